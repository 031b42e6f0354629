import type { Knex } from 'knex'
import type { Tables } from 'knex/types/tables.js'
import type { Clock } from '../clock.ts'
import { readCompiled } from './compiled.ts'
import type { Database } from './connect.ts'
import { FLEET, type TableName, type TenantTable } from './tables.ts'
import { TenantDb } from './tenant-db.ts'
import { inTransaction, lock, openUnit, touch, type Unit } from './unit.ts'

/** Rows of no tenant may be written through FleetDb; a tenant's rows only through its TenantDb. */
type FleetTable = Exclude<TableName, TenantTable> | 'tenants' | 'jobs' | 'mails' | 'audit_log'

/** Tables whose rows belong to a tenant or to nobody; FleetDb stamps the latter. */
const STAMPED: ReadonlySet<string> = new Set(['jobs', 'mails', 'audit_log'])

/** Reads across tenants and writes what belongs to none. Accepted by tenants, people, search, archive and fleet only. */
export class FleetDb {
  readonly #unit: Unit

  constructor(unit: Unit) {
    this.#unit = unit
  }

  get now(): string {
    return this.#unit.now
  }

  /** The handle of one tenant, in the same transaction. */
  tenant(id: string): TenantDb {
    return new TenantDb(this.#unit, id)
  }

  from<Name extends TableName>(table: Name) {
    return this.#unit.knex.queryBuilder<Tables[Name], Tables[Name][]>().from(table as string)
  }

  /** A read whose SQL is built once; `value` is the only thing that differs from call to call. */
  async readCompiled<Row>(
    shape: string,
    value: string,
    build: (db: FleetDb, value: string) => Knex.QueryBuilder,
  ): Promise<Row[]> {
    return readCompiled<Row>(this.#unit, shape, [value], ([place]) => build(this, place!))
  }

  raw(sql: string): Knex.Raw {
    return this.#unit.knex.raw(sql)
  }

  async insert<Name extends FleetTable>(table: Name, rows: Tables[Name] | Tables[Name][]): Promise<void>
  async insert<Name extends 'jobs' | 'mails' | 'audit_log'>(
    table: Name,
    rows: Omit<Tables[Name], 'tenant_id'>,
  ): Promise<void>
  async insert(table: FleetTable, rows: object | object[]): Promise<void> {
    const list = (Array.isArray(rows) ? rows : [rows]) as object[]
    if (list.length === 0) return
    await inTransaction(this.#unit, async (unit) => {
      await unit
        .knex(table)
        .insert(STAMPED.has(table) ? list.map((row) => ({ ...row, tenant_id: FLEET })) : list)
      touch(unit, table, FLEET)
    })
  }

  async update<Name extends Exclude<FleetTable, 'tenants'>>(
    table: Name,
    match: Partial<Tables[Name]>,
    changes: Partial<Tables[Name]>,
  ): Promise<number> {
    return inTransaction(this.#unit, async (unit) => {
      const count: number = await unit
        .knex(table as string)
        .where(match)
        .update(changes)
      if (count > 0) touch(unit, table, FLEET)
      return count
    })
  }

  async remove<Name extends Exclude<FleetTable, 'tenants'>>(
    table: Name,
    match: Partial<Tables[Name]>,
  ): Promise<number> {
    return inTransaction(this.#unit, async (unit) => {
      const count: number = await unit
        .knex(table as string)
        .where(match)
        .delete()
      if (count > 0) touch(unit, table, FLEET)
      return count
    })
  }

  async transaction<T>(work: (db: FleetDb) => Promise<T>): Promise<T> {
    return inTransaction(this.#unit, async (unit) => work(new FleetDb(unit)))
  }

  async lock(name: string): Promise<void> {
    await lock(this.#unit, `${FLEET}:${name}`)
  }
}

/** What a request, a job or a command works with: handles of one moment. */
export function openFleet(database: Database, clock: Clock): FleetDb {
  return new FleetDb(openUnit(database, clock))
}

export function openTenant(database: Database, clock: Clock, tenantId: string): TenantDb {
  return new TenantDb(openUnit(database, clock), tenantId)
}
