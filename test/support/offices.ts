import type { FleetDb } from '../../src/platform/db/fleet-db.ts'
import { openFleet } from '../../src/platform/db/fleet-db.ts'
import type { Database } from '../../src/platform/db/connect.ts'
import type { TenantDb } from '../../src/platform/db/tenant-db.ts'
import { freshDatabase, testClock } from './database.ts'
import { aTenant } from './tenants.ts'

export interface Offices {
  database: Database
  clock: ReturnType<typeof testClock>
  fleet: FleetDb
  dinkes: TenantDb
  dishub: TenantDb
  /** The same office at the clock's present moment. */
  now(db: TenantDb): TenantDb
}

/** A fresh database with two offices that must not touch each other. */
export async function twoOffices(): Promise<Offices> {
  const database = await freshDatabase()
  const clock = testClock()
  const fleet = openFleet(database, clock)
  const dinkes = fleet.tenant((await aTenant(fleet, { slug: 'dinkes' })).id)
  const dishub = fleet.tenant((await aTenant(fleet, { slug: 'dishub' })).id)
  const now = (db: TenantDb) => openFleet(database, clock).tenant(db.tenantId)
  return { database, clock, fleet, dinkes, dishub, now }
}
