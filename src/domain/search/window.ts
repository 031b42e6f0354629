import type { Knex } from 'knex'
import type { FleetDb } from '../../platform/db/fleet-db.ts'
import { TenantDb } from '../../platform/db/tenant-db.ts'
import { all, toFts, toTsquery, type Match } from './match.ts'
import { officeToken } from './tokens.ts'
import type { SearchTextRow } from './texts.ts'

/** One site, or all sites that are live. */
export type Scope = TenantDb | FleetDb

/** What ranking needs to know of a text. */
export type Candidate = Required<
  Pick<
    SearchTextRow,
    'seq' | 'tenant_id' | 'entry_id' | 'kind' | 'year' | 'published_at' | 'title_tokens' | 'summary_tokens'
  >
>
/** A match that the scope does not show belongs to nobody. */
type Row = Candidate | { seq: number; tenant_id: null }

export interface Window {
  texts: Candidate[]
  /** There are older matches as well. */
  more: boolean
}

/** Matches of sites that are not live are passed over; not for ever. */
const ROUNDS_MAX = 8

/**
 * The newest `size` texts that match. On both engines the index gives numbers from the newest downwards, so both see
 * the same texts, however many match.
 */
export async function newest(scope: Scope, match: Match, size: number): Promise<Window> {
  const scoped = scope instanceof TenantDb ? all([officeToken(scope.tenantId), match]) : match
  const texts: Candidate[] = []
  let below: number | undefined
  for (let round = 0; round < ROUNDS_MAX; round++) {
    const asked = (size + 1) * 2 ** round
    const rows = await readMatches(scope, scoped, asked, below)
    for (const row of rows) if (row.tenant_id !== null) texts.push(row)
    if (texts.length > size) break
    if (rows.length < asked) return { texts, more: false }
    below = rows.at(-1)!.seq
  }
  return { texts: texts.slice(0, size), more: true }
}

async function readMatches(scope: Scope, match: Match, size: number, below?: number): Promise<Row[]> {
  const dialect = isPostgres(scope) ? POSTGRES : SQLITE
  const query = dialect.write(match)
  const shape = `${scope instanceof TenantDb ? 'one site' : 'all sites'}, newest matches, ${size}`
  const build = (numbers: Numbers) => (scope: Scope, query: string) => textsOf(scope, numbers, query)
  if (below !== undefined) return (await build(dialect.below(size, below))(scope, query)) as Row[]
  // Only the match differs from search to search.
  const first = build(dialect.newest(size))
  return scope instanceof TenantDb
    ? scope.readCompiled<Row>(shape, first, query)
    : scope.readCompiled<Row>(shape, query, first)
}

/** SQL for the numbers that match; its first place is the query's. */
interface Numbers {
  sql: string
  bindings: number[]
}

const SQLITE = {
  write: toFts,
  newest: (size: number): Numbers => ({ sql: `${FTS} order by rowid desc limit ${size}`, bindings: [] }),
  below: (size: number, below: number): Numbers => ({
    sql: `${FTS} and rowid < ? order by rowid desc limit ${size}`,
    bindings: [below],
  }),
}
const FTS = 'select rowid as seq from search_index where search_index match ?'

const POSTGRES = {
  write: toTsquery,
  newest: (size: number): Numbers => ({
    sql: `select seq from search_newest(?::tsquery, (${TOP}), ${size}) as found (seq)`,
    bindings: [],
  }),
  below: (size: number, below: number): Numbers => ({
    sql: `select seq from search_newest(?::tsquery, (${TOP} where seq < ?), ${size}) as found (seq)`,
    bindings: [below],
  }),
}
const TOP = 'select coalesce(max(seq), 0) from search_index'

/** The numbers lead: SQLite would rather begin with all texts of the tenant. */
function textsOf(scope: Scope, { sql, bindings }: Numbers, query: string): Knex.QueryBuilder {
  const matched = `cross join (${sql}) as matched`
  const values = [query, ...bindings]
  const texts =
    scope instanceof TenantDb ? ofOneSite(scope, matched, values) : ofLiveSites(scope, matched, values)
  return texts.select(['matched.seq', ...COLUMNS]).orderBy('matched.seq', 'desc')
}

function ofOneSite(db: TenantDb, matched: string, values: (string | number)[]): Knex.QueryBuilder {
  return db
    .from('tenants')
    .joinRaw(matched, values)
    .leftJoin(db.rows('search_texts'), 'search_texts.seq', 'matched.seq')
    .select('search_texts.tenant_id')
}

function ofLiveSites(db: FleetDb, matched: string, values: (string | number)[]): Knex.QueryBuilder {
  return db
    .from('tenants')
    .from(db.raw('(select 1) as once'))
    .joinRaw(matched, values)
    .leftJoin('search_texts', 'search_texts.seq', 'matched.seq')
    .leftJoin('tenants', (join) => {
      join.on('tenants.id', 'search_texts.tenant_id').andOnVal('tenants.stage', 'live')
    })
    .select('tenants.id as tenant_id')
}

const COLUMNS = ['entry_id', 'kind', 'year', 'published_at', 'title_tokens', 'summary_tokens'].map(
  (column) => `search_texts.${column}`,
)

function isPostgres(scope: Scope): boolean {
  const builder = scope instanceof TenantDb ? scope.from('search_texts') : scope.from('search_texts')
  return builder.client.config.client === 'pg'
}
