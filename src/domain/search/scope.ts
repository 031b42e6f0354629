import type { Knex } from 'knex'
import type { FleetDb } from '../../platform/db/fleet-db.ts'
import { TenantDb } from '../../platform/db/tenant-db.ts'

/** One site, or all sites that are live. */
export type Scope = TenantDb | FleetDb

/** A text that the scope does not show belongs to nobody. */
export type Shown<Text> = (Text & { seq: number; tenant_id: string }) | { seq: number; tenant_id: null }

/**
 * Texts by their numbers, the newest first. `numbers` is SQL that gives them as `seq`; its one place is for `value`,
 * and nothing else may differ between reads of the same `shape`.
 */
export async function readTexts<Text>(
  scope: Scope,
  shape: string,
  columns: readonly string[],
  numbers: string,
  value: string,
): Promise<Shown<Text>[]> {
  const build = (scope: Scope, value: string) => textsOf(scope, columns, numbers, value)
  return scope instanceof TenantDb
    ? scope.readCompiled<Shown<Text>>(`search in one site, ${shape}`, build, value)
    : scope.readCompiled<Shown<Text>>(`search in all sites, ${shape}`, value, build)
}

/** The numbers lead: SQLite would rather begin with all texts of the tenant. */
export function textsOf(
  scope: Scope,
  columns: readonly string[],
  numbers: string,
  value: string,
): Knex.QueryBuilder {
  const builder = scope instanceof TenantDb ? scope.from('tenants') : scope.from('tenants')
  const asked = builder
    .from(scope.raw('(select 1) as once'))
    .joinRaw(`cross join (${numbers}) as asked`, [value])
    .select('asked.seq', ...columns.map((column) => `search_texts.${column}`))
    .orderBy('asked.seq', 'desc')
  return scope instanceof TenantDb ? ofOneSite(asked, scope) : ofLiveSites(asked)
}

function ofOneSite(asked: Knex.QueryBuilder, db: TenantDb): Knex.QueryBuilder {
  return asked
    .leftJoin(db.rows('search_texts'), 'search_texts.seq', 'asked.seq')
    .select('search_texts.tenant_id')
}

function ofLiveSites(asked: Knex.QueryBuilder): Knex.QueryBuilder {
  return asked
    .leftJoin('search_texts', 'search_texts.seq', 'asked.seq')
    .leftJoin('tenants', (join) => {
      join.on('tenants.id', 'search_texts.tenant_id').andOnVal('tenants.stage', 'live')
    })
    .select('tenants.id as tenant_id')
}
