import type { Knex } from 'knex'
import type { FleetDb } from '../../platform/db/fleet-db.ts'
import { CARD_COLUMNS, toCard, type CardRow } from '../content/reading.ts'
import type { PublishedCard } from '../content/published-card.ts'
import { liveEntries, officeOf, shownOf, type Office, type OfficeRow } from './live.ts'

/** A service of a live site, with whose it is. */
export type FleetService = PublishedCard & { office: Office }

export const SERVICES_PER_PAGE = 60

/** One way into the directory at a time; a letter is one of A to Z. */
export type ServiceFilter = { need: string } | { letter: string } | null

/** From A to Z. */
export async function listServices(
  db: FleetDb,
  filter: ServiceFilter,
  page: number,
): Promise<FleetService[]> {
  const found = (await byTitle(titledServices(db, filter))
    .limit(SERVICES_PER_PAGE)
    .offset((page - 1) * SERVICES_PER_PAGE)
    .select('search_texts.entry_id as id')) as { id: string }[]
  const rows = await shownOf<CardRow & OfficeRow>(
    db,
    found.map(({ id }) => id),
    (query) => query.select(CARD_COLUMNS),
  )
  return rows.map(({ office_slug, short_name, ...row }) => ({
    ...toCard(row),
    office: officeOf({ office_slug, short_name }),
  }))
}

export interface Counted {
  value: string
  total: number
}

/** By life situation; those of none have an empty value. */
export async function countNeeds(db: FleetDb): Promise<Counted[]> {
  return db.readCompiled<Counted>('services of all by need', '', (db) =>
    liveEntries(db, 'service')
      .groupBy('entries.category')
      .select(db.raw("coalesce(entries.category, '') as value"), db.raw('count(*) as total')),
  )
}

/** By first letter of the title, from A to Z; digits and signs are letters too. */
export async function countLetters(db: FleetDb): Promise<Counted[]> {
  return db.readCompiled<Counted>('services of all by letter', '', (db) =>
    titledServices(db, null)
      .groupByRaw('substr(search_texts.title_key, 1, 1)')
      .orderByRaw('substr(search_texts.title_key, 1, 1)')
      .select(db.raw('substr(search_texts.title_key, 1, 1) as value'), db.raw('count(*) as total')),
  )
}

export interface CountedOffice extends Counted {
  name: string
}

/** By office, in the order of the roster, the first so many. */
export async function countServiceOffices(db: FleetDb, limit: number): Promise<CountedOffice[]> {
  return db.readCompiled<CountedOffice>(`services of all by office, first ${limit}`, '', (db) =>
    liveEntries(db, 'service')
      .groupBy('tenants.id', 'tenants.slug', 'tenants.short_name', 'tenants.position')
      .orderBy(['tenants.position', 'tenants.slug'])
      .limit(limit)
      .select('tenants.slug as value', 'tenants.short_name as name', db.raw('count(*) as total')),
  )
}

/** Services by their texts in the search, whose index knows titles in their order; asked one by one, as in `newestLive`. */
function titledServices(db: FleetDb, filter: ServiceFilter): Knex.QueryBuilder {
  const texts = db
    .from('search_texts')
    .where({ 'search_texts.kind': 'service' })
    .whereRaw(
      "(select stage from tenants where tenants.id = search_texts.tenant_id) = 'live'",
    ) as Knex.QueryBuilder
  if (filter === null) return texts
  if ('letter' in filter) {
    const after = String.fromCharCode(filter.letter.charCodeAt(0) + 1)
    return texts
      .where('search_texts.title_key', '>=', filter.letter)
      .where('search_texts.title_key', '<', after)
  }
  return texts.whereRaw(
    "(select coalesce(category, '') from entries where entries.id = search_texts.entry_id) = ?",
    [filter.need],
  )
}

function byTitle(query: Knex.QueryBuilder): Knex.QueryBuilder {
  return query.orderBy(['search_texts.title_key', 'search_texts.seq'])
}
