import type { RequestHandler } from 'express'
import { Feed } from 'feed'
import { articlePath, listArticles } from '../../domain/content/reading.ts'
import { printable } from '../../platform/text.ts'
import { hostUrl } from '../frame/parts.ts'
import { categoryLabel } from '../frame/public/cards.ts'
import { FEED_PATH } from '../frame/public/frame.ts'
import { sendText } from './respond.ts'
import { visitOf } from './visit.ts'

const FEED_COUNT = 20

/** GET /berita.xml: RSS 2.0 */
export const feed: RequestHandler = async (req, res) => {
  const { tenant, db, parts } = visitOf(req)
  const home = hostUrl(parts.base, tenant.slug)
  const articles = await listArticles(db, { perPage: FEED_COUNT })
  const channel = new Feed({
    id: home,
    title: plain(`Berita ${tenant.name}`),
    description: plain(`Kabar terbaru dari ${tenant.name} ${parts.roster.regency.name}.`),
    link: `${home}/`,
    language: 'id',
    copyright: `Pemerintah ${parts.roster.regency.name}`,
    feedLinks: { rss: home + FEED_PATH },
    updated: articles[0] ? new Date(articles[0].published_at) : undefined,
    generator: 'Laman',
  })
  for (const article of articles) {
    const link = home + articlePath(article)
    const category = categoryLabel(article.category)
    channel.addItem({
      id: link,
      title: plain(article.title),
      description: plain(article.summary),
      link,
      date: new Date(article.published_at),
      category: category ? [{ name: category }] : [],
    })
  }
  sendText(req, res, {
    status: 200,
    type: 'application/rss+xml; charset=utf-8',
    text: channel.rss2(),
    validUntil: Infinity,
  })
}

/** One headline must not break the feed of all: of the ends of a CDATA section in a text, xml-js guards the first only. */
function plain(text: string): string {
  return printable(text).replaceAll(']]>', ']] >')
}
