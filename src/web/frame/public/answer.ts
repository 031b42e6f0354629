import type { Request, Response } from 'express'
import { makePage, sendPage } from '../../../platform/http/page.ts'
import { ticketOf } from '../../../platform/http/page-cache.ts'
import { publicHeaders } from '../security.ts'

/** Asked for again each time, answered 304 while nothing has changed. */
const REVALIDATE = ['Cache-Control', 'public, max-age=0, must-revalidate']

const CACHED_STATUSES = new Set([200, 410])

export interface PublicText {
  status: number
  type: string
  text: string
  /** Epoch ms after which it reads differently by itself; 0: never kept. */
  validUntil: number
}

/** Answers the public, and leaves what was made to the cache. */
export function sendText(req: Request, res: Response, answer: PublicText): void {
  const headers = [...publicHeaders(req.place.secure), ...REVALIDATE]
  const page = makePage(req, { status: answer.status, type: answer.type, headers }, answer.text)
  if (CACHED_STATUSES.has(answer.status) && answer.validUntil > 0)
    ticketOf(req)?.settle(page, answer.validUntil)
  sendPage(req, res, page)
}
