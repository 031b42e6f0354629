import { photoBlock, textBlock, firstText, type Block, type Body } from './body.ts'
import type { PhotoData } from './blocks/gambar/block.ts'
import { parseDoc } from './blocks/teks/doc.ts'
import { fromMarks, toMarks } from './blocks/teks/marks.ts'

/*
 * "Tulis sederhana" edits one text and one photo of a body: the first of each. Blocks that the form does not show stay
 * where they are, and an edited block keeps its id.
 */

/** The text to edit, in light marks. */
export function simpleText(body: Body): string {
  const text = firstText(body)
  return text ? toMarks(parseDoc(text.doc)) : ''
}

export function withText(body: Body, text: string): Body {
  // Not through the marks and back: they may say less than the stored document.
  if (text === simpleText(body)) return body
  const data = text.trim() === '' ? undefined : { doc: fromMarks(text).toJSON() as unknown }
  const startsWithPhoto = body.blocks[0]?.type === 'gambar'
  return withFirst(body, 'teks', data && textBlock(data), startsWithPhoto ? 1 : 0)
}

export function withPhoto(body: Body, photo: PhotoData | undefined): Body {
  return withFirst(body, 'gambar', photo && photoBlock(photo), 0)
}

/** Replaces the first block of a type, takes it out, or puts it where a new one stands. */
function withFirst(body: Body, type: string, block: Block | undefined, newPlace: number): Body {
  const place = body.blocks.findIndex((known) => known.type === type)
  const known = body.blocks[place]
  const blocks = [...body.blocks]
  if (known) blocks.splice(place, 1, ...(block ? [{ ...block, id: known.id }] : []))
  else if (block) blocks.splice(newPlace, 0, block)
  return { v: 1, blocks }
}
