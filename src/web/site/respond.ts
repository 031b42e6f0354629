import type { Request, Response } from 'express'
import type { ThemeInput } from '../../domain/themes/contract.ts'
import { makePage, sendPage } from '../../platform/http/page.ts'
import { ticketOf } from '../../platform/http/page-cache.ts'
import { publicHeaders, setPublicHeaders } from '../frame/security.ts'
import type { SiteFrame } from '../frame/public/frame.ts'
import { visitOf } from './visit.ts'

/** Asked for again each time, answered 304 while nothing has changed. */
const REVALIDATE = ['Cache-Control', 'public, max-age=0, must-revalidate']

const CACHED_STATUSES = new Set([200, 410])

/** Renders with the office's theme, answers, and leaves the page to the cache. */
export function sendThemed(
  req: Request,
  res: Response,
  site: SiteFrame,
  view: ThemeInput,
  status = 200,
): void {
  const { parts, tenant } = visitOf(req)
  const html = parts.themes.render(tenant.theme ?? '_base', view)
  sendText(req, res, { status, type: 'text/html; charset=utf-8', text: html, validUntil: site.validUntil })
}

export function sendText(
  req: Request,
  res: Response,
  answer: { status: number; type: string; text: string; validUntil: number },
): void {
  const headers = [...publicHeaders(req.place.secure), ...REVALIDATE]
  const page = makePage(req, { status: answer.status, type: answer.type, headers }, answer.text)
  if (CACHED_STATUSES.has(answer.status) && answer.validUntil > 0)
    ticketOf(req)?.settle(page, answer.validUntil)
  sendPage(req, res, page)
}

export function redirect(req: Request, res: Response, status: 301 | 302, url: string): void {
  setPublicHeaders(res, req.place.secure)
  res.redirect(status, url)
}
