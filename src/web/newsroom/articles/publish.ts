import type { Request, RequestHandler } from 'express'
import { findEntry } from '../../../domain/content/entries.ts'
import { publishEntry, withdrawEntry } from '../../../domain/content/publishing.ts'
import { articlePath } from '../../../domain/content/reading.ts'
import { message } from '../../frame/messages.ts'
import { hostUrl } from '../../frame/parts.ts'
import { noticeNext } from '../notices.ts'
import { writerOf } from '../writer.ts'

/** POST /:slug/berita/:id/penerbitan */
export const publishArticle: RequestHandler = async (req, res) => {
  const { db, actor, base } = writerOf(req)
  const id = String(req.params.id)
  await publishEntry(db, actor, 'article', id)
  await noticePublished(req)
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

/** Says where the public reads it, or that the site is not public yet. */
export async function noticePublished(req: Request): Promise<void> {
  const { db, tenant, parts } = writerOf(req)
  if (tenant.stage !== 'live')
    return noticeNext(req, { tone: 'info', text: message('article.published_not_public') })
  const entry = await findEntry(db, 'article', String(req.params.id))
  const url = hostUrl(parts.base, tenant.slug) + articlePath(entry)
  noticeNext(req, { tone: 'ok', text: message('article.published'), action: { label: 'Buka di situs', url } })
}
