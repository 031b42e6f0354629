import type { TenantDb } from '../../platform/db/tenant-db.ts'
import { toInstant } from '../../platform/locale.ts'
import { listPhotos, type Photo } from '../media/photos.ts'
import { bodyPhotoIds } from './body.ts'
import { toVersion, type Entry, type Revision, type Version } from './entries.ts'
import type { Kind } from './kinds.ts'
import type { Category } from './kinds/article.ts'
import type { PublishedCard } from './published-card.ts'

/** What the public reads. Every function here sees published revisions only. */
export const ARTICLES_PER_PAGE = 12

export interface ArticleFilter {
  category?: Category
  /** Of publication, in WIB. */
  year?: number
  page?: number
  perPage?: number
}

/** Newest first. */
export async function listArticles(db: TenantDb, filter: ArticleFilter = {}): Promise<PublishedCard[]> {
  const { page = 1, perPage = ARTICLES_PER_PAGE } = filter
  const build = (db: TenantDb) =>
    withCovers(db, publishedArticles(db, filter))
      .orderBy([
        { column: 'entries.published_at', order: 'desc' },
        { column: 'entries.id', order: 'desc' },
      ])
      .limit(perPage)
      .offset((page - 1) * perPage)
  // The first page is what nearly everybody reads; later ones would be a shape for each number.
  const isUsual = page === 1 && !filter.category && !filter.year
  const rows = isUsual
    ? await db.readCompiled<CardRow>(`articles, first ${perPage}`, build)
    : ((await build(db)) as CardRow[])
  return rows.map(toCard)
}

/** How many articles there are of each category and year. */
export async function countArticles(
  db: TenantDb,
): Promise<{ category: string; year: number; total: number }[]> {
  return db.readCompiled('article counts', (db) =>
    db
      .from('entries')
      .where({ kind: 'article', state: 'published' })
      .groupBy('category', 'year')
      .select('category', 'year', db.raw('count(*) as total')),
  )
}

export type ListedKind = 'page' | 'service' | 'official'

/** Pages, services or officials in the order the office gave them. */
export async function listPublished(db: TenantDb, kind: ListedKind, limit = 100): Promise<PublishedCard[]> {
  const rows = await db.readCompiled<CardRow>(`${kind}, first ${limit}`, (db) =>
    withCovers(db, published(db, kind)).orderBy(['entries.position', 'entries.id']).limit(limit),
  )
  return rows.map(toCard)
}

/** The first services with how many there are, in one read. */
export async function firstServices(
  db: TenantDb,
  limit: number,
): Promise<{ rows: PublishedCard[]; total: number }> {
  const rows = await db.readCompiled<CardRow & { total: number }>(`services, first ${limit} of all`, (db) =>
    withoutCovers(published(db, 'service'))
      // Counted apart: a window over all would read the text of each.
      .select(db.from('entries').where({ kind: 'service', state: 'published' }).count('*').as('total'))
      .orderBy(['entries.position', 'entries.id'])
      .limit(limit),
  )
  return { rows: rows.map(({ total: _, ...row }) => toCard(row)), total: rows[0]?.total ?? 0 }
}

