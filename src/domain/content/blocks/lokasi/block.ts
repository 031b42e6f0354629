import { z } from 'zod'
import { line, longText } from '../../shapes.ts'
import type { BlockType } from '../block-type.ts'
import { ALT_LENGTH_MAX, altIssues, photoId, pictureOf } from '../photo-fields.ts'

/** Address, hours and place on the map are the office's own. */
const schema = z.object({
  title: line(60),
  note: longText(300),
  photoId: photoId(),
  alt: line(ALT_LENGTH_MAX),
})
type LocationData = z.infer<typeof schema>

export const lokasi: BlockType<LocationData> = {
  type: 'lokasi',
  schema,
  text: ({ title, note }) => [title, note].filter(Boolean).join('\n'),
  issues: ({ photoId, alt }) => (photoId ? altIssues({ alt, caption: '' }, 'alt') : []),
  photoIds: ({ photoId }) => (photoId ? [photoId] : []),
  view: ({ title, note, photoId, alt }, context) => ({
    ...{ type: 'lokasi', title: title || 'Lokasi dan jam', note: note || null },
    photo: pictureOf(photoId, { alt }, context) ?? null,
  }),
}
