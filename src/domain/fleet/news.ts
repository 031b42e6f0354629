import type { FleetDb } from '../../platform/db/fleet-db.ts'
import { CARD_COLUMNS, PHOTO_COLUMNS, toCard, type CardRow } from '../content/reading.ts'
import type { PublishedCard } from '../content/published-card.ts'
import {
  LISTED_MAX,
  liveEntries,
  newestLive,
  officeOf,
  shownOf,
  type Office,
  type OfficeRow,
} from './live.ts'

/** News of all live sites, each with whose it is. */
export type FleetNews = PublishedCard & { office: Office }

export interface NewsFilter {
  /** Slugs of offices; none: all. */
  offices?: string[]
  category?: string | null
  limit: number
}

/** Newest first, of live sites only. */
export async function newestNews(db: FleetDb, filter: NewsFilter): Promise<FleetNews[]> {
  const { offices = [], category, limit } = filter
  if (offices.length === 0 && !category) return newsOf(db, await newestIds(db, { limit }))
  const query = newestLive(db, 'article').limit(limit)
  if (category) void query.where('entries.category', category)
  if (offices.length > 0)
    void query.whereIn('entries.tenant_id', db.from('tenants').whereIn('slug', offices).select('id'))
  return newsOf(db, idsOf(await query))
}

/** Of the newest but for some, which stand elsewhere on the page. */
export async function newestIds(
  db: FleetDb,
  { without = [], limit, offset = 0 }: { without?: readonly string[]; limit: number; offset?: number },
): Promise<string[]> {
  if (offset > 0) {
    const query = newestLive(db, 'article').whereNotIn('entries.id', without).limit(limit).offset(offset)
    return idsOf(await query)
  }
  // What nearly everybody reads: few shapes, whatever stands elsewhere.
  const size = limit + without.length
  const rows = await db.readCompiled<{ id: string }>(`newest news, ${size}`, '', (db) =>
    newestLive(db, 'article').limit(size),
  )
  return idsOf(rows)
    .filter((id) => !without.includes(id))
    .slice(0, limit)
}

/** These, in their order. */
export async function newsOf(db: FleetDb, ids: readonly string[]): Promise<FleetNews[]> {
  const rows = await shownOf<CardRow & OfficeRow>(db, ids, (query) =>
    query
      .leftJoin('photos', 'photos.id', 'revisions.cover_photo')
      .select([...CARD_COLUMNS, ...PHOTO_COLUMNS]),
  )
  return rows.map(({ office_slug, short_name, ...row }) => ({
    ...toCard(row),
    office: officeOf({ office_slug, short_name }),
  }))
}

/** How many there are, as far as they are listed. */
export async function countNews(db: FleetDb): Promise<number> {
  const [counted] = await db.readCompiled<{ total: number }>('news of all, counted', '', (db) =>
    db
      .from('entries')
      .count('* as total')
      .from(liveEntries(db, 'article').limit(LISTED_MAX).select('entries.id').as('listed')),
  )
  return counted!.total
}

function idsOf(rows: { id: string }[]): string[] {
  return rows.map(({ id }) => id)
}
