import { z } from 'zod'
import type { BlockIssue, BlockType } from '../block-type.ts'
import { parseDoc } from './doc.ts'
import { toHtml } from './html.ts'

export const TEXT_LENGTH_MAX = 8000

const docSchema = z.unknown().refine(isDoc, 'teks.broken')
const schema = z.object({ doc: docSchema })
export type TextData = z.infer<typeof schema>

/** A national identity number has 16 digits; nobody's belongs in the news. */
const NIK = /(?<!\d)\d{16}(?!\d)/

export function hasNik(text: string): boolean {
  return NIK.test(text)
}

export const teks: BlockType<TextData> = {
  type: 'teks',
  schema,
  text: plainText,
  issues(data) {
    const text = plainText(data)
    const found: BlockIssue[] = []
    if (text === '') found.push({ messageKey: 'teks.missing' })
    if (hasNik(text)) found.push({ messageKey: 'teks.nik' })
    if (/klik di sini|click here/i.test(text)) found.push({ messageKey: 'teks.vague_link' })
    return found
  },
  photoIds: () => [],
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
