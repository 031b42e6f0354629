import type { RequestHandler } from 'express'
import { listAddresses } from '../../domain/content/addresses.ts'
import { hostUrl } from '../frame/parts.ts'
import { sendText } from '../frame/public/answer.ts'
import { sitemapText } from '../frame/public/sitemap.ts'
import { securityText } from '../frame/public/security-text.ts'
import { visitOf } from './visit.ts'

const SECTIONS = [
  '/',
  '/layanan',
  '/berita',
  '/pengumuman',
  '/agenda',
  '/profil',
  '/informasi-publik',
  '/galeri',
  '/kontak',
]

/** GET /peta-situs.xml: every page of the site (sitemaps.org), in each language it is written in. */
export const sitemap: RequestHandler = async (req, res) => {
  const { tenant, db, parts } = visitOf(req)
  const home = hostUrl(parts.base, tenant.slug)
  const entries = await listAddresses(db)
  const addresses = [
    ...SECTIONS.map((path) => ({ url: home + path, changedAt: tenant.updated_at, english: null })),
    ...entries.map(({ path, changedAt, isEnglish }) => ({
      ...{ url: home + path, changedAt, english: isEnglish ? `${home}/en${path}` : null },
    })),
  ]
  const text = sitemapText(addresses)
  sendText(req, res, { status: 200, type: 'application/xml; charset=utf-8', text, validUntil: Infinity })
}

/** GET /robots.txt (RFC 9309): everything may be read but what is different for each asker. */
export const robots: RequestHandler = (req, res) => {
  const { tenant, parts } = visitOf(req)
  const home = hostUrl(parts.base, tenant.slug)
  const text = `User-agent: *\nDisallow: /cari\nDisallow: /kontak/terkirim\n\nSitemap: ${home}/peta-situs.xml\n`
  sendText(req, res, { status: 200, type: 'text/plain; charset=utf-8', text, validUntil: Infinity })
}

/** GET /.well-known/security.txt (RFC 9116) */
export const security: RequestHandler = (req, res) => {
  const { tenant, parts, now } = visitOf(req)
  const home = hostUrl(parts.base, tenant.slug)
  const { text, validUntil } = securityText(home, parts, now)
  sendText(req, res, { status: 200, type: 'text/plain; charset=utf-8', text, validUntil })
}
