import type { Request, RequestHandler, Response } from 'express'
import { cardDigest, cardPath, cardSubject } from '../../domain/cards/card.ts'
import { drawCard } from '../../domain/cards/draw.ts'
import { cardPicture } from '../../domain/cards/keep.ts'
import { findPublicEntry } from '../../domain/cards/public-entry.ts'
import { redirect } from '../frame/public/redirect.ts'
import { pathOf } from '../frame/request-log.ts'
import { setPublicHeaders } from '../frame/security.ts'
import { sendNotFound } from './status.ts'
import { visitOf } from './visit.ts'

const KEPT_FOR_GOOD = 'public, max-age=31536000, immutable'
const KEPT_BRIEFLY = 'public, max-age=300'
const RETRY_SECONDS = '5'

/** GET /kartu/:name: the picture that messengers show beside a shared address. */
export const card: RequestHandler = async (req, res) => {
  const { tenant, db, parts } = visitOf(req)
  const subject = cardSubject(String(req.params.name))
  const entry = subject?.entryId ? await findPublicEntry(db, subject.entryId) : null
  if (!subject || entry === undefined) return sendNotFound(req, res)
  const current = cardPath(tenant, entry)
  if (current !== req.path) return redirect(req, res, 302, current)

  setPublicHeaders(res, req.place.secure)
  const desk = {
    files: parts.files,
    draw: drawCard,
    onFault: (err: unknown) =>
      parts.log.error({ err, request: req.id, path: pathOf(req.url) }, 'a share card was not made'),
  }
  const { name: regencyName, rootDomain } = parts.roster.regency
  const picture = await cardPicture(desk, tenant.id, { office: tenant, entry, regencyName, rootDomain })
  if (picture === 'busy') return sendBusy(res)
  if (picture.isWhole) res.setHeader('ETag', `"${cardDigest(tenant, entry)}"`)
  sendPicture(req, res, picture.content, picture.isWhole ? KEPT_FOR_GOOD : KEPT_BRIEFLY)
}

function sendPicture(req: Request, res: Response, content: Buffer, cacheControl: string): void {
  res.setHeader('Cache-Control', cacheControl)
  if (req.fresh) return void res.status(304).end()
  res.type('image/png').send(content)
}

function sendBusy(res: Response): void {
  res.setHeader('Cache-Control', 'no-store')
  res.setHeader('Retry-After', RETRY_SECONDS)
  res.status(503).type('text/plain').send('Gambar ini sedang disiapkan. Silakan coba beberapa saat lagi.')
}
