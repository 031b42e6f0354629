import type { RequestHandler } from 'express'
import { listTracked } from '../../../domain/fleet/tracker.ts'
import { officerOf } from '../officer.ts'
import { trackerPage } from './page.ts'
import { readQuery } from './query.ts'

/** GET /opd */
export const tracker: RequestHandler = async (req, res) => {
  const { db, actor, parts } = officerOf(req)
  const tracked = await listTracked(db)
  const context = { base: parts.base, now: db.now, actor }
  res.render('console/tracker/tracker', trackerPage(tracked, readQuery(req.query), context))
}
