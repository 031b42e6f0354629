import type { Knex } from 'knex'
import type { Clock } from '../clock.ts'
import type { Database } from './connect.ts'
import { FLEET, PUBLIC_TABLES, SHARED_TABLES, type TableName } from './tables.ts'

/** What a handle works through: the database itself, or one open transaction of it. */
export interface Unit {
  readonly database: Database
  readonly knex: Knex
  readonly now: string
  /** Scopes whose public content this transaction touched; absent outside a transaction. */
  readonly touched?: Set<string>
  /** The only tenant whose rows PostgreSQL lets through in this part of the transaction. */
  readonly lockedTo?: string
}

export function openUnit(database: Database, clock: Clock): Unit {
  return { database, knex: database.knex, now: clock() }
}

/** Runs `work` in one transaction, or in the one that is already open: SQLite has a single connection. */
export async function inTransaction<T>(unit: Unit, work: (unit: Unit) => Promise<T>): Promise<T> {
  if (unit.touched) return work(unit)
  const touched = new Set<string>()
  const result = await unit.knex.transaction(async (transaction) => {
    const inner: Unit = { ...unit, knex: transaction, touched }
    const result = await work(inner)
    await raisePublicVersions(inner)
    return result
  })
  if (touched.size > 0) for (const tell of unit.database.publicCommits) tell()
  return result
}

/**
 * Runs `work` in a transaction in which PostgreSQL itself lets through only this tenant's rows. A fleet's transaction
 * may work for several tenants, one after the other: outside of their turns it sees all rows again.
 */
export async function asTenant<T>(
  unit: Unit,
  tenantId: string,
  work: (unit: Unit) => Promise<T>,
): Promise<T> {
  return inTransaction(unit, async (unit) => {
    if (unit.database.engine !== 'postgres' || unit.lockedTo === tenantId) return work(unit)
    await lockRowsTo(unit, tenantId)
    try {
      return await work({ ...unit, lockedTo: tenantId })
    } finally {
      // Fails only when a query before it did: then the whole transaction is rolled back, and the setting with it.
      await lockRowsTo(unit, unit.lockedTo ?? '').catch(() => undefined)
    }
  })
}

async function lockRowsTo(unit: Unit, tenantId: string): Promise<void> {
  await unit.knex.raw("select set_config('app.tenant_id', ?, true)", [tenantId])
}

/** Remembers that a write reached a table the public can see. */
export function touch(unit: Unit, table: TableName, scope: string): void {
  if (PUBLIC_TABLES.has(table)) unit.touched?.add(scope)
  // Named as a scope too, so that a reader of the table can keep it until its own version rises.
  if (SHARED_TABLES.has(table)) unit.touched?.add(table)
}

/** The whole comes last, so that two transactions never wait for each other crosswise. */
async function raisePublicVersions(unit: Unit): Promise<void> {
  if (!unit.touched || unit.touched.size === 0) return
  const scopes = [...unit.touched].filter((scope) => scope !== FLEET).sort()
  if (scopes.some((scope) => SHARED_TABLES.has(scope))) await raiseEverySite(unit)
  for (const scope of [...scopes, FLEET]) {
    await unit.knex.raw(
      'insert into public_versions (scope, version) values (?, 1) on conflict (scope) do update set version = public_versions.version + 1',
      [scope],
    )
    if (unit.database.engine === 'postgres')
      await unit.knex.raw('select pg_notify(?, ?)', ['laman_public', scope])
  }
}

/** In the order of ids, as above. SQLite takes an upsert from a select only with a condition in it. */
async function raiseEverySite(unit: Unit): Promise<void> {
  await unit.knex.raw(
    `insert into public_versions (scope, version) select id, 1 from tenants where true order by id
      on conflict (scope) do update set version = public_versions.version + 1`,
  )
}

/** Holds others off `name` until the transaction ends. SQLite writers are alone already. */
export async function lock(unit: Unit, name: string): Promise<void> {
  if (unit.database.engine === 'postgres') {
    await unit.knex.raw('select pg_advisory_xact_lock(hashtext(?))', [name])
  }
}
