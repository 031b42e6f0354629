import { z } from 'zod'
import { line, longText } from '../../shapes.ts'
import type { BlockType } from '../block-type.ts'

const schema = z.object({ text: longText(280), name: line(80) })
type QuoteData = z.infer<typeof schema>

export const kutipan: BlockType<QuoteData> = {
  type: 'kutipan',
  schema,
  text: ({ text, name }) => [text, name].filter(Boolean).join('\n'),
  issues: ({ text }) => (text === '' ? [{ messageKey: 'blok.kutipan.empty', field: 'text' }] : []),
  view: ({ text, name }) => ({ type: 'kutipan', text, name: name || null }),
}
