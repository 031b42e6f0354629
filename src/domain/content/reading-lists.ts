import type { TenantDb } from '../../platform/db/tenant-db.ts'
import type { DocumentClass, DocumentType } from './kinds/document.ts'
import type { PublishedCard } from './published-card.ts'
import { published, toCard, withCovers, withoutCovers, type CardRow } from './reading.ts'

/** Lists of the public that are ordered by time: events, announcements, albums, documents. */
export const LIST_PER_PAGE = 12

/** Not over yet, next one first. */
export async function listUpcomingEvents(db: TenantDb, limit: number): Promise<PublishedCard[]> {
  const rows = await db.readCompiled<CardRow>(
    `events, next ${limit}`,
    (db, now) =>
      withoutCovers(published(db, 'event'))
        .where('entries.ends_at', '>', now)
        .orderBy(['entries.starts_at', 'entries.id'])
        .limit(limit),
    db.now,
  )
  return rows.map(toCard)
}

/** Over, newest first. */
export async function listPastEvents(db: TenantDb, page: number): Promise<Listed> {
  return listed(page, () => published(db, 'event').where('entries.ends_at', '<=', db.now), db, 'starts_at')
}

export async function listAlbums(db: TenantDb, page: number): Promise<Listed> {
  return listed(page, () => published(db, 'album'), db, 'published_at')
}

/** In force now, newest first. */
export async function listCurrentAnnouncements(db: TenantDb): Promise<PublishedCard[]> {
  const rows = (await withoutCovers(published(db, 'announcement'))
    .where('entries.ends_at', '>', db.now)
    .where('entries.starts_at', '<=', db.now)
    .orderBy([
      { column: 'entries.starts_at', order: 'desc' },
      { column: 'entries.id', order: 'desc' },
    ])) as CardRow[]
  return rows.map(toCard)
}

export async function listPastAnnouncements(db: TenantDb, page: number): Promise<Listed> {
  const past = () => published(db, 'announcement').where('entries.ends_at', '<=', db.now)
  return listed(page, past, db, 'ends_at')
}

/** Urgent announcements that hold now or will: the next of their beginnings and ends changes every page of the site. */
export async function listUrgent(db: TenantDb): Promise<PublishedCard[]> {
  const rows = await db.readCompiled<CardRow>(
    'urgent announcements',
    (db, now) =>
      withoutCovers(published(db, 'announcement'))
        .where('entries.category', 'urgent')
        .where('entries.ends_at', '>', now)
        .orderBy('entries.starts_at')
        .limit(URGENT_MAX),
    db.now,
  )
  return rows.map(toCard)
}

const URGENT_MAX = 20

export interface DocumentFilter {
  class?: DocumentClass | null
  type?: DocumentType | null
  year?: number | null
}

/** Newest first: by year, then by publication. */
export async function listDocuments(
  db: TenantDb,
  filter: DocumentFilter,
  { page = 1, perPage = LIST_PER_PAGE } = {},
): Promise<PublishedCard[]> {
  const build = (db: TenantDb) =>
    withoutCovers(matching(published(db, 'document'), filter))
      .orderBy([
        { column: 'entries.year', order: 'desc' },
        { column: 'entries.published_at', order: 'desc' },
        { column: 'entries.id', order: 'desc' },
      ])
      .limit(perPage)
      .offset((page - 1) * perPage)
  const isUsual = page === 1 && !filter.class && !filter.type && !filter.year
  const rows = isUsual
    ? await db.readCompiled<CardRow>(`documents, first ${perPage}`, build)
    : ((await build(db)) as CardRow[])
  return rows.map(toCard)
}

/** How many documents there are of each class, type and year: what the filters count with. */
export async function countDocuments(
  db: TenantDb,
): Promise<{ category: DocumentClass; subtype: DocumentType; year: number; total: number }[]> {
  return db.readCompiled('document counts', (db) =>
    db
      .from('entries')
      .where({ kind: 'document', state: 'published' })
      .groupBy('category', 'subtype', 'year')
      .select('category', 'subtype', 'year', db.raw('count(*) as total')),
  )
}

/** One page of a list, with how many there are on all. */
export interface Listed {
  rows: PublishedCard[]
  total: number
}

async function listed(
  page: number,
  query: () => ReturnType<typeof published>,
  db: TenantDb,
  order: 'starts_at' | 'ends_at' | 'published_at',
): Promise<Listed> {
  const counted = (await query().count('* as total').first()) as unknown as { total: number }
  const rows = (await withCovers(db, query())
    .orderBy([
      { column: `entries.${order}`, order: 'desc' },
      { column: 'entries.id', order: 'desc' },
    ])
    .limit(LIST_PER_PAGE)
    .offset((page - 1) * LIST_PER_PAGE)) as CardRow[]
  return { rows: rows.map(toCard), total: counted.total }
}

function matching(query: ReturnType<typeof published>, { class: documentClass, type, year }: DocumentFilter) {
  if (documentClass) void query.where('entries.category', documentClass)
  if (type) void query.where('entries.subtype', type)
  if (year) void query.where('entries.year', year)
  return query
}

/** Published pages directly below a page, in the office's order. */
export async function listChildren(db: TenantDb, parentId: string): Promise<PublishedCard[]> {
  const rows = await db.readCompiled<CardRow>(
    'pages below',
    (db, parentId) =>
      withCovers(db, published(db, 'page'))
        .where('entries.parent_id', parentId)
        .orderBy(['entries.position', 'entries.id']),
    parentId,
  )
  return rows.map(toCard)
}
