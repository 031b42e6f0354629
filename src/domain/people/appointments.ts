import type { FleetDb } from '../../platform/db/fleet-db.ts'
import { UserError } from '../../platform/errors.ts'
import type { Actor, Role } from '../audit/actor.ts'
import { record } from '../audit/record.ts'
import { findTenant } from '../tenants/tenants.ts'
import type { OneTimeLink } from './links.ts'
import { sendLink } from './mails.ts'
import { addMembership, findMember, type Member } from './memberships.ts'
import { ensurePerson, type Person, type PersonDetails } from './persons.ts'

export interface Place {
  /** The tenant's id; null: Diskominfo. */
  memberOf: string | null
  role: Role
  /** 1: responsible person, 2: backup. Whoever held it before stays a member without it. */
  responsibility?: number
}

export interface Invited {
  person: Person
  /** Absent when the person has a password already. */
  link: OneTimeLink | undefined
}

/** Gives a person a place and, without a password yet, an invitation; one transaction. */
export async function appoint(
  db: FleetDb,
  actor: Actor,
  details: PersonDetails,
  place: Place,
): Promise<Invited> {
  return db.transaction(async (db) => {
    await db.lock('memberships')
    const { memberOf, responsibility } = place
    if (memberOf && (await findTenant(db, memberOf)).stage === 'unstarted')
      throw new UserError('conflict', 'person.site_missing')
    const person = await reachable(db, await ensurePerson(db, details), details)
    const before = responsibility
      ? { member_of: memberOf, responsibility }
      : { member_of: memberOf, person_id: person.id }
    await db.update('memberships', before, { responsibility: null })
    await addMembership(db, actor, person, place)
    return { person, link: person.password_hash ? undefined : await sendLink(db, person, 'invitation') }
  })
}

/** A fresh link for a member: to a first password, or to a new one. */
export async function renewLink(
  db: FleetDb,
  actor: Actor,
  membershipId: string,
  memberOf: string | null,
): Promise<Member> {
  return db.transaction(async (db) => {
    const member = await findMember(db, membershipId, memberOf)
    const purpose = member.password_hash ? 'reset' : 'invitation'
    await sendLink(db, member, purpose)
    await record(memberOf ? db.tenant(memberOf) : db, actor, 'person.link_sent', member.id, { purpose })
    return member
  })
}

/** The number typed last is the one where the invitation is to arrive. */
async function reachable(db: FleetDb, person: Person, { phone }: PersonDetails): Promise<Person> {
  if (!phone || phone === person.phone) return person
  await db.update('persons', { id: person.id }, { phone })
  return { ...person, phone }
}
