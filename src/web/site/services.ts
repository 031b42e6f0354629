import type { RequestHandler } from 'express'
import { findPublished, isWithdrawn, listPublished } from '../../domain/content/reading.ts'
import { serviceCard } from '../frame/public/cards.ts'
import { frameOf } from '../frame/public/frame.ts'
import { sendThemed } from './respond.ts'
import { sendGone, sendNotFound } from './status.ts'
import { visitOf } from './visit.ts'

/** GET /layanan */
export const serviceList: RequestHandler = async (req, res) => {
  const visit = visitOf(req)
  const services = await listPublished(visit.db, 'service')
  const site = frameOf(visit, {
    type: 'service_list',
    title: 'Layanan',
    summary: `Syarat, waktu, dan biaya layanan ${visit.tenant.name}.`,
    url: '/layanan',
    breadcrumb: [{ label: 'Beranda', url: '/' }],
  })
  sendThemed(req, res, site, { ...site.frame, services: services.map(serviceCard) })
}

/** GET /layanan/:slug */
export const service: RequestHandler = async (req, res) => {
  const visit = visitOf(req)
  const slug = String(req.params.slug)
  const found = await findPublished(visit.db, 'service', slug)
  if (!found)
    return (await isWithdrawn(visit.db, 'service', slug)) ? sendGone(req, res) : sendNotFound(req, res)

  const { title, summary, fields, createdAt } = found.version
  const site = frameOf(visit, {
    type: 'service',
    title,
    summary,
    url: `/layanan/${slug}`,
    updatedAt: createdAt,
    breadcrumb: [
      { label: 'Beranda', url: '/' },
      { label: 'Layanan', url: '/layanan' },
    ],
  })
  sendThemed(req, res, site, {
    ...site.frame,
    ...fields,
    duration: fields.duration || null,
    cost: fields.cost || null,
    product: fields.product || null,
    complaints: fields.complaints || null,
    channel: fields.channel || null,
    legalBasis: [],
    place: visit.tenant.address,
  })
}
