import { Router } from 'express'
import type { Parts } from '../frame/parts.ts'
import { article, articleList } from './articles.ts'
import { contact } from './contact.ts'
import { feed } from './feed.ts'
import { home } from './home.ts'
import { media } from './media.ts'
import { page, profile } from './pages.ts'
import { service, serviceList } from './services.ts'
import { refuseWhileNotLive, sendNotFound } from './status.ts'
import { resolveTenant } from './visit.ts'

/** The public site of one office. A host that is nobody's leaves this router unanswered. */
export function siteRoutes(parts: Parts): Router {
  const site = Router({ strict: true, caseSensitive: true })
  site.use(resolveTenant(parts))
  site.use(refuseWhileNotLive)
  site.get('/', home)
  site.get('/layanan', serviceList)
  site.get('/layanan/:slug', service)
  site.get('/berita', articleList)
  site.get('/berita/:year/:slug', article)
  site.get('/berita.xml', feed)
  site.get('/profil', profile)
  site.get('/profil/:slug', page)
  site.get('/kontak', contact)
  site.get('/media/:name', media)
  site.use(sendNotFound)
  return site
}
