import { z } from 'zod'
import { isId } from '../../../../platform/ids.ts'
import { photoView } from '../../../media/photos.ts'
import type { BlockIssue, BlockType } from '../block-type.ts'
import { hasNik } from '../teks/block.ts'

export const ALT_LENGTH_MAX = 150
export const CAPTION_LENGTH_MAX = 200
export const CREDIT_LENGTH_MAX = 80

const schema = z.object({
  photoId: z.string().refine(isId),
  alt: z.string().trim().max(ALT_LENGTH_MAX, 'gambar.alt_too_long'),
  caption: z.string().trim().max(CAPTION_LENGTH_MAX, 'gambar.caption_too_long'),
  credit: z.string().trim().max(CREDIT_LENGTH_MAX, 'gambar.credit_too_long'),
})
export type PhotoData = z.infer<typeof schema>

const FILE_NAME = /\.(jpe?g|png|webp|avif|gif|heic)$|^(img|dsc|dscn|pxl|screenshot|wa)[-_ ]?\d/i

export const gambar: BlockType<PhotoData> = {
  type: 'gambar',
  schema,
  text: (data) => [data.alt, data.caption].filter(Boolean).join('\n'),
  issues(data) {
    const found: BlockIssue[] = []
    if (data.alt === '') found.push({ messageKey: 'gambar.alt_missing' })
    else if (FILE_NAME.test(data.alt)) found.push({ messageKey: 'gambar.alt_file_name' })
    else if (data.alt.toLowerCase() === data.caption.toLowerCase())
      found.push({ messageKey: 'gambar.alt_repeats' })
    if (hasNik([data.alt, data.caption, data.credit].join('\n'))) found.push({ messageKey: 'teks.nik' })
    return found
  },
  photoIds: (data) => [data.photoId],
  view(data, { photos, photoBase }) {
    const photo = photos.get(data.photoId)
    if (!photo) return undefined
    const picture = photoView(photo, photoBase)
    return {
      type: 'gambar',
      photo: { ...picture, alt: data.alt, caption: data.caption || null, credit: data.credit || null },
    }
  },
}
