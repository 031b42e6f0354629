import type { RequestHandler } from 'express'
import { serviceCard } from '../../domain/content/cards.ts'
import { groupByNeed } from '../../domain/content/needs.ts'
import { listPublished } from '../../domain/content/reading.ts'
import { frameOf } from '../frame/public/frame.ts'
import { openPage } from './entry.ts'
import { sendThemed } from './respond.ts'
import { visitOf } from './visit.ts'

const SERVICES_MAX = 500

/** GET /layanan */
export const serviceList: RequestHandler = async (req, res) => {
  const visit = visitOf(req)
  const services = await listPublished(visit.db, 'service', SERVICES_MAX)
  const site = frameOf(visit, {
    type: 'service_list',
    title: 'Layanan',
    summary: `Syarat, waktu, dan biaya layanan ${visit.tenant.name}.`,
    url: '/layanan',
    breadcrumb: [{ label: 'Beranda', url: '/' }],
  })
  sendThemed(req, res, site, {
    ...site.frame,
    groups: groupByNeed(services.map((row) => ({ need: row.category, card: serviceCard(row) }))),
    total: services.length,
  })
}

/** GET /layanan/:slug */
export const service: RequestHandler = async (req, res) => {
  const opened = await openPage(req, res, 'service')
  if (opened) sendThemed(req, res, opened.page.site, opened.page.view)
}
