import { Router } from 'express'
import type { Parts } from '../frame/parts.ts'
import { officePhoto } from '../frame/office-photo.ts'
import { refuseForeignForms } from '../frame/security.ts'
import { album, albumList } from './albums.ts'
import { announcement, announcementList } from './announcements.ts'
import { article, articleList } from './articles.ts'
import { card } from './card.ts'
import { contact, contactSent, readContactForm, sendMessage } from './contact.ts'
import { document, documentList } from './documents.ts'
import { englishPage } from './english.ts'
import { calendar, event, eventCalendar, eventList } from './events.ts'
import { categoryFeed, feed } from './feed.ts'
import { file } from './file.ts'
import { home } from './home.ts'
import { robots, security, sitemap } from './machine.ts'
import { media } from './media.ts'
import { page, profile } from './pages.ts'
import { readSwitch, switchReading } from '../frame/public/reading-switch.ts'
import { search } from './search.ts'
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
  site.get('/berita.xml', feed('xml'))
  site.get('/berita.atom', feed('atom'))
  site.get('/berita.json', feed('json'))
  site.get('/berita/kategori/:name', categoryFeed)
  site.get('/berita/:year/:slug', article)
  site.get('/pengumuman', announcementList)
  site.get('/pengumuman/:slug', announcement)
  site.get('/agenda', eventList)
  site.get('/agenda.ics', calendar)
  site.get('/agenda/:slug.ics', eventCalendar)
  site.get('/agenda/:slug', event)
  site.get('/galeri', albumList)
  site.get('/galeri/:slug', album)
  site.get('/informasi-publik', documentList)
  site.get('/informasi-publik/:slug', document)
  site.get('/profil', profile)
  site.get('/profil/:slug', page)
  site.get('/hal/:slug', page)
  site.get('/cari', search)
  site.get('/kontak', contact)
  site.get('/kontak/terkirim', contactSent)
  site.post('/kontak', refuseForeignForms, readContactForm, sendMessage(parts))
  site.get('/en/layanan/:slug', englishPage('service'))
  site.get('/en/berita/:year/:slug', englishPage('article'))
  site.get('/en/pengumuman/:slug', englishPage('announcement'))
  site.get('/en/profil/:slug', englishPage('page'))
  site.get('/en/hal/:slug', englishPage('page'))
  site.post('/tampilan', refuseForeignForms, readSwitch, switchReading)
  site.get('/media/:name', media)
  site.get('/media/:slug/:name', officePhoto(parts, sendNotFound))
  site.get('/berkas/:id/:name', file)
  site.get('/kartu/:name', card)
  site.get('/peta-situs.xml', sitemap)
  site.get('/robots.txt', robots)
  site.get('/.well-known/security.txt', security)
  site.use(sendNotFound)
  return site
}
