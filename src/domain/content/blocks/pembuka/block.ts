import { z } from 'zod'
import { line, link } from '../../shapes.ts'
import type { BlockType } from '../block-type.ts'
import { photoId, pictureOf } from '../photo-fields.ts'

const SHORTCUTS_MAX = 4

const schema = z.object({
  title: line(70),
  lead: line(120),
  search: z.boolean().default(true),
  shortcuts: z
    .array(z.object({ label: line(50), url: link() }))
    .max(SHORTCUTS_MAX, 'form.too_many')
    .default([]),
  background: z.enum(['siluet', 'foto', 'polos']).default('siluet'),
  photoId: photoId(),
})
type OpeningData = z.infer<typeof schema>

/** What a visitor of the home page reads first. */
export const pembuka: BlockType<OpeningData> = {
  type: 'pembuka',
  schema,
  text: ({ title, lead }) => [title, lead].filter(Boolean).join('\n'),
  issues(data) {
    if (data.title === '') return [{ messageKey: 'blok.pembuka.title_missing', field: 'title' }]
    const half = data.shortcuts.findIndex(({ label, url }) => !label !== !url)
    if (half >= 0) return [{ messageKey: 'blok.half_link', field: `shortcuts.${half}.url` }]
    if (data.background === 'foto' && !data.photoId)
      return [{ messageKey: 'blok.photo_missing', field: 'photoId' }]
    return []
  },
  photoIds: ({ photoId }) => (photoId ? [photoId] : []),
  view(data, context) {
    const photo = data.background === 'foto' ? pictureOf(data.photoId, { alt: '' }, context) : undefined
    return {
      type: 'pembuka',
      title: data.title,
      lead: data.lead || null,
      searchUrl: data.search ? context.office.searchUrl : null,
      shortcuts: data.shortcuts.filter(({ label, url }) => label && url),
      background: photo || data.background !== 'foto' ? data.background : 'siluet',
      photo: photo ?? null,
    }
  },
}
