import type { RequestHandler } from 'express'
import { publishEntry, withdrawEntry } from '../../../domain/content/publishing.ts'
import { message } from '../../../platform/messages.ts'
import { noticePublished } from '../entries/publication.ts'
import { noticeNext } from '../notices.ts'
import { writerOf } from '../writer.ts'

/** POST /:slug/berita/:id/penerbitan */
export const publishArticle: RequestHandler = async (req, res) => {
  const { db, actor, base } = writerOf(req)
  const id = String(req.params.id)
  await publishEntry(db, actor, 'article', id)
  await noticePublished(req, 'article', id)
  res.redirect(303, `${base}/berita/${id}`)
}

/** POST /:slug/berita/:id/penarikan */
export const withdrawArticle: RequestHandler = async (req, res) => {
  const { db, actor, base } = writerOf(req)
  const id = String(req.params.id)
  await withdrawEntry(db, actor, 'article', id)
  noticeNext(req, { tone: 'ok', text: message('article.withdrawn') })
  res.redirect(303, `${base}/berita/${id}`)
}
