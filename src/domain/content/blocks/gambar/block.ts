import { z } from 'zod'
import { isId } from '../../../../platform/ids.ts'
import type { BlockType } from '../block-type.ts'
import { ALT_LENGTH_MAX, altIssues, pictureOf } from '../photo-fields.ts'

export { ALT_LENGTH_MAX } from '../photo-fields.ts'
export const CAPTION_LENGTH_MAX = 200
export const CREDIT_LENGTH_MAX = 80

const schema = z.object({
  photoId: z
    .string()
    .refine((id) => id === '' || isId(id), 'photo.not_found')
    .meta({ widget: 'photo' }),
  alt: z.string().trim().max(ALT_LENGTH_MAX, 'gambar.alt_too_long'),
  caption: z.string().trim().max(CAPTION_LENGTH_MAX, 'gambar.caption_too_long'),
  credit: z.string().trim().max(CREDIT_LENGTH_MAX, 'gambar.credit_too_long'),
  width: z.enum(['normal', 'lebar']).default('normal'),
})
export type PhotoData = z.infer<typeof schema>

export const gambar: BlockType<PhotoData> = {
  type: 'gambar',
  schema,
  text: (data) => [data.alt, data.caption].filter(Boolean).join('\n'),
  issues: (data) =>
    data.photoId === '' ? [{ messageKey: 'blok.photo_missing', field: 'photoId' }] : altIssues(data, 'alt'),
  photoIds: (data) => (data.photoId ? [data.photoId] : []),
  view(data, context) {
    const photo = pictureOf(data.photoId, data, context)
    return photo && { type: 'gambar', photo, wide: data.width === 'lebar' }
  },
}
