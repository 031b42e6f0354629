import type { Request, Response } from 'express'
import type { ThemeInput } from '../../domain/themes/contract.ts'
import type { Parts } from '../frame/parts.ts'
import { sendText } from '../frame/public/answer.ts'
import { PORTAL_THEME } from '../frame/public/portal-frame.ts'

/** Nothing of the portal changes by the clock: its pages hold until something is published. */
export function sendThemed(parts: Parts, req: Request, res: Response, view: ThemeInput, status = 200): void {
  const html = parts.themes.render(PORTAL_THEME, view)
  sendText(req, res, { status, type: 'text/html; charset=utf-8', text: html, validUntil: Infinity })
}
