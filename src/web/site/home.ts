import type { RequestHandler } from 'express'
import { listArticles, listPublished } from '../../domain/content/reading.ts'
import { articleCard, serviceCard } from '../frame/public/cards.ts'
import { frameOf } from '../frame/public/frame.ts'
import { sendThemed } from './respond.ts'
import { visitOf } from './visit.ts'

const NEWS_COUNT = 6
const SHORTCUTS_COUNT = 3

/** GET / */
export const home: RequestHandler = async (req, res) => {
  const visit = visitOf(req)
  const { tenant, db } = visit
  const news = await listArticles(db, { perPage: NEWS_COUNT })
  const services = (await listPublished(db, 'service')).map(serviceCard)

  const site = frameOf(visit, {
    type: 'home',
    title: tenant.name,
    summary: `Layanan, berita, dan kontak ${tenant.name} ${visit.parts.roster.regency.name}.`,
    url: '/',
  })
  const { servicesCount } = site.frame.settings
  sendThemed(req, res, site, {
    ...site.frame,
    services: services.slice(0, servicesCount),
    servicesTotal: services.length,
    servicesUrl: '/layanan',
    news: news.map(articleCard),
    newsUrl: '/berita',
    shortcuts: services.slice(0, SHORTCUTS_COUNT).map(({ title, url }) => ({ label: title, url })),
  })
}
