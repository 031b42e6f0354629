import type { Request, Response } from 'express'
import { portalFrameOf } from '../frame/public/portal-frame.ts'
import { sendThemed } from './respond.ts'
import { portalOf } from './visit.ts'

/** 404 on the portal itself: with the search over all sites. */
export function sendNotFound(req: Request, res: Response): void {
  const visit = portalOf(req)
  const title = 'Halaman tidak ditemukan'
  const frame = portalFrameOf(visit, { type: 'not_found', title, summary: '', url: '/', noindex: true })
  frame.site.menu.forEach((link) => (link.current = false))
  sendThemed(visit.parts, req, res, { ...frame, services: [] }, 404)
}
