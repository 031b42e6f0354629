import type { RequestHandler } from 'express'
import { countHistory, listHistory } from '../../../domain/fleet/history.ts'
import { officerOf, pageOf } from '../officer.ts'
import { auditPage, PAGE_SIZE } from './page.ts'

/** GET /catatan-kegiatan */
export const audit: RequestHandler = async (req, res) => {
  const { db } = officerOf(req)
  const page = pageOf(req)
  const history = await listHistory(db, PAGE_SIZE, (page - 1) * PAGE_SIZE)
  res.render('console/audit/audit', auditPage(history, await countHistory(db), page))
}
