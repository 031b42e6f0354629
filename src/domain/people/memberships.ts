import type { FleetDb } from '../../platform/db/fleet-db.ts'
import { UserError } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import type { Actor, FleetRole, Role, TenantRole } from '../audit/actor.ts'
import { record } from '../audit/record.ts'
import type { Person } from './persons.ts'

export interface Membership {
  id: string
  person_id: string
  /** The tenant's id; null: Diskominfo. */
  member_of: string | null
  role: Role
  /** 1: responsible person, 2: backup. */
  responsibility: number | null
  created_at: string
  ended_at: string | null
}
declare module 'knex/types/tables.js' {
  interface Tables {
    memberships: Membership
  }
}

export type Member = Person & { membership: Membership }

/** What a person does for one place; the same place twice is one membership with the newer role. */
export async function addMembership(
  db: FleetDb,
  actor: Actor,
  person: Person,
  place: { memberOf: string | null; role: Role; responsibility?: number },
): Promise<void> {
  const match = { person_id: person.id, member_of: place.memberOf, ended_at: null }
  await db.transaction(async (db) => {
    const known = await db.from('memberships').where(match).first()
    const role = { role: place.role, responsibility: place.responsibility ?? known?.responsibility ?? null }
    if (place.role !== 'manager') await keepOneManager(db, known)
    if (known) await db.update('memberships', { id: known.id }, role)
    else await db.insert('memberships', { id: newId(), ...match, ...role, created_at: db.now })
    const scope = place.memberOf ? db.tenant(place.memberOf) : db
    await record(scope, actor, 'person.joined', person.id, role)
  })
}

/** Ends what the person does for the place. */
export async function endMembership(
  db: FleetDb,
  actor: Actor,
  id: string,
  memberOf: string | null,
): Promise<void> {
  await db.transaction(async (db) => {
    await db.lock('memberships')
    const membership = await db.from('memberships').where({ id, member_of: memberOf, ended_at: null }).first()
    if (!membership) throw new UserError('not_found', 'person.not_found')
    await keepOneManager(db, membership)
    await db.update('memberships', { id }, { ended_at: db.now, responsibility: null })
    await record(memberOf ? db.tenant(memberOf) : db, actor, 'person.left', membership.person_id)
  })
}

/** The last Diskominfo manager stays: nobody could let anyone in again. */
async function keepOneManager(db: FleetDb, leaving: Membership | undefined): Promise<void> {
  if (leaving?.role !== 'manager') return
  const managers = await db.from('memberships').where({ role: 'manager', ended_at: null }).select('id')
  if (managers.length === 1) throw new UserError('conflict', 'person.last_manager')
}

/** A present member, by the membership's id; that of another place is not found. */
export async function findMember(db: FleetDb, id: string, memberOf: string | null): Promise<Member> {
  const membership = await db.from('memberships').where({ id, member_of: memberOf, ended_at: null }).first()
  const person = membership && (await db.from('persons').where({ id: membership.person_id }).first())
  if (!person) throw new UserError('not_found', 'person.not_found')
  return { ...person, membership }
}

export async function fleetRoleOf(db: FleetDb, personId: string): Promise<FleetRole | undefined> {
  const membership = await db
    .from('memberships')
    .where({ person_id: personId, member_of: null, ended_at: null })
    .first()
  return membership?.role as FleetRole | undefined
}

export async function tenantRoleOf(
  db: FleetDb,
  personId: string,
  tenantId: string,
): Promise<TenantRole | undefined> {
  const match = { person_id: personId, member_of: tenantId, ended_at: null }
  const membership = await db.from('memberships').where(match).first()
  return membership?.role as TenantRole | undefined
}

/** The tenants a person works for, by id. */
export async function listTenantMemberships(db: FleetDb, personId: string): Promise<Membership[]> {
  return db.from('memberships').where({ person_id: personId, ended_at: null }).whereNotNull('member_of')
}

/** Present members of one tenant, or of Diskominfo (null): responsible persons first, then by name. */
export async function listMembers(db: FleetDb, memberOf: string | null): Promise<Member[]> {
  return (await listAllMembers(db)).filter((member) => member.membership.member_of === memberOf)
}

/** Present members of all places, for the tracker and the list of users. */
export async function listAllMembers(db: FleetDb): Promise<Member[]> {
  const memberships = await db.from('memberships').whereNull('ended_at')
  const persons = await db
    .from('persons')
    .whereIn('id', db.from('memberships').whereNull('ended_at').select('person_id'))
  const byId = new Map(persons.map((person) => [person.id, person]))
  return memberships
    .flatMap((membership) => {
      const person = byId.get(membership.person_id)
      return person ? [{ ...person, membership }] : []
    })
    .sort(
      (a, b) =>
        (a.membership.responsibility ?? 9) - (b.membership.responsibility ?? 9) ||
        a.name.localeCompare(b.name, 'id'),
    )
}
