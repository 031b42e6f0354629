import type { FleetDb } from '../../platform/db/fleet-db.ts'
import { listAllMembers, type Member } from '../people/memberships.ts'
import type { Stage } from '../tenants/stages.ts'
import { listTenants, type Tenant } from '../tenants/tenants.ts'

export interface TrackedTenant {
  tenant: Tenant
  /** Responsible person first, then backup and others. */
  people: Member[]
}

/** Every office with its people, in the order of the roster: two reads, however many there are. */
export async function listTracked(db: FleetDb): Promise<TrackedTenant[]> {
  const people = new Map<string, Member[]>()
  for (const member of await listAllMembers(db)) {
    const place = member.membership.member_of
    if (place) people.set(place, [...(people.get(place) ?? []), member])
  }
  return (await listTenants(db)).map((tenant) => ({ tenant, people: people.get(tenant.id) ?? [] }))
}

/** `live` of `total`, counted from what is there: their number is data. */
export function progressOf(tenants: readonly { tenant: Pick<Tenant, 'stage'> }[]): {
  live: number
  total: number
  left: number
} {
  const counted = tenants.filter(({ tenant }) => tenant.stage !== 'archived')
  const live = counted.filter(({ tenant }) => tenant.stage === 'live').length
  return { live, total: counted.length, left: counted.length - live }
}

export function countByStage(tenants: readonly TrackedTenant[]): Map<Stage, number> {
  const counts = new Map<Stage, number>()
  for (const { tenant } of tenants) counts.set(tenant.stage, (counts.get(tenant.stage) ?? 0) + 1)
  return counts
}
