import type { RequestHandler } from 'express'
import { announcementCard } from '../../domain/content/cards.ts'
import {
  LIST_PER_PAGE,
  listCurrentAnnouncements,
  listPastAnnouncements,
} from '../../domain/content/reading-lists.ts'
import { frameOf } from '../frame/public/frame.ts'
import { openPage } from './entry.ts'
import { listUrl, pagesOf, paginationOf, readPage } from '../frame/public/list-query.ts'
import { sendThemed } from './respond.ts'
import { sendNotFound } from './status.ts'
import { visitOf } from './visit.ts'

const PATH = '/pengumuman'

/** GET /pengumuman?hal= */
export const announcementList: RequestHandler = async (req, res) => {
  const visit = visitOf(req)
  const page = readPage(req.query)
  if (page === undefined) return sendNotFound(req, res)
  const current = page === 1 ? await listCurrentAnnouncements(visit.db) : []
  const past = await listPastAnnouncements(visit.db, page)
  if (page > pagesOf(past.total, LIST_PER_PAGE)) return sendNotFound(req, res)

  const site = frameOf(visit, {
    type: 'announcement_list',
    title: 'Pengumuman',
    summary: `Pengumuman resmi ${visit.tenant.name}, dengan masa berlakunya.`,
    url: listUrl(PATH, {}, page),
    breadcrumb: [{ label: 'Beranda', url: '/' }],
  })
  const ends = current.map(({ ends_at }) => Date.parse(ends_at!))
  site.validUntil = Math.min(site.validUntil, ...ends)
  sendThemed(req, res, site, {
    ...site.frame,
    current: current.map((card) => announcementCard(card, visit.now)),
    past: past.rows.map((card) => announcementCard(card, visit.now)),
    pagination: paginationOf(past.total, LIST_PER_PAGE, page, (hal) => listUrl(PATH, {}, hal)),
  })
}

/** GET /pengumuman/:slug */
export const announcement: RequestHandler = async (req, res) => {
  const opened = await openPage(req, res, 'announcement')
  if (!opened) return
  const { site, view } = opened.page
  sendThemed(req, res, site, view)
}
