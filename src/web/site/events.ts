import type { Request, RequestHandler, Response } from 'express'
import ical, { ICalCalendarMethod } from 'ical-generator'
import { eventCard } from '../../domain/content/cards.ts'
import type { PublishedCard } from '../../domain/content/published-card.ts'
import { fieldsOf } from '../../domain/content/published-card.ts'
import { findPublished } from '../../domain/content/reading.ts'
import { LIST_PER_PAGE, listPastEvents, listUpcomingEvents } from '../../domain/content/reading-lists.ts'
import { printable } from '../../platform/text.ts'
import { hostUrl } from '../frame/parts.ts'
import { sendText } from '../frame/public/answer.ts'
import { frameOf } from '../frame/public/frame.ts'
import { cardOf } from '../frame/public/timed.ts'
import { openPage } from './entry.ts'
import { listUrl, pagesOf, paginationOf, readPage } from '../frame/public/list-query.ts'
import { sendThemed } from './respond.ts'
import { sendNotFound } from './status.ts'
import { visitOf, type Visit } from './visit.ts'

const PATH = '/agenda'
const UPCOMING_MAX = 100

/** GET /agenda?hal= */
export const eventList: RequestHandler = async (req, res) => {
  const visit = visitOf(req)
  const page = readPage(req.query)
  if (page === undefined) return sendNotFound(req, res)
  const upcoming = page === 1 ? await listUpcomingEvents(visit.db, UPCOMING_MAX) : []
  const past = await listPastEvents(visit.db, page)
  if (page > pagesOf(past.total, LIST_PER_PAGE)) return sendNotFound(req, res)

  const site = frameOf(visit, {
    type: 'event_list',
    title: 'Agenda',
    summary: `Kegiatan ${visit.tenant.name} yang bisa Anda ikuti.`,
    url: listUrl(PATH, {}, page),
    breadcrumb: [{ label: 'Beranda', url: '/' }],
  })
  site.validUntil = Math.min(site.validUntil, endOfFirst(upcoming))
  sendThemed(req, res, site, {
    ...site.frame,
    upcoming: upcoming.map((card) => eventCard(card, visit.now)),
    past: past.rows.map((card) => eventCard(card, visit.now)),
    pagination: paginationOf(past.total, LIST_PER_PAGE, page, (hal) => listUrl(PATH, {}, hal)),
    calendarUrl: '/agenda.ics',
  })
}

/** GET /agenda/:slug */
export const event: RequestHandler = async (req, res) => {
  const opened = await openPage(req, res, 'event')
  if (opened) sendThemed(req, res, opened.page.site, opened.page.view)
}

/** GET /agenda.ics: all coming events. */
export const calendar: RequestHandler = async (req, res) => {
  const upcoming = await listUpcomingEvents(visitOf(req).db, UPCOMING_MAX)
  sendCalendar(req, res, upcoming, endOfFirst(upcoming))
}

/** GET /agenda/:slug.ics */
export const eventCalendar: RequestHandler = async (req, res) => {
  const { db, now } = visitOf(req)
  const found = await findPublished(db, 'event', String(req.params.slug))
  if (!found) return sendNotFound(req, res)
  sendCalendar(req, res, [cardOf('event', found, now)], Infinity)
}

function sendCalendar(req: Request, res: Response, events: PublishedCard[], validUntil: number): void {
  const text = calendarText(visitOf(req), events)
  sendText(req, res, { status: 200, type: 'text/calendar; charset=utf-8', text, validUntil })
}

/** iCalendar (RFC 5545), all moments in UTC: a phone shows them in its own time. */
function calendarText({ tenant, parts }: Visit, events: PublishedCard[]): string {
  const home = hostUrl(parts.base, tenant.slug)
  const prodId = { company: 'Laman', product: 'Agenda' }
  const calendar = ical({ name: calendarName(tenant.name), prodId })
  calendar.method(ICalCalendarMethod.PUBLISH)
  for (const { id, slug, title, summary, starts_at, ends_at, published_at, fields } of events) {
    const { place, allDay } = fieldsOf('event', { fields })
    calendar.createEvent({
      id: `${id}@${new URL(home).hostname}`,
      start: new Date(starts_at!),
      end: new Date(ends_at! > starts_at! ? ends_at! : starts_at!),
      allDay,
      stamp: new Date(published_at),
      summary: printable(title),
      description: printable(summary),
      location: printable(place),
      url: `${home}/agenda/${slug}`,
    })
  }
  return calendar.toString()
}

/** ical-generator escapes every text but this one: with a line break in it, a name would go on as an event. */
function calendarName(name: string): string {
  return printable(name)
    .replace(/\s+/g, ' ')
    .replace(/[\\;,]/g, '\\$&')
}

function endOfFirst(events: PublishedCard[]): number {
  return Math.min(Infinity, ...events.map(({ ends_at }) => Date.parse(ends_at!)))
}
