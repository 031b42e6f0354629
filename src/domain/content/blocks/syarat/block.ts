import { z } from 'zod'
import { line, lines, longText } from '../../shapes.ts'
import type { BlockType } from '../block-type.ts'

const schema = z.object({ title: line(80), items: lines(15, 140), note: longText(300) })
type ChecklistData = z.infer<typeof schema>

export const syarat: BlockType<ChecklistData> = {
  type: 'syarat',
  schema,
  text: ({ title, items, note }) => [title, ...items, note].filter(Boolean).join('\n'),
  issues: ({ items }) => (items.length === 0 ? [{ messageKey: 'blok.syarat.empty', field: 'items' }] : []),
  view: ({ title, items, note }) => ({ type: 'syarat', title: title || null, items, note: note || null }),
}
