import { z } from 'zod'
import { TONES } from '../../kinds/announcement.ts'
import { line, lines, longText } from '../../shapes.ts'
import type { BlockType } from '../block-type.ts'

const schema = z.object({
  title: line(60),
  tone: z.enum(TONES).default('info'),
  items: lines(8, 140),
  text: longText(400),
})
type HighlightData = z.infer<typeof schema>

export const sorotan: BlockType<HighlightData> = {
  type: 'sorotan',
  schema,
  text: ({ title, items, text }) => [title, ...items, text].filter(Boolean).join('\n'),
  issues: ({ items, text }) =>
    items.length === 0 && text === '' ? [{ messageKey: 'blok.sorotan.empty', field: 'text' }] : [],
  view: ({ title, tone, items, text }) => ({
    type: 'sorotan',
    title: title || null,
    tone,
    items,
    text: text || null,
  }),
}
