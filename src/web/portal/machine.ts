import type { RequestHandler } from 'express'
import { listLiveSites } from '../../domain/fleet/directory.ts'
import type { District } from '../../domain/fleet/districts.ts'
import { hostUrl } from '../frame/parts.ts'
import { sendText } from '../frame/public/answer.ts'
import { securityText } from '../frame/public/security-text.ts'
import { sitemapIndexText, sitemapText } from '../frame/public/sitemap.ts'
import { DISTRICTS_PATH } from './districts.ts'
import { DOCUMENTS_PATH } from './documents.ts'
import { portalOf } from './visit.ts'

const OWN_MAP = '/peta-situs-portal.xml'
const SECTIONS = ['/', '/layanan', '/kabar', DOCUMENTS_PATH, '/opd', DISTRICTS_PATH]
const XML = { status: 200, type: 'application/xml; charset=utf-8', validUntil: Infinity }
const PLAIN = { status: 200, type: 'text/plain; charset=utf-8' }

/** GET /peta-situs.xml: where the maps of the portal and of all live sites are. */
export const sitemapIndex: RequestHandler = async (req, res) => {
  const { db, parts } = portalOf(req)
  const sites = await listLiveSites(db)
  const text = sitemapIndexText([
    { url: parts.base.origin + OWN_MAP, changedAt: null },
    ...sites.map(({ slug, updated_at }) => ({
      ...{ url: `${hostUrl(parts.base, slug)}/peta-situs.xml`, changedAt: updated_at },
    })),
  ])
  sendText(req, res, { ...XML, text })
}

/** GET /peta-situs-portal.xml: the portal's own pages. */
export function ownSitemap(districts: District[]): RequestHandler {
  return (req, res) => {
    const { origin } = portalOf(req).parts.base
    const paths = [...SECTIONS, ...districts.map(({ slug }) => `${DISTRICTS_PATH}/${slug}`)]
    const text = sitemapText(paths.map((path) => ({ url: origin + path, changedAt: null, english: null })))
    sendText(req, res, { ...XML, text })
  }
}

/** GET /robots.txt (RFC 9309) */
export const robots: RequestHandler = (req, res) => {
  const { origin } = portalOf(req).parts.base
  const text = `User-agent: *\nDisallow: /cari\n\nSitemap: ${origin}/peta-situs.xml\n`
  sendText(req, res, { ...PLAIN, text, validUntil: Infinity })
}

/** GET /.well-known/security.txt */
export const security: RequestHandler = (req, res) => {
  const { parts, now } = portalOf(req)
  const { text, validUntil } = securityText(parts.base.origin, parts, now)
  sendText(req, res, { ...PLAIN, text, validUntil })
}
