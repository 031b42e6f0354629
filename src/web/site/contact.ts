import { urlencoded, type Request, type RequestHandler, type Response } from 'express'
import { receiveMessage } from '../../domain/messages/receive.ts'
import type { ContactForm, ContactInput } from '../../domain/themes/contract.ts'
import { openFleet } from '../../platform/db/fleet-db.ts'
import { message } from '../../platform/messages.ts'
import type { Parts } from '../frame/parts.ts'
import { channelsOf, frameOf, type PageSketch, type SiteFrame } from '../frame/public/frame.ts'
import { visitorOf } from '../frame/place.ts'
import { setPublicHeaders } from '../frame/security.ts'
import {
  contactErrors,
  FORM_PAGE_MS_MAX,
  isFromProgram,
  makeStamp,
  readContact,
  stampError,
  writtenMessage,
  type ContactError,
} from './contact-form.ts'
import { createContactLimits, type LimitReached } from './contact-limits.ts'
import { sendThemed } from './respond.ts'
import { visitOf } from './visit.ts'

/** The longest message takes a third of it, every character written as a form writes emoji. */
const FORM_SIZE_MAX = '64kb'
const SENT_PATH = '/kontak/terkirim'
const EMPTY = { name: '', contact: '', message: '' }
const BREADCRUMB = [{ label: 'Beranda', url: '/' }]

export const readContactForm = urlencoded({ extended: false, limit: FORM_SIZE_MAX })

/** GET /kontak: kept like any page, but not for so long that its stamp is over before the form comes back. */
export const contact: RequestHandler = (req, res) => {
  const { site, view } = contactPage(req, contactSketch(req), { values: EMPTY, errors: [], sent: false })
  site.validUntil = Math.min(site.validUntil, Date.parse(visitOf(req).now) + FORM_PAGE_MS_MAX)
  sendThemed(req, res, site, view)
}

/** GET /kontak/terkirim */
export const contactSent: RequestHandler = (req, res) => {
  const sketch = {
    ...contactSketch(req),
    title: 'Pesan terkirim',
    summary: '',
    url: SENT_PATH,
    noindex: true,
    breadcrumb: [...BREADCRUMB, { label: 'Kontak', url: '/kontak' }],
  }
  const { site, view } = contactPage(req, sketch, { values: EMPTY, errors: [], sent: true })
  sendThemed(req, res, site, view)
}

/** POST /kontak */
export function sendMessage(parts: Parts): RequestHandler {
  const limits = createContactLimits(parts)
  return async (req, res) => {
    const { tenant, now } = visitOf(req)
    const visitor = visitorOf(req)
    const tried = await limits.spendTry(visitor)
    if (tried) return askToWait(req, res, tried)
    // A program must not learn that it was recognised.
    if (isFromProgram(req.body)) return leadToThanks(req, res)
    const typed = readContact(req.body)
    const { stamp } = (req.body ?? {}) as Record<string, unknown>
    const errors = contactErrors(typed)
    if (errors.length === 0) errors.push(...stampError(parts.secret, tenant.id, stamp, now))
    if (errors.length > 0) return sendBack(req, res.status(422), errors)

    const reached = await limits.spend(visitor, tenant.id)
    if (reached) return askToWait(req, res, reached)
    await receiveMessage(openFleet(parts.database, parts.clock), tenant, writtenMessage(typed))
    leadToThanks(req, res)
  }
}

function askToWait(req: Request, res: Response, { error, seconds }: LimitReached): void {
  res.setHeader('Retry-After', seconds)
  sendBack(req, res.status(429), [error])
}

function leadToThanks(req: Request, res: Response): void {
  setPublicHeaders(res, req.place.secure)
  res.setHeader('Cache-Control', 'no-store')
  res.redirect(303, SENT_PATH)
}

/** The form as it was typed, with what is wrong; nobody else may get it, so no cache either. */
function sendBack(req: Request, res: Response, errors: ContactError[]): void {
  const { tenant, parts } = visitOf(req)
  const sketch = contactSketch(req)
  const title = `${message('error.invalid')}: ${sketch.title}`
  const form = { values: readContact(req.body), errors, sent: false }
  const { view } = contactPage(req, { ...sketch, title, noindex: true }, form)
  setPublicHeaders(res, req.place.secure)
  res.setHeader('Cache-Control', 'no-store')
  res.type('html').send(parts.themes.render(tenant.theme ?? '_base', view))
}

function contactSketch(req: Request): PageSketch {
  return {
    type: 'contact',
    title: 'Kontak',
    summary: `Alamat, telepon, dan jam layanan ${visitOf(req).tenant.name}.`,
    url: '/kontak',
    breadcrumb: BREADCRUMB,
  }
}

function contactPage(
  req: Request,
  sketch: PageSketch,
  form: Pick<ContactForm, 'values' | 'errors' | 'sent'>,
): { site: SiteFrame; view: ContactInput } {
  const visit = visitOf(req)
  const { tenant, parts, now } = visit
  const site = frameOf(visit, sketch)
  const view = {
    ...site.frame,
    channels: channelsOf(tenant),
    // The place in the address brings whoever comes back to the summary, and the focus with it.
    form: { action: '/kontak#hasil', stamp: makeStamp(parts.secret, tenant.id, now), ...form },
  }
  return { site, view }
}
