import type { RequestHandler } from 'express'
import { fileUrl } from '../../domain/documents/file-url.ts'
import { findOwnDocument } from '../../domain/documents/public-files.ts'
import { UserError } from '../../platform/errors.ts'
import { sendDocumentFile } from '../frame/document-file.ts'
import { writerOf } from './writer.ts'

/** GET /:slug/berkas/:id: the office's own files, also those that are not public yet. */
export const file: RequestHandler = async (req, res, next) => {
  const { db, parts } = writerOf(req)
  const found = await findOwnDocument(db, parts.files, String(req.params.id))
  if (!found) throw new UserError('not_found', 'document.not_found')

  const name = fileUrl(found.file).split('/').at(-1)!
  sendDocumentFile(res, next, found, { name, cache: 'private' })
}
