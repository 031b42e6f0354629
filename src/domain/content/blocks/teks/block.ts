import { z } from 'zod'
import type { BlockIssue, BlockType } from '../block-type.ts'
import { parseDoc } from './doc.ts'
import { toHtml } from './html.ts'

export const TEXT_LENGTH_MAX = 8000

const docSchema = z.unknown().refine(isDoc, 'teks.broken')
const schema = z.object({ doc: docSchema.meta({ widget: 'marks' }) })
export type TextData = z.infer<typeof schema>

export const teks: BlockType<TextData> = {
  type: 'teks',
  schema,
  text: plainText,
  issues(data) {
    const text = plainText(data)
    const found: BlockIssue[] = []
    if (text === '') found.push({ messageKey: 'teks.missing', field: 'doc' })
    if (/klik di sini|click here/i.test(text)) found.push({ messageKey: 'teks.vague_link', field: 'doc' })
    return found
  },
  view: (data) => ({ type: 'teks', html: toHtml(parseDoc(data.doc)) }),
}

function plainText(data: TextData): string {
  const doc = parseDoc(data.doc)
  return doc.textBetween(0, doc.content.size, '\n', ' ').trim()
}

function isDoc(json: unknown): boolean {
  try {
    return parseDoc(json).content.size <= TEXT_LENGTH_MAX * 2
  } catch (error) {
    // RangeError is how prosemirror-model says "not of this grammar"; anything else is our fault.
    if (error instanceof RangeError) return false
    throw error
  }
}
