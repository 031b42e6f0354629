import type { FleetDb } from '../../platform/db/fleet-db.ts'
import { UserError } from '../../platform/errors.ts'
import { PLATFORM, type Actor } from '../audit/actor.ts'
import { record } from '../audit/record.ts'
import { takeStep } from '../tenants/stages.ts'
import { openLink, useLink, issueLink, type OneTimeLink } from './links.ts'
import { addMembership, listTenantMemberships } from './memberships.ts'
import { hashPassword, isPasswordRight, passwordIssue } from './passwords.ts'
import { ensurePerson, findPerson, findPersonByEmail, type Person, type PersonDetails } from './persons.ts'

/** The person with this address and password; undefined also when the invitation was never accepted. */
export async function authenticate(
  db: FleetDb,
  email: string,
  password: string,
): Promise<Person | undefined> {
  const person = await findPersonByEmail(db, email)
  return (await isPasswordRight(person?.password_hash, password)) ? person : undefined
}

/** Notes the sign-in; the first one of an office moves its site from prepared to filling. */
export async function noteSignIn(db: FleetDb, person: Person): Promise<void> {
  await db.transaction(async (db) => {
    await db.update('persons', { id: person.id }, { last_signed_in_at: db.now })
    await record(db, { personId: person.id, name: person.name, role: null }, 'person.signed_in', person.id)
    for (const membership of await listTenantMemberships(db, person.id)) {
      const tenant = db.tenant(membership.member_of!)
      const { stage } = (await tenant.from('tenants').first('stage'))!
      if (stage === 'prepared')
        await takeStep(tenant, { ...PLATFORM, personId: person.id, name: person.name }, 'arrival')
    }
  })
}

/** Sets the password through an invitation or reset link, once. All other sessions of the person end. */
export async function acceptLink(
  db: FleetDb,
  secret: Buffer,
  token: string,
  password: string,
): Promise<Person> {
  return db.transaction(async (db) => {
    const link = await openLink(db, secret, token)
    if (!link.person_id) throw new UserError('not_found', 'link.not_found')
    const person = await findPerson(db, link.person_id)
    return setPassword(db, link, person, password)
  })
}

/** Makes the first Diskominfo account of an empty installation. */
export async function acceptFirstLink(
  db: FleetDb,
  secret: Buffer,
  token: string,
  details: PersonDetails & { password: string },
): Promise<Person> {
  return db.transaction(async (db) => {
    const link = await openLink(db, secret, token)
    if (link.purpose !== 'first_account') throw new UserError('not_found', 'link.not_found')
    // Printed at a start, and still lying about after somebody got in another way.
    if (await hasManager(db)) throw new UserError('gone', 'link.used')
    const person = await ensurePerson(db, details)
    await addMembership(db, { personId: person.id, name: person.name, role: null }, person, {
      memberOf: null,
      role: 'manager',
    })
    return setPassword(db, link, person, details.password)
  })
}

/** The link of the first account while nobody can sign in to Diskominfo; undefined once somebody can. */
export async function issueFirstLink(db: FleetDb): Promise<OneTimeLink | undefined> {
  return (await hasManager(db)) ? undefined : issueLink(db, null, 'first_account')
}

async function hasManager(db: FleetDb): Promise<boolean> {
  return (await db.from('memberships').where({ role: 'manager', ended_at: null }).first('id')) !== undefined
}

export async function signOutEverywhere(db: FleetDb, actor: Actor, personId: string): Promise<void> {
  await db.transaction(async (db) => {
    await db.remove('sessions', { person_id: personId })
    await record(db, actor, 'person.signed_out_everywhere', personId)
  })
}

async function setPassword(
  db: FleetDb,
  link: OneTimeLink,
  person: Person,
  password: string,
): Promise<Person> {
  const issue = passwordIssue(password, person.email)
  if (issue) throw new UserError('invalid', issue)
  if (!(await useLink(db, link))) throw new UserError('gone', 'link.used')

  const changes = { password_hash: await hashPassword(password), activated_at: person.activated_at ?? db.now }
  await db.update('persons', { id: person.id }, changes)
  await db.remove('sessions', { person_id: person.id })
  await record(db, { personId: person.id, name: person.name, role: null }, 'person.password_set', person.id, {
    purpose: link.purpose,
  })
  return { ...person, ...changes }
}
