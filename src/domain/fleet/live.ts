import type { Knex } from 'knex'
import type { FleetDb } from '../../platform/db/fleet-db.ts'
import type { Kind } from '../content/kinds.ts'

/** Whose a row of the portal is. */
export interface Office {
  slug: string
  shortName: string
}

export interface OfficeRow {
  office_slug: string
  short_name: string
}

/** Beyond so many, things are found on their own sites and by search: walking past them costs more with each page. */
export const LISTED_MAX = 1200

const OFFICE_COLUMNS = [
  '(select slug from tenants where tenants.id = entries.tenant_id) as office_slug',
  '(select short_name from tenants where tenants.id = entries.tenant_id) as short_name',
]

/**
 * Published entries of sites that are live now, to be counted: the only content the portal ever shows. A cross join,
 * because SQLite then goes by the entries instead of beginning with all offices.
 */
export function liveEntries(db: FleetDb, kind: Kind): Knex.QueryBuilder {
  return db
    .from('entries')
    .crossJoin(db.raw('tenants'))
    .where({ 'entries.kind': kind, 'entries.state': 'published', 'tenants.stage': 'live' })
    .where('tenants.id', db.raw('entries.tenant_id'))
}

/**
 * The same from the newest down, for a page of a list: their ids. PostgreSQL takes its row locks for a sieve and would rather
 * join and sort everything; asked of each entry, whether its office is live leaves it no choice.
 */
export function newestLive(db: FleetDb, kind: Kind): Knex.QueryBuilder {
  return db
    .from('entries')
    .where({ 'entries.kind': kind, 'entries.state': 'published' })
    .whereRaw("(select stage from tenants where tenants.id = entries.tenant_id) = 'live'")
    .orderBy([
      { column: 'entries.published_at', order: 'desc' },
      { column: 'entries.id', order: 'desc' },
    ])
    .select('entries.id')
}

/**
 * What a list shows of these entries, each with its office, in the order of their ids. Asked for by itself: together
 * with what found the ids, PostgreSQL takes one plan for as good as another.
 */
export async function shownOf<Row extends OfficeRow & { id: string }>(
  db: FleetDb,
  ids: readonly string[],
  columns: (query: Knex.QueryBuilder) => Knex.QueryBuilder,
): Promise<Row[]> {
  if (ids.length === 0) return []
  const query: Knex.QueryBuilder = db
    .from('entries')
    .whereIn('entries.id', ids)
    .where({ 'entries.state': 'published' })
    .join('revisions', 'revisions.id', 'entries.published_revision')
    .select(OFFICE_COLUMNS.map((column) => db.raw(column)))
  const rows = (await columns(query)) as Row[]
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

export function officeOf({ office_slug, short_name }: OfficeRow): Office {
  return { slug: office_slug, shortName: short_name }
}
