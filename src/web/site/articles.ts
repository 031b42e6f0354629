import type { RequestHandler } from 'express'
import { CATEGORIES, type Category } from '../../domain/content/kinds.ts'
import {
  ARTICLES_PER_PAGE,
  articlePath,
  countArticles,
  findPublished,
  isWithdrawn,
  listArticles,
  listPublished,
} from '../../domain/content/reading.ts'
import type { Link, Pagination } from '../../domain/themes/contract.ts'
import { articleSketch, articleView } from '../frame/public/article.ts'
import { articleCard, categoryLabel, PHOTO_BASE, serviceCard } from '../frame/public/cards.ts'
import { frameOf } from '../frame/public/frame.ts'
import { redirect, sendThemed } from './respond.ts'
import { sendGone, sendNotFound } from './status.ts'
import { visitOf } from './visit.ts'

const RELATED_COUNT = 3

/** GET /berita?kategori=&hal= */
export const articleList: RequestHandler = async (req, res) => {
  const visit = visitOf(req)
  const asked = readQuery(req.query)
  const counts = await countArticles(visit.db)
  const total = asked?.category
    ? (counts.get(asked.category) ?? 0)
    : [...counts.values()].reduce((sum, n) => sum + n, 0)
  const pages = Math.max(1, Math.ceil(total / ARTICLES_PER_PAGE))
  if (!asked || asked.page > pages) return sendNotFound(req, res)

  const items = await listArticles(visit.db, asked)
  const site = frameOf(visit, {
    type: 'article_list',
    title: 'Berita',
    summary: `Kabar terbaru dari ${visit.tenant.name}.`,
    url: listUrl(asked.category, asked.page),
    breadcrumb: [{ label: 'Beranda', url: '/' }],
  })
  site.frame.site.menu.forEach((link) => (link.current = link.url === '/berita'))
  sendThemed(req, res, site, {
    ...site.frame,
    items: items.map(articleCard),
    categories: categoryLinks(counts, asked.category),
    pagination: pages > 1 ? pagination(asked.category, asked.page, pages) : null,
  })
}

/** GET /berita/:year/:slug */
export const article: RequestHandler = async (req, res) => {
  const visit = visitOf(req)
  const slug = String(req.params.slug)
  const found = await findPublished(visit.db, 'article', slug)
  if (!found)
    return (await isWithdrawn(visit.db, 'article', slug)) ? sendGone(req, res) : sendNotFound(req, res)
  const url = articlePath(found.entry)
  if (url !== req.path) return redirect(req, res, 301, url)

  const newest = await listArticles(visit.db, { perPage: RELATED_COUNT + 1 })
  const services = await listPublished(visit.db, 'service', RELATED_COUNT)
  const site = frameOf(visit, articleSketch(found, url))
  sendThemed(req, res, site, {
    ...articleView(site.frame, found, PHOTO_BASE),
    relatedServices: services.map(serviceCard),
    relatedArticles: newest
      .filter(({ id }) => id !== found.entry.id)
      .slice(0, RELATED_COUNT)
      .map(articleCard),
  })
}

function readQuery(query: Record<string, unknown>): { category?: Category; page: number } | undefined {
  const { kategori, hal = '1' } = query
  if (kategori !== undefined && !CATEGORIES.includes(kategori as Category)) return undefined
  if (typeof hal !== 'string' || !/^[1-9]\d{0,4}$/.test(hal)) return undefined
  return { category: kategori as Category | undefined, page: Number(hal) }
}

function categoryLinks(counts: Map<string, number>, current: Category | undefined): Link[] {
  const used = CATEGORIES.filter((category) => counts.has(category))
  if (used.length < 2) return []
  return [undefined, ...used].map((category) => ({
    label: categoryLabel(category ?? null) ?? 'Semua',
    url: listUrl(category, 1),
    current: category === current,
  }))
}

function pagination(category: Category | undefined, page: number, pages: number): Pagination {
  return {
    page,
    pages,
    previous: page > 1 ? listUrl(category, page - 1) : null,
    next: page < pages ? listUrl(category, page + 1) : null,
  }
}

function listUrl(category: Category | undefined, page: number): string {
  const query = new URLSearchParams()
  if (category) query.set('kategori', category)
  if (page > 1) query.set('hal', String(page))
  return query.size > 0 ? `/berita?${query.toString()}` : '/berita'
}
