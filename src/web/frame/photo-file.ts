import type { Response } from 'express'
import type { PhotoFile } from '../../domain/media/photo-files.ts'

/** Sends a stored photo. Its name is made from its content, so who has it may keep it. */
export function sendPhotoFile(res: Response, file: PhotoFile, cache: 'public' | 'private'): void {
  res.setHeader('Cache-Control', `${cache}, max-age=31536000, immutable`)
  res.type(file.type)
  // The store's names are safe; a data folder below `.something` must not hide them.
  res.sendFile(file.path, { cacheControl: false, lastModified: false, dotfiles: 'allow' })
}
