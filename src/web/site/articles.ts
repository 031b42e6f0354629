import type { RequestHandler } from 'express'
import { articleCard, serviceCard } from '../../domain/content/cards.ts'
import { categoryLabel } from '../../domain/content/labels.ts'
import { CATEGORIES } from '../../domain/content/kinds/article.ts'
import {
  ARTICLES_PER_PAGE,
  countArticles,
  listArticles,
  listPublished,
  type Published,
} from '../../domain/content/reading.ts'
import type { ArticleInput, Link } from '../../domain/themes/contract.ts'
import { articlePage } from '../frame/public/article.ts'
import { showBlocks } from '../frame/public/blocks.ts'
import { frameOf } from '../frame/public/frame.ts'
import { PHOTO_BASE } from '../frame/public/photo-base.ts'
import { openPublished } from './entry.ts'
import {
  filterGroup,
  listUrl,
  pagesOf,
  paginationOf,
  readChoice,
  readPage,
  readYear,
  tally,
} from '../frame/public/list-query.ts'
import { sendThemed } from './respond.ts'
import { sendNotFound } from './status.ts'
import { visitOf, type Visit } from './visit.ts'

const RELATED_COUNT = 3

/** GET /berita?kategori=&tahun=&hal= */
export const articleList: RequestHandler = async (req, res) => {
  const visit = visitOf(req)
  const category = readChoice(req.query.kategori, CATEGORIES)
  const year = readYear(req.query)
  const page = readPage(req.query)
  if (category === undefined || year === undefined || page === undefined) return sendNotFound(req, res)

  const counts = await countArticles(visit.db)
  const ofCategory = counts.filter((row) => category === null || row.category === category)
  const ofYear = counts.filter((row) => year === null || row.year === year)
  const total = ofCategory.filter((row) => ofYear.includes(row)).reduce((sum, row) => sum + row.total, 0)
  if (page > pagesOf(total, ARTICLES_PER_PAGE)) return sendNotFound(req, res)

  const url = (kategori: string | null, tahun: number | null, hal = 1) =>
    listUrl('/berita', { kategori, tahun }, hal)
  const items = await listArticles(visit.db, {
    ...(category ? { category } : {}),
    ...(year ? { year } : {}),
    page,
  })
  const site = frameOf(visit, {
    type: 'article_list',
    title: 'Berita',
    summary: `Kabar terbaru dari ${visit.tenant.name}.`,
    url: url(category, year, page),
    breadcrumb: [{ label: 'Beranda', url: '/' }],
  })
  site.frame.site.menu.forEach((link) => (link.current = link.url === '/berita'))
  const byCategory = tally(ofYear, (row) => row.category)
  const byYear = tally(ofCategory, (row) => row.year)
  sendThemed(req, res, site, {
    ...site.frame,
    items: items.map((item) => articleCard(item, PHOTO_BASE)),
    filters: [
      ...filterGroup<string>({
        label: 'Kategori',
        current: category,
        options: CATEGORIES.map((value) => ({
          ...{ value, label: categoryLabel(value)!, count: byCategory.get(value) ?? 0 },
        })),
        url: (value) => url(value, year),
      }),
      ...filterGroup<number>({
        label: 'Tahun',
        current: year,
        options: [...byYear]
          .sort(([a], [b]) => b - a)
          .map(([value, count]) => ({ value, label: String(value), count })),
        url: (value) => url(category, value),
      }),
    ],
    pagination: paginationOf(total, ARTICLES_PER_PAGE, page, (hal) => url(category, year, hal)),
    feeds: feedLinks(category),
  })
}

function feedLinks(category: string | null): Link[] {
  const base = category ? `/berita/kategori/${category}` : '/berita'
  return [
    { label: 'RSS', url: `${base}.xml` },
    { label: 'Atom', url: `${base}.atom` },
    { label: 'JSON Feed', url: `${base}.json` },
  ]
}

/** GET /berita/:year/:slug */
export const article: RequestHandler = async (req, res) => {
  const found = await openPublished(req, res, 'article')
  if (!found) return
  const visit = visitOf(req)
  const { blocks, validUntil } = await showBlocks(visit, visit.db, {
    ...{ body: found.version.body, photos: found.photos, photoBase: PHOTO_BASE },
  })
  const { site, view } = articlePage(visit, found, blocks)
  site.validUntil = Math.min(site.validUntil, validUntil)
  sendThemed(req, res, site, { ...view, ...(await relatedTo(visit, found)) })
}

/** Services before news, of the same subject first. */
async function relatedTo(
  { db }: Visit,
  { entry, version }: Published<'article'>,
): Promise<Pick<ArticleInput, 'relatedServices' | 'relatedArticles'>> {
  const newest = await listArticles(db, { perPage: RELATED_COUNT + 1 })
  const services = await listPublished(db, 'service')
  const words = wordsOf(`${version.title} ${version.summary}`)
  const likeness = (title: string) => wordsOf(title).filter((word) => words.includes(word)).length
  const byLikeness = services
    .map((service, position) => ({ service, position, score: likeness(service.title) }))
    .sort((a, b) => b.score - a.score || a.position - b.position)
  return {
    relatedServices: byLikeness.slice(0, RELATED_COUNT).map(({ service }) => serviceCard(service)),
    relatedArticles: newest
      .filter(({ id }) => id !== entry.id)
      .slice(0, RELATED_COUNT)
      .map((card) => articleCard(card, PHOTO_BASE)),
  }
}

const WORD_LENGTH_MIN = 3

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= WORD_LENGTH_MIN)
}
