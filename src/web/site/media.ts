import type { RequestHandler } from 'express'
import { findPublicFile } from '../../domain/media/photo-files.ts'
import { sendPhotoFile } from '../frame/photo-file.ts'
import { setPublicHeaders } from '../frame/security.ts'
import { sendNotFound } from './status.ts'
import { visitOf } from './visit.ts'

/** GET /media/:name: photos of published entries only. */
export const media: RequestHandler = async (req, res) => {
  const { db, parts } = visitOf(req)
  const file = await findPublicFile(db, parts.files, String(req.params.name))
  if (!file) return sendNotFound(req, res)

  setPublicHeaders(res, req.place.secure)
  sendPhotoFile(res, file, 'public')
}
