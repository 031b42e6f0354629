import type { FleetDb } from '../../platform/db/fleet-db.ts'
import { UserError } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { printable } from '../../platform/text.ts'

export interface Person {
  id: string
  name: string
  email: string
  phone: string | null
  password_hash: string | null
  created_at: string
  activated_at: string | null
  last_signed_in_at: string | null
}
declare module 'knex/types/tables.js' {
  interface Tables {
    persons: Person
  }
}

export interface PersonDetails {
  name: string
  email: string
  phone?: string | null
}

export async function findPerson(db: FleetDb, id: string): Promise<Person> {
  const person = await db.from('persons').where({ id }).first()
  if (!person) throw new UserError('not_found', 'person.not_found')
  return person
}

export async function findPersonByEmail(db: FleetDb, email: string): Promise<Person | undefined> {
  return db
    .from('persons')
    .where({ email: normaliseEmail(email) })
    .first()
}

/** The person with this address, made when new: one human being works for several offices with one account. */
export async function ensurePerson(db: FleetDb, details: PersonDetails): Promise<Person> {
  const known = await findPersonByEmail(db, details.email)
  if (known) return known

  const person: Person = {
    id: newId(),
    name: printable(details.name),
    email: normaliseEmail(details.email),
    phone: details.phone || null,
    password_hash: null,
    created_at: db.now,
    activated_at: null,
    last_signed_in_at: null,
  }
  await db.insert('persons', person)
  return person
}

export function normaliseEmail(email: string): string {
  return printable(email).trim().toLowerCase()
}
