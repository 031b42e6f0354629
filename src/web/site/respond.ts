import type { Request, Response } from 'express'
import type { ThemeInput } from '../../domain/themes/contract.ts'
import { sendText } from '../frame/public/answer.ts'
import type { SiteFrame } from '../frame/public/frame.ts'
import { visitOf } from './visit.ts'

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
