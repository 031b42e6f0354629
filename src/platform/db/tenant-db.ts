import type { Knex } from 'knex'
import type { Tables } from 'knex/types/tables.js'
import { readCompiled } from './compiled.ts'
import { tenantKey, type TenantTable } from './tables.ts'
import { asTenant, lock, touch, type Unit } from './unit.ts'

const ID_COUNTS = [1, 3, 10, 30]

/**
 * The handle that sees one tenant's rows and stamps `tenant_id` itself, so no other file writes `tenant_id` in a
 * query. Reads scope by sub-select: a plain `where` is undone by the first `orWhere`.
 */
export class TenantDb {
  readonly #unit: Unit
  readonly tenantId: string

  constructor(unit: Unit, tenantId: string) {
    this.#unit = unit
    this.tenantId = tenantId
  }

  /** The one moment of this unit of work, ISO 8601 UTC. */
  get now(): string {
    return this.#unit.now
  }

  /** Reads this tenant's rows. */
  from<Name extends TenantTable>(table: Name) {
    const { knex } = this.#unit
    return knex
      .queryBuilder<Tables[Name] & object, (Tables[Name] & object)[]>()
      .from(this.rows(table) as unknown as string)
  }

  /** This tenant's rows as a table to join. */
  rows(table: TenantTable): Knex.QueryBuilder {
    return this.#unit
      .knex(table as string)
      .where(tenantKey(table), this.tenantId)
      .as(table)
  }

  /** A raw expression for a select list or a join; never for values. */
  raw(sql: string): Knex.Raw {
    return this.#unit.knex.raw(sql)
  }

  /**
   * A read of this tenant's rows whose SQL is built once for all tenants. `shape` names it; what `build` makes must
   * depend on nothing else but `value`, which may differ from call to call.
   */
  async readCompiled<Row>(
    shape: string,
    build: (db: TenantDb, value: string) => Knex.QueryBuilder,
    value = '',
  ): Promise<Row[]> {
    return readCompiled<Row>(this.#unit, shape, [this.tenantId, value], ([tenantId, place]) =>
      build(new TenantDb(this.#unit, tenantId!), place!),
    )
  }

  /** The same by several ids, few or many: some numbers of them have a query, and the last id fills it up. */
  async readCompiledByIds<Row>(
    shape: string,
    build: (db: TenantDb, ids: readonly string[]) => Knex.QueryBuilder,
    ids: readonly string[],
  ): Promise<Row[]> {
    const size = ID_COUNTS.find((count) => count >= ids.length)
    if (ids.length === 0) return []
    if (size === undefined) return (await build(this, ids)) as Row[]
    const filled = [...ids, ...Array.from({ length: size - ids.length }, () => ids.at(-1)!)]
    return readCompiled<Row>(
      this.#unit,
      `${shape}, ${size}`,
      [this.tenantId, ...filled],
      ([tenantId, ...places]) => build(new TenantDb(this.#unit, tenantId!), places),
    )
  }

  async insert<Name extends TenantTable>(
    table: Name,
    rows: Omit<Tables[Name], 'tenant_id'> | Omit<Tables[Name], 'tenant_id'>[],
  ): Promise<void> {
    const stamped = (Array.isArray(rows) ? rows : [rows]).map((row) => ({ ...row, tenant_id: this.tenantId }))
    if (stamped.length === 0) return
    await asTenant(this.#unit, this.tenantId, async (unit) => {
      await unit.knex(table as string).insert(stamped)
      touch(unit, table, this.tenantId)
    })
  }

  /** Changes the rows that match; returns how many. Name in the match the state you decided on. */
  async update<Name extends TenantTable>(
    table: Name,
    match: Partial<Tables[Name]>,
    changes: Partial<Tables[Name]>,
  ): Promise<number> {
    return asTenant(this.#unit, this.tenantId, async (unit) => {
      const count: number = await this.#matching(unit, table, match).update(changes)
      if (count > 0) touch(unit, table, this.tenantId)
      return count
    })
  }

  async remove<Name extends TenantTable>(table: Name, match: Partial<Tables[Name]>): Promise<number> {
    return asTenant(this.#unit, this.tenantId, async (unit) => {
      const count: number = await this.#matching(unit, table, match).delete()
      if (count > 0) touch(unit, table, this.tenantId)
      return count
    })
  }

  /** The inner handle shadows the outer one on purpose: SQLite has one connection, and the outer would wait for it. */
  async transaction<T>(work: (db: TenantDb) => Promise<T>): Promise<T> {
    return asTenant(this.#unit, this.tenantId, async (unit) => work(new TenantDb(unit, this.tenantId)))
  }

  /** Holds others off `name` of this tenant until the transaction ends. */
  async lock(name: string): Promise<void> {
    await lock(this.#unit, `${this.tenantId}:${name}`)
  }

  #matching(unit: Unit, table: TenantTable, match: object) {
    return unit
      .knex(table as string)
      .where(tenantKey(table), this.tenantId)
      .where(match)
  }
}
