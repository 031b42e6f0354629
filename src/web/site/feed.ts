import type { Request, RequestHandler, Response } from 'express'
import { categoryLabel } from '../../domain/content/labels.ts'
import { articlePath, CATEGORIES, type Category } from '../../domain/content/kinds/article.ts'
import { listArticles } from '../../domain/content/reading.ts'
import { hostUrl } from '../frame/parts.ts'
import { sendText } from '../frame/public/answer.ts'
import { FEED_COUNT, feedText, isFeedFormat, type FeedFormat } from '../frame/public/feed-text.ts'
import { sendNotFound } from './status.ts'
import { visitOf } from './visit.ts'

/** GET /berita.xml, .atom and .json */
export function feed(format: FeedFormat): RequestHandler {
  return (req, res) => sendFeed(req, res, format)
}

/** GET /berita/kategori/:name, where the name ends with the format: `layanan.xml`. */
export const categoryFeed: RequestHandler = async (req, res) => {
  const [category = '', format = ''] = String(req.params.name).split('.')
  if (!CATEGORIES.includes(category as Category) || !isFeedFormat(format)) return sendNotFound(req, res)
  await sendFeed(req, res, format, category as Category)
}

async function sendFeed(req: Request, res: Response, format: FeedFormat, category?: Category): Promise<void> {
  const { tenant, db, parts } = visitOf(req)
  const home = hostUrl(parts.base, tenant.slug)
  const articles = await listArticles(db, { perPage: FEED_COUNT, ...(category ? { category } : {}) })
  const { name } = parts.roster.regency
  const list = `${home}/berita?kategori=${category}`
  const { type, text } = feedText(format, {
    title: `Berita ${tenant.name}${category ? `: ${categoryLabel(category)!}` : ''}`,
    description: `Kabar terbaru dari ${tenant.name} ${name}.`,
    ...{ id: category ? list : home, link: category ? list : `${home}/`, self: home + req.path },
    copyright: `Pemerintah ${name}`,
    items: articles.map((article) => ({
      ...{ title: article.title, summary: article.summary, link: home + articlePath(article) },
      ...{ publishedAt: article.published_at, label: categoryLabel(article.category) },
    })),
  })
  sendText(req, res, { status: 200, type, text, validUntil: Infinity })
}
