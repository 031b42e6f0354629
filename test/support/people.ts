import type { Actor, Role } from '../../src/domain/audit/actor.ts'
import { addMembership } from '../../src/domain/people/memberships.ts'
import { hashPassword } from '../../src/domain/people/passwords.ts'
import { ensurePerson, type Person } from '../../src/domain/people/persons.ts'
import { PLATFORM } from '../../src/domain/audit/actor.ts'
import type { FleetDb } from '../../src/platform/db/fleet-db.ts'
import type { TestApp } from './app.ts'

export const PASSWORD = 'kopi pagi di muara labuh'

let hashed: Promise<string> | undefined
let count = 0

/** Somebody who has accepted the invitation. */
export async function aPerson(db: FleetDb, details: { name?: string; email?: string } = {}): Promise<Person> {
  const number = ++count
  const person = await ensurePerson(db, {
    name: details.name ?? `Orang Contoh ${number}`,
    email: details.email ?? `orang${number}@contoh.test`,
    phone: '0812 0000 0000',
  })
  const change = { password_hash: await (hashed ??= hashPassword(PASSWORD)), activated_at: db.now }
  await db.update('persons', { id: person.id }, change)
  return { ...person, ...change }
}

/** A member of a tenant, or of Diskominfo (null). */
export async function aMember(
  db: FleetDb,
  memberOf: string | null,
  role: Role,
): Promise<{ person: Person; actor: Actor }> {
  const person = await aPerson(db)
  await addMembership(db, PLATFORM, person, { memberOf, role })
  return { person, actor: { personId: person.id, name: person.name, role } }
}

/** Signs in over HTTP; returns the cookie header of the session. */
export async function signIn(
  app: TestApp,
  surface: 'dapur' | 'konsol',
  email: string,
  password = PASSWORD,
): Promise<string> {
  const answer = await app.send(surface, '/masuk', { form: { email, password } })
  if (answer.status !== 303)
    throw new Error(`Sign-in answered ${answer.status}: ${answer.text.slice(0, 400)}`)
  return answer.cookies.join('; ')
}

/** A new member with a session. */
export async function signedIn(
  app: TestApp,
  memberOf: string | null,
  role: Role,
): Promise<{ cookie: string; actor: Actor; person: Person }> {
  const { person, actor } = await aMember(app.fleet(), memberOf, role)
  const cookie = await signIn(app, memberOf === null ? 'konsol' : 'dapur', person.email)
  return { cookie, actor, person }
}
