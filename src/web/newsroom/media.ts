import type { RequestHandler } from 'express'
import { findOwnFile } from '../../domain/media/photo-files.ts'
import { UserError } from '../../platform/errors.ts'
import { sendPhotoFile } from '../frame/photo-file.ts'
import { writerOf } from './writer.ts'

/** GET /:slug/media/:name: the office's own photos, also those that are not public yet. */
export const media: RequestHandler = async (req, res) => {
  const { db, parts } = writerOf(req)
  const file = await findOwnFile(db, parts.files, String(req.params.name))
  if (!file) throw new UserError('not_found', 'photo.not_found')
  sendPhotoFile(res, file, 'private')
}
