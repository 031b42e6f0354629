import type { RequestHandler } from 'express'
import { countMails, listMails, listMailTries } from '../../../domain/people/mails.ts'
import { officerOf, pageOf } from '../officer.ts'
import { outboxPage, PAGE_SIZE } from './page.ts'

/** GET /kotak-keluar */
export const outbox: RequestHandler = async (req, res) => {
  const { db, actor, parts } = officerOf(req)
  const page = pageOf(req)
  const mails = await listMails(db, PAGE_SIZE, (page - 1) * PAGE_SIZE)
  const context = { actor, parts, now: db.now, page }
  res.render(
    'console/outbox/outbox',
    outboxPage(mails, await countMails(db), await listMailTries(db), context),
  )
}
