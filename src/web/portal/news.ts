import type { RequestHandler } from 'express'
import { articlePath } from '../../domain/content/kinds/article.ts'
import { LISTED_MAX } from '../../domain/fleet/live.ts'
import { countNews, newestIds, newestNews, newsOf } from '../../domain/fleet/news.ts'
import { pinnedIds } from '../../domain/fleet/pins.ts'
import { hostUrl } from '../frame/parts.ts'
import { sendText } from '../frame/public/answer.ts'
import { FEED_COUNT, feedText, type FeedFormat } from '../frame/public/feed-text.ts'
import { listUrl, pagesOf, paginationOf, readPage } from '../frame/public/list-query.ts'
import { portalFrameOf } from '../frame/public/portal-frame.ts'
import { newsCard } from './cards.ts'
import { HOME_CRUMB } from './crumbs.ts'
import { sendThemed } from './respond.ts'
import { sendNotFound } from './status.ts'
import { portalOf } from './visit.ts'

const PATH = '/kabar'
const PER_PAGE = 12

/** GET /kabar?hal=: what is pinned, then the newest of all live sites. */
export const newsList: RequestHandler = async (req, res) => {
  const { db, parts } = portalOf(req)
  const page = readPage(req.query)
  if (page === undefined || page > pagesOf(LISTED_MAX, PER_PAGE)) return sendNotFound(req, res)
  const pins = await pinnedIds(db)
  const total = Math.max(0, (await countNews(db)) - pins.length)
  if (page > pagesOf(total, PER_PAGE)) return sendNotFound(req, res)

  const others = await newestIds(db, { without: pins, limit: PER_PAGE, offset: (page - 1) * PER_PAGE })
  const items = await newsOf(db, page === 1 ? [...pins, ...others] : others)
  const frame = portalFrameOf(portalOf(req), {
    type: 'article_list',
    title: 'Kabar',
    summary: `Berita terbaru dari semua perangkat daerah ${parts.roster.regency.name}.`,
    url: listUrl(PATH, {}, page),
    breadcrumb: HOME_CRUMB,
  })
  sendThemed(parts, req, res, {
    ...frame,
    items: items.map((item) => newsCard(parts, item)),
    filters: [],
    pagination: paginationOf(total, PER_PAGE, page, (hal) => listUrl(PATH, {}, hal)),
    feeds: [
      { label: 'RSS', url: `${PATH}.xml` },
      { label: 'Atom', url: `${PATH}.atom` },
      { label: 'JSON Feed', url: `${PATH}.json` },
    ],
  })
}

/** GET /kabar.xml, .atom and .json: the newest, whatever is pinned. */
export function newsFeed(format: FeedFormat): RequestHandler {
  return async (req, res) => {
    const { db, parts } = portalOf(req)
    const { name } = parts.roster.regency
    const list = parts.base.origin + PATH
    const news = await newestNews(db, { limit: FEED_COUNT })
    const { type, text } = feedText(format, {
      title: `Kabar ${name}`,
      description: `Berita terbaru dari semua perangkat daerah ${name}.`,
      ...{ id: list, link: list, self: parts.base.origin + req.path, copyright: `Pemerintah ${name}` },
      items: news.map(({ office, title, summary, ...row }) => ({
        ...{ title, summary, publishedAt: row.published_at, label: office.shortName },
        link: hostUrl(parts.base, office.slug) + articlePath(row),
      })),
    })
    sendText(req, res, { status: 200, type, text, validUntil: Infinity })
  }
}
