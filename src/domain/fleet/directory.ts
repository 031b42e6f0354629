import type { FleetDb } from '../../platform/db/fleet-db.ts'
import type { Tenant } from '../tenants/tenants.ts'

/** What the directory shows of an office, whether its site is live or not. */
export type ListedOffice = Pick<
  Tenant,
  'id' | 'code' | 'slug' | 'name' | 'short_name' | 'kind' | 'stage' | 'address' | 'phone' | 'updated_at'
>

const COLUMNS = [
  ...['id', 'code', 'slug', 'name', 'short_name', 'kind', 'stage', 'address', 'phone', 'updated_at'],
] as (keyof ListedOffice)[]

/** In the order of the roster, without those that were dissolved. */
export async function listOffices(db: FleetDb, limit?: number): Promise<ListedOffice[]> {
  return db.readCompiled<ListedOffice>(`offices, first ${limit ?? 'all'}`, '', (db) => {
    const query = db
      .from('tenants')
      .whereNot({ stage: 'archived' })
      .orderBy(['position', 'id'])
      .select(COLUMNS)
    return limit === undefined ? query : query.limit(limit)
  })
}

/** undefined: no office of the roster has this code. */
export async function findOfficeByCode(db: FleetDb, code: string): Promise<ListedOffice | undefined> {
  const [found] = await db.readCompiled<ListedOffice>('office by code', code, (db, code) =>
    db.from('tenants').where({ code }).whereNot({ stage: 'archived' }).select(COLUMNS),
  )
  return found
}

export async function countOffices(db: FleetDb): Promise<{ live: number; total: number }> {
  const rows = await db.readCompiled<{ stage: string; total: number }>('offices by stage', '', (db) =>
    db
      .from('tenants')
      .whereNot({ stage: 'archived' })
      .groupBy('stage')
      .select('stage', db.raw('count(*) as total')),
  )
  const total = rows.reduce((sum, row) => sum + row.total, 0)
  return { live: rows.find(({ stage }) => stage === 'live')?.total ?? 0, total }
}

/** Addresses of all live sites, with their last change. */
export async function listLiveSites(db: FleetDb): Promise<Pick<Tenant, 'slug' | 'updated_at'>[]> {
  return db.from('tenants').where({ stage: 'live' }).orderBy(['position', 'id']).select('slug', 'updated_at')
}

export type NamedOffice = Pick<Tenant, 'id' | 'slug' | 'short_name'>

/** undefined: nobody has this name, or its site is not live. */
export async function findLiveOffice(db: FleetDb, slug: string): Promise<NamedOffice | undefined> {
  return db.from('tenants').where({ slug, stage: 'live' }).first('id', 'slug', 'short_name')
}

export async function namesOfOffices(db: FleetDb, ids: string[]): Promise<Map<string, NamedOffice>> {
  if (ids.length === 0) return new Map()
  const rows = await db.from('tenants').whereIn('id', ids).select('id', 'slug', 'short_name')
  return new Map(rows.map((row) => [row.id, row]))
}