/** Those of these ids that are published, in the order of the ids. */
export async function listByIds(db: TenantDb, kind: Kind, ids: string[]): Promise<PublishedCard[]> {
  const rows = await db.readCompiledByIds<CardRow>(
    `${kind} by ids`,
    (db, ids) => withCovers(db, published(db, kind)).whereIn('entries.id', ids),
    ids,
  )
  const byId = new Map(rows.map((row) => [row.id, toCard(row)]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

export interface Published<K extends Kind> {
  entry: Entry
  version: Version<K>
  photos: Map<string, Photo>
}

/** undefined: nothing of this name is public now. */
export async function findPublished<K extends Kind>(
  db: TenantDb,
  kind: K,
  slug: string,
): Promise<Published<K> | undefined> {
  const [found] = await db.readCompiled<Entry & Revision & { entry_created_at: string }>(
    `${kind} by slug`,
    (db, slug) =>
      db
        .from('entries')
        .where({ 'entries.kind': kind, 'entries.slug': slug, 'entries.state': 'published' })
        .join(db.rows('revisions'), 'revisions.id', 'entries.published_revision')
        .select('revisions.*', ...ENTRY_COLUMNS),
    slug,
  )
  if (!found) return undefined
  const version = toVersion(kind, found)
  const entry = { ...found, id: found.entry_id, created_at: found.entry_created_at }
  return { entry, version, photos: await findPhotos(db, version) }
}

/** Why nothing of this name is public: it is withdrawn (410), or it has another name now (301), or it never was (404). */
export async function explainAbsence(
  db: TenantDb,
  kind: Kind,
  slug: string,
): Promise<'withdrawn' | { movedTo: Entry } | undefined> {
  const entry = await db.from('entries').where({ kind, slug }).first('state')
  if (entry?.state === 'withdrawn') return 'withdrawn'
  const former = await db.from('former_addresses').where({ kind, slug }).first('entry_id')
  if (!former) return undefined
  const target = await db.from('entries').where({ id: former.entry_id }).first()
  if (target?.state === 'published') return { movedTo: target }
  return target?.state === 'withdrawn' ? 'withdrawn' : undefined
}

export async function findPhotos(db: TenantDb, version: Pick<Version, 'body'>): Promise<Map<string, Photo>> {
  const photos = await listPhotos(db, bodyPhotoIds(version.body))
  return new Map(photos.map((photo) => [photo.id, photo]))
}

export type CardRow = Omit<PublishedCard, 'photo'> & {
  photo_id?: string | null
} & Partial<Pick<Photo, 'width' | 'height' | 'variants' | 'color'>>

const ENTRY_COLUMNS = [
  ...['kind', 'slug', 'category', 'position', 'state', 'published_revision', 'draft_revision'],
  ...['updated_at', 'published_at', 'withdrawn_at', 'subtype', 'year', 'starts_at', 'ends_at', 'parent_id'],
]
  .map((column) => `entries.${column}`)
  .concat('entries.created_at as entry_created_at')

export const CARD_COLUMNS = [
  ...['entries.id', 'entries.slug', 'entries.category', 'entries.published_at'],
  ...['entries.starts_at', 'entries.ends_at'],
  ...['revisions.title', 'revisions.summary', 'revisions.fields'],
]
export const PHOTO_COLUMNS = [
  'photos.id as photo_id',
  'photos.width',
  'photos.height',
  'photos.variants',
  'photos.color',
]

export function toCard(row: CardRow): PublishedCard {
  const { photo_id, width, height, variants, color, ...card } = row
  const photo = photo_id ? ({ id: photo_id, width, height, variants, color } as Photo) : undefined
  return { ...card, photo }
}

/** Published entries of a kind with their public text, for lists. */
export function published(db: TenantDb, kind: Kind) {
  return db
    .from('entries')
    .where({ 'entries.kind': kind, 'entries.state': 'published' })
    .join(db.rows('revisions'), 'revisions.id', 'entries.published_revision')
}

type PublishedQuery = ReturnType<typeof published>

/** For kinds whose lists show no picture. */
export function withoutCovers(query: PublishedQuery) {
  return query.select(CARD_COLUMNS)
}

export function withCovers(db: TenantDb, query: PublishedQuery) {
  return query
    .leftJoin(db.rows('photos'), 'photos.id', 'revisions.cover_photo')
    .select(CARD_COLUMNS.concat(PHOTO_COLUMNS))
}

function publishedArticles(db: TenantDb, { category, year }: ArticleFilter): PublishedQuery {
  const query = published(db, 'article')
  if (category) void query.where({ 'entries.category': category })
  if (year)
    void query
      .where('entries.published_at', '>=', toInstant(`${year}-01-01T00:00`))
      .where('entries.published_at', '<', toInstant(`${year + 1}-01-01T00:00`))
  return query
}
