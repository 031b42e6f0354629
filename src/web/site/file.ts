import type { RequestHandler } from 'express'
import { isFileName } from '../../domain/documents/file-url.ts'
import { findPublicDocument } from '../../domain/documents/public-files.ts'
import { sendDocumentFile } from '../frame/document-file.ts'
import { setPublicHeaders } from '../frame/security.ts'
import { sendNotFound } from './status.ts'
import { visitOf } from './visit.ts'

/** GET /berkas/:id/:name: PDF files that a published entry names. The name is for the reader; any proper one will do. */
export const file: RequestHandler = async (req, res, next) => {
  const { db, parts } = visitOf(req)
  const name = String(req.params.name)
  const found = isFileName(name) && (await findPublicDocument(db, parts.files, String(req.params.id)))
  if (!found) return sendNotFound(req, res)

  setPublicHeaders(res, req.place.secure)
  sendDocumentFile(res, next, found, { name, cache: 'public' })
}
