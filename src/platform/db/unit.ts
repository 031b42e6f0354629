import type { Knex } from 'knex'
import type { Clock } from '../clock.ts'
import type { Database } from './connect.ts'
import { FLEET, PUBLIC_TABLES, type TableName } from './tables.ts'

/** What a handle works through: the database itself, or one open transaction of it. */
export interface Unit {
  readonly database: Database
  readonly knex: Knex
  readonly now: string
  /** Scopes whose public content this transaction touched; absent outside a transaction. */
  readonly touched?: Set<string>
}

export function openUnit(database: Database, clock: Clock): Unit {
  return { database, knex: database.knex, now: clock() }
}

/** Runs `work` in one transaction, or in the one that is already open: SQLite has a single connection. */
export async function inTransaction<T>(unit: Unit, work: (unit: Unit) => Promise<T>): Promise<T> {
  if (unit.touched) return work(unit)
  return unit.knex.transaction(async (transaction) => {
    const inner: Unit = { ...unit, knex: transaction, touched: new Set() }
    const result = await work(inner)
    await raisePublicVersions(inner)
    return result
  })
}

/** Remembers that a write reached a table the public can see. */
export function touch(unit: Unit, table: TableName, scope: string): void {
  if (PUBLIC_TABLES.has(table)) unit.touched?.add(scope)
}

/** The whole comes last, so that two transactions never wait for each other crosswise. */
async function raisePublicVersions(unit: Unit): Promise<void> {
  if (!unit.touched || unit.touched.size === 0) return
  const scopes = [...unit.touched].filter((scope) => scope !== FLEET).sort()
  for (const scope of [...scopes, FLEET]) {
    await unit.knex.raw(
      'insert into public_versions (scope, version) values (?, 1) on conflict (scope) do update set version = public_versions.version + 1',
      [scope],
    )
    if (unit.database.engine === 'postgres')
      await unit.knex.raw('select pg_notify(?, ?)', ['laman_public', scope])
  }
}

/** Holds others off `name` until the transaction ends. SQLite writers are alone already. */
export async function lock(unit: Unit, name: string): Promise<void> {
  if (unit.database.engine === 'postgres') {
    await unit.knex.raw('select pg_advisory_xact_lock(hashtext(?))', [name])
  }
}
