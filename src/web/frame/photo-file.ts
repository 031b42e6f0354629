import type { Response } from 'express'
import type { PhotoFile } from '../../domain/media/photo-files.ts'
import { storedFile } from './stored-file.ts'

/** Sends a stored photo. Its name is made from its content, so who has it may keep it. */
export function sendPhotoFile(res: Response, file: PhotoFile, cache: 'public' | 'private'): void {
  res.setHeader('Cache-Control', `${cache}, max-age=31536000, immutable`)
  res.type(file.type)
  res.sendFile(file.path, storedFile)
}
