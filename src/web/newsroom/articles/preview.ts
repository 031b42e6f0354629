import type { RequestHandler } from 'express'
import { findDraft, findEntry } from '../../../domain/content/entries.ts'
import { articlePath, findPhotos } from '../../../domain/content/reading.ts'
import type { Frame, Link } from '../../../domain/themes/contract.ts'
import { message } from '../../frame/messages.ts'
import { hostUrl } from '../../frame/parts.ts'
import { articleSketch, articleView } from '../../frame/public/article.ts'
import { frameOf } from '../../frame/public/frame.ts'
import { publicHeaders } from '../../frame/security.ts'
import { writerOf } from '../writer.ts'

/** GET /:slug/berita/:id/pratinjau: the newest text as the site itself would show it. */
export const previewArticle: RequestHandler = async (req, res) => {
  const { db, base, tenant, parts } = writerOf(req)
  const entry = await findEntry(db, 'article', String(req.params.id))
  const version = await findDraft(db, 'article', entry)
  const photos = await findPhotos(db, version)

  const url = articlePath({ ...entry, published_at: entry.published_at ?? db.now })
  const { frame } = frameOf(
    { tenant, parts, now: db.now },
    { ...articleSketch({ entry, version }, url), noindex: true },
  )
  const view = articleView(
    onNewsroomHost(frame, hostUrl(parts.base, tenant.slug)),
    { entry, version, photos },
    `${base}/media`,
  )
  const isNewest = entry.state === 'published' && entry.published_revision === version.id
  view.preview = {
    label: message(isNewest ? 'preview.published' : 'preview.draft'),
    backUrl: `${base}/berita/${entry.id}`,
  }
  const pairs = publicHeaders(req.place.secure)
  for (let i = 0; i < pairs.length; i += 2) res.setHeader(pairs[i]!, pairs[i + 1]!)
  res.setHeader('Cache-Control', 'no-store')
  res.type('html').send(parts.themes.render(tenant.theme ?? '_base', view))
}

/** The site's own paths would lead nowhere on this host: they become whole addresses of the site. */
function onNewsroomHost(frame: Frame, home: string): Frame {
  const whole = <L extends Link>(link: L): L =>
    link.url.startsWith('/') ? { ...link, url: home + link.url } : link
  return {
    ...frame,
    site: { ...frame.site, url: `${home}/`, menu: frame.site.menu.map(whole) },
    page: { ...frame.page, feedUrl: null, breadcrumb: frame.page.breadcrumb.map(whole) },
    footer: frame.footer.map((column) => ({ ...column, links: column.links.map(whole) })),
  }
}
