import { Router } from 'express'
import { readDistricts } from '../../domain/fleet/districts.ts'
import type { Parts } from '../frame/parts.ts'
import { readSwitch, switchReading } from '../frame/public/reading-switch.ts'
import { officePhoto } from '../frame/office-photo.ts'
import { refuseForeignForms } from '../frame/security.ts'
import { directory } from './directory.ts'
import { district, districtList } from './districts.ts'
import { documentList } from './documents.ts'
import { home } from './home.ts'
import { ownSitemap, robots, security, sitemapIndex } from './machine.ts'
import { newsFeed, newsList } from './news.ts'
import { search } from './search.ts'
import { serviceDirectory } from './services.ts'
import { sendNotFound } from './status.ts'
import { openPortal } from './visit.ts'

/** The bare domain: all offices together. */
export function portalRoutes(parts: Parts): Router {
  const districts = readDistricts()
  const portal = Router({ strict: true, caseSensitive: true })
  portal.use(openPortal(parts))
  portal.get('/', home(districts))
  portal.get('/layanan', serviceDirectory)
  portal.get('/kabar', newsList)
  portal.get('/kabar.xml', newsFeed('xml'))
  portal.get('/kabar.atom', newsFeed('atom'))
  portal.get('/kabar.json', newsFeed('json'))
  portal.get('/dokumen', documentList)
  portal.get('/opd', directory)
  portal.get('/kecamatan', districtList(districts))
  portal.get('/kecamatan/:slug', district(districts))
  portal.get('/cari', search)
  portal.post('/tampilan', refuseForeignForms, readSwitch, switchReading)
  portal.get('/peta-situs.xml', sitemapIndex)
  portal.get('/peta-situs-portal.xml', ownSitemap(districts))
  portal.get('/robots.txt', robots)
  portal.get('/.well-known/security.txt', security)
  portal.get('/media/:slug/:name', officePhoto(parts, sendNotFound))
  portal.use(sendNotFound)
  return portal
}
