import type { RequestHandler } from 'express'
import type { Kind } from '../../domain/content/kinds.ts'
import { isWritten } from '../../domain/content/kinds/english.ts'
import { englishBlocks } from '../frame/public/english-page.ts'
import { alternatesOf } from '../frame/public/translations.ts'
import { frameOf } from '../frame/public/frame.ts'
import { hostUrl } from '../frame/parts.ts'
import { openPublished } from './entry.ts'
import { sendThemed } from './respond.ts'
import { sendNotFound } from './status.ts'
import { visitOf } from './visit.ts'

const PREFIX = '/en'

type Translated = Extract<Kind, 'page' | 'service' | 'article' | 'announcement'>

/** GET /en/…: the English version, only where it was written. */
export function englishPage(kind: Translated): RequestHandler {
  return async (req, res) => {
    const found = await openPublished<Translated>(req, res, kind, PREFIX)
    if (!found) return
    const { english } = found.version.fields
    if (!isWritten(english)) return sendNotFound(req, res)
    const visit = visitOf(req)
    const home = hostUrl(visit.parts.base, visit.tenant.slug)
    const site = frameOf(visit, {
      ...{ type: 'page', title: english.title, summary: english.summary, url: req.path, lang: 'en' },
      ...{ publishedAt: found.entry.published_at, updatedAt: found.version.createdAt },
      breadcrumb: [{ label: 'Home', url: '/' }],
      alternates: alternatesOf(home, req.path.slice(PREFIX.length), english),
      card: { id: found.entry.id, title: found.version.title },
    })
    const view = { ...site.frame, incomplete: [], siblings: [], children: [] }
    sendThemed(req, res, site, { ...view, blocks: englishBlocks(english) })
  }
}
