import { z } from 'zod'
import { isId } from '../../../platform/ids.ts'
import { photoView } from '../../media/photos.ts'
import type { PhotoView } from '../../themes/contract.ts'
import { line } from '../shapes.ts'
import type { BlockContext, BlockIssue } from './block-type.ts'

export const ALT_LENGTH_MAX = 150

/** Empty while none has been chosen. */
export const photoId = () =>
  z
    .string()
    .refine((id) => id === '' || isId(id), 'photo.not_found')
    .default('')
    .meta({ widget: 'photo' })

/** A picture that says something: what it shows is told to who cannot see it. */
export const photoItem = z.object({ photoId: photoId(), alt: line(ALT_LENGTH_MAX), caption: line(200) })
export type PhotoItem = z.infer<typeof photoItem>

const FILE_NAME = /\.(jpe?g|png|webp|avif|gif|heic)$|^(img|dsc|dscn|pxl|screenshot|wa)[-_ ]?\d/i

export function altIssues({ alt, caption }: Pick<PhotoItem, 'alt' | 'caption'>, field: string): BlockIssue[] {
  if (alt === '') return [{ messageKey: 'gambar.alt_missing', field }]
  if (FILE_NAME.test(alt)) return [{ messageKey: 'gambar.alt_file_name', field }]
  return alt.toLowerCase() === caption.toLowerCase() ? [{ messageKey: 'gambar.alt_repeats', field }] : []
}

/** undefined: the photo is gone, or none was chosen. */
export function pictureOf(
  id: string,
  words: { alt: string; caption?: string; credit?: string },
  { photos, photoBase }: Pick<BlockContext, 'photos' | 'photoBase'>,
): PhotoView | undefined {
  const photo = photos.get(id)
  if (!photo) return undefined
  const { alt, caption, credit } = words
  return { ...photoView(photo, photoBase), alt, caption: caption || null, credit: credit || null }
}
