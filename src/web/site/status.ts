import type { Request, RequestHandler, Response } from 'express'
import { listPublished } from '../../domain/content/reading.ts'
import { serviceCard } from '../../domain/content/cards.ts'
import { frameOf } from '../frame/public/frame.ts'
import { sendThemed } from './respond.ts'
import { visitOf } from './visit.ts'

const TOP_SERVICES = 3

/**
 * Before any page: a site that is not public yet says so on every path, a withdrawn one answers 410 everywhere. Only
 * the first path is left to the cache, which made-up ones would fill.
 */
export const refuseWhileNotLive: RequestHandler = (req, res, next) => {
  const visit = visitOf(req)
  const { stage, name } = visit.tenant
  if (stage === 'live') return next()
  if (stage === 'suspended' || stage === 'archived') {
    const title = 'Situs ini sedang ditarik'
    const site = frameOf(visit, { type: 'gone', title, summary: '', url: '/', noindex: true })
    site.frame.site.menu = []
    if (req.path !== '/') site.validUntil = 0
    return sendThemed(req, res, site, { ...site.frame, subject: 'site', reason: null }, 410)
  }
  const summary = `Situs ${name} sedang disiapkan.`
  const site = frameOf(visit, {
    type: 'preparing',
    title: 'Situs sedang disiapkan',
    summary,
    url: '/',
    noindex: true,
  })
  site.frame.site.menu = []
  if (req.path !== '/') site.validUntil = 0
  sendThemed(req, res, site, site.frame)
}

/** 410 for one page that its office took back. */
export function sendGone(req: Request, res: Response): void {
  const title = 'Halaman ini sudah ditarik'
  const site = frameOf(visitOf(req), { type: 'gone', title, summary: '', url: req.path, noindex: true })
  site.validUntil = 0
  sendThemed(req, res, site, { ...site.frame, subject: 'page', reason: null }, 410)
}

export async function sendNotFound(req: Request, res: Response): Promise<void> {
  const visit = visitOf(req)
  const services = await listPublished(visit.db, 'service', TOP_SERVICES)
  const title = 'Halaman tidak ditemukan'
  const site = frameOf(visit, { type: 'not_found', title, summary: '', url: '/', noindex: true })
  site.frame.site.menu.forEach((link) => (link.current = false))
  sendThemed(req, res, site, { ...site.frame, services: services.map(serviceCard) }, 404)
}
