import type { RequestHandler } from 'express'
import { markAnswered, openMessage, unmarkAnswered } from '../../../domain/messages/answer.ts'
import {
  countMessages,
  handlersOf,
  listMessages,
  MESSAGES_PER_PAGE,
} from '../../../domain/messages/messages.ts'
import { message } from '../../../platform/messages.ts'
import { noticeNext } from '../notices.ts'
import { writerOf } from '../writer.ts'
import { listPage, messagePage } from './page.ts'

/** GET /:slug/pesan?hal= */
export const messageList: RequestHandler = async (req, res) => {
  const writer = writerOf(req)
  const counts = await countMessages(writer.db)
  const pages = Math.max(1, Math.ceil(counts.all / MESSAGES_PER_PAGE))
  const page = Math.min(askedPage(req.query.hal), pages)
  const messages = await listMessages(writer.db, page)
  res.render('newsroom/messages/list', listPage(writer, messages, counts, { page, pages }))
}

/** GET /:slug/pesan/:id: whoever opens it has read it for the office. */
export const showMessage: RequestHandler = async (req, res) => {
  const writer = writerOf(req)
  const { db, fleet, actor } = writer
  const opened = await openMessage(db, actor, String(req.params.id))
  res.render('newsroom/messages/message', messagePage(writer, opened, await handlersOf(fleet, opened)))
}

/** POST /:slug/pesan/:id/jawaban */
export const answerMessage: RequestHandler = async (req, res) => {
  const { db, actor, base } = writerOf(req)
  const id = String(req.params.id)
  await markAnswered(db, actor, id)
  noticeNext(req, { tone: 'ok', text: message('message.answered') })
  res.redirect(303, `${base}/pesan/${id}`)
}

/** POST /:slug/pesan/:id/pembukaan */
export const reopenMessage: RequestHandler = async (req, res) => {
  const { db, actor, base } = writerOf(req)
  const id = String(req.params.id)
  await unmarkAnswered(db, actor, id)
  noticeNext(req, { tone: 'ok', text: message('message.reopened') })
  res.redirect(303, `${base}/pesan/${id}`)
}

function askedPage(hal: unknown): number {
  return typeof hal === 'string' && /^[1-9]\d{0,4}$/.test(hal) ? Number(hal) : 1
}
