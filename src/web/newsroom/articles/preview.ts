import type { RequestHandler } from 'express'
import { findEntry } from '../../../domain/content/entries.ts'
import { sendPreview } from '../entries/preview.ts'
import { writerOf } from '../writer.ts'

/** GET /:slug/berita/:id/pratinjau: the newest text as the site itself would show it. */
export const previewArticle: RequestHandler = async (req, res) => {
  const { db, base } = writerOf(req)
  const entry = await findEntry(db, 'article', String(req.params.id))
  await sendPreview(req, res, 'article', entry, `${base}/berita/${entry.id}`)
}
