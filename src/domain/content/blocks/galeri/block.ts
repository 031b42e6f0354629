import { z } from 'zod'
import { line } from '../../shapes.ts'
import type { BlockType } from '../block-type.ts'
import { altIssues, photoItem, pictureOf } from '../photo-fields.ts'

const PHOTOS_MIN = 2
export const PHOTOS_MAX = 24

const schema = z.object({
  title: line(80),
  photos: z.array(photoItem).max(PHOTOS_MAX, 'form.too_many').default([]),
})
export type GalleryData = z.infer<typeof schema>

export const galeri: BlockType<GalleryData> = {
  type: 'galeri',
  schema,
  text: ({ title, photos }) =>
    [title, ...photos.flatMap(({ alt, caption }) => [alt, caption])].filter(Boolean).join('\n'),
  issues: ({ photos }) => [
    ...(photos.filter(({ photoId }) => photoId).length < PHOTOS_MIN
      ? [{ messageKey: 'blok.galeri.too_few', field: 'photos', values: { min: PHOTOS_MIN } }]
      : []),
    ...photos.flatMap((photo, i) => (photo.photoId ? altIssues(photo, `photos.${i}.alt`) : [])),
  ],
  photoIds: ({ photos }) => photos.map(({ photoId }) => photoId).filter(Boolean),
  view({ title, photos }, context) {
    const shown = photos.flatMap((photo) => pictureOf(photo.photoId, photo, context) ?? [])
    return shown.length > 0 ? { type: 'galeri', title: title || null, photos: shown } : undefined
  },
}
