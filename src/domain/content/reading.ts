import type { TenantDb } from '../../platform/db/tenant-db.ts'
import { civilDate } from '../../platform/locale.ts'
import type { Photo } from '../media/photos.ts'
import { bodyPhotoIds } from './body.ts'
import { toVersion, type Entry, type Revision, type Version } from './entries.ts'
import type { Category, FieldsOf, Kind } from './kinds.ts'

/** What the public reads. Every function here sees published revisions only. */
export interface PublishedCard {
  id: string
  slug: string
  title: string
  summary: string
  category: string | null
  published_at: string
  /** JSON of the kind's own fields. */
  fields: string
  photo: Photo | undefined
}

export const ARTICLES_PER_PAGE = 12

export interface ArticleFilter {
  category?: Category
  page?: number
  perPage?: number
}

/** Newest first. */
export async function listArticles(db: TenantDb, filter: ArticleFilter = {}): Promise<PublishedCard[]> {
  const { page = 1, perPage = ARTICLES_PER_PAGE } = filter
  const build = (db: TenantDb) =>
    published(db, 'article')
      .where(filter.category ? { 'entries.category': filter.category } : {})
      .leftJoin(db.rows('photos'), 'photos.id', 'revisions.cover_photo')
      .orderBy([
        { column: 'entries.published_at', order: 'desc' },
        { column: 'entries.id', order: 'desc' },
      ])
      .limit(perPage)
      .offset((page - 1) * perPage)
      .select(CARD_COLUMNS.concat(PHOTO_COLUMNS))
  // The first page is what nearly everybody reads; later ones would be a shape for each number.
  const isUsual = page === 1 && !filter.category
  const rows = isUsual
    ? await db.readCompiled<CardRow>(`articles, first ${perPage}`, build)
    : ((await build(db)) as CardRow[])
  return rows.map(toCard)
}

/** How many articles each category has. */
export async function countArticles(db: TenantDb): Promise<Map<string, number>> {
  const rows = (await db
    .from('entries')
    .where({ kind: 'article', state: 'published' })
    .groupBy('category')
    .select('category', db.raw('count(*) as total'))) as unknown as { category: string; total: number }[]
  return new Map(rows.map((row) => [row.category, row.total]))
}

/** Pages or services in the order the office gave them. */
export async function listPublished(
  db: TenantDb,
  kind: 'page' | 'service',
  limit = 100,
): Promise<PublishedCard[]> {
  const rows = await db.readCompiled<CardRow>(`${kind}, first ${limit}`, (db) =>
    published(db, kind).orderBy(['entries.position', 'entries.id']).limit(limit).select(CARD_COLUMNS),
  )
  return rows.map(toCard)
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
  const entry = await db.from('entries').where({ kind, slug, state: 'published' }).first()
  if (!entry) return undefined
  const revision = (await db.from('revisions').where({ id: entry.published_revision! }).first()) as Revision
  const version = toVersion(kind, revision)
  return { entry, version, photos: await findPhotos(db, version) }
}

/** Was it public once, and is it withdrawn now? Then the answer is 410, not 404. */
export async function isWithdrawn(db: TenantDb, kind: Kind, slug: string): Promise<boolean> {
  return (await db.from('entries').where({ kind, slug, state: 'withdrawn' }).first('id')) !== undefined
}

export async function findPhotos(db: TenantDb, version: Pick<Version, 'body'>): Promise<Map<string, Photo>> {
  const ids = bodyPhotoIds(version.body)
  if (ids.length === 0) return new Map()
  const photos = await db.from('photos').whereIn('id', ids)
  return new Map(photos.map((photo) => [photo.id, photo]))
}

export function fieldsOf<K extends Kind>(_kind: K, card: Pick<PublishedCard, 'fields'>): FieldsOf[K] {
  return JSON.parse(card.fields) as FieldsOf[K]
}

/** The year in an article's address is that of its first publication, in WIB. */
export function articlePath(entry: { slug: string; published_at: string | null }): string {
  return `/berita/${civilDate(entry.published_at ?? '').slice(0, 4)}/${entry.slug}`
}

type CardRow = Omit<PublishedCard, 'photo'> & {
  photo_id?: string | null
} & Partial<Pick<Photo, 'width' | 'height' | 'variants' | 'color'>>

const CARD_COLUMNS = [
  ...['entries.id', 'entries.slug', 'entries.category', 'entries.published_at'],
  ...['revisions.title', 'revisions.summary', 'revisions.fields'],
]
const PHOTO_COLUMNS = [
  'photos.id as photo_id',
  'photos.width',
  'photos.height',
  'photos.variants',
  'photos.color',
]

function toCard(row: CardRow): PublishedCard {
  const { photo_id, width, height, variants, color, ...card } = row
  const photo = photo_id ? ({ id: photo_id, width, height, variants, color } as Photo) : undefined
  return { ...card, photo }
}

function published(db: TenantDb, kind: Kind) {
  return db
    .from('entries')
    .where({ 'entries.kind': kind, 'entries.state': 'published' })
    .join(db.rows('revisions'), 'revisions.id', 'entries.published_revision')
}
