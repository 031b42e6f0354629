import type { Request } from 'express'
import { addPhoto, findPhoto, type Photo } from '../../../domain/media/photos.ts'
import { UserError } from '../../../platform/errors.ts'
import { writerOf } from '../writer.ts'
import type { ArticleTyped } from './form.ts'

export interface ChosenPhoto {
  photo?: Photo
  /** Why the new file was not taken. */
  refusal?: UserError
}

/** The photo that the form speaks of: a new file, the one it had, or none. A refused file leaves the one it had. */
export async function choosePhoto(
  req: Request,
  { photoId, removePhoto }: ArticleTyped,
): Promise<ChosenPhoto> {
  const { db, actor, parts } = writerOf(req)
  const kept = photoId && !removePhoto ? await findPhoto(db, photoId) : undefined
  if (req.uploadRefusal) return { photo: kept, refusal: req.uploadRefusal }
  if (!req.file) return { photo: kept }
  try {
    const { path, originalname } = req.file
    return { photo: await addPhoto(db, parts.files, actor, { path, originalName: originalname }) }
  } catch (error) {
    // As an error page the refusal would cost the writer everything typed.
    if (error instanceof UserError) return { photo: kept, refusal: error }
    throw error
  }
}
