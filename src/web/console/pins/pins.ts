import type { RequestHandler } from 'express'
import { countNews, newestIds, newsOf } from '../../../domain/fleet/news.ts'
import { pinNews, pinnedIds, unpinNews } from '../../../domain/fleet/pins.ts'
import { message } from '../../../platform/messages.ts'
import { officerOf, pageOf } from '../officer.ts'
import { PAGE_SIZE, PATH, pinsPage } from './page.ts'

/** GET /kabar-portal?hal= */
export const pins: RequestHandler = async (req, res) => {
  const { db, actor, parts } = officerOf(req)
  const page = pageOf(req)
  const ids = await pinnedIds(db)
  const pinned = await newsOf(db, ids)
  const offset = (page - 1) * PAGE_SIZE
  const others = await newsOf(db, await newestIds(db, { without: ids, limit: PAGE_SIZE, offset }))
  const total = Math.max(0, (await countNews(db)) - ids.length)
  res.render('console/pins/pins', pinsPage({ pinned, others, total, page }, actor, parts))
}

/** POST /kabar-portal/:entry/penyematan */
export const pin: RequestHandler = async (req, res) => {
  const { db, actor } = officerOf(req)
  await pinNews(db, actor, String(req.params.entry))
  req.session.notice = { tone: 'ok', text: message('portal.pinned') }
  res.redirect(303, PATH)
}

/** POST /kabar-portal/:entry/pelepasan */
export const unpin: RequestHandler = async (req, res) => {
  const { db, actor } = officerOf(req)
  await unpinNews(db, actor, String(req.params.entry))
  req.session.notice = { tone: 'ok', text: message('portal.unpinned') }
  res.redirect(303, PATH)
}
