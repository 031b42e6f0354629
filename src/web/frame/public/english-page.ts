import { toHtml } from '../../../domain/content/blocks/teks/html.ts'
import { fromMarks } from '../../../domain/content/blocks/teks/marks.ts'
import type { English } from '../../../domain/content/kinds/english.ts'
import type { BlockView } from '../../../domain/themes/contract.ts'

/** The English text as the one block it is. */
export function englishBlocks({ text }: English): BlockView[] {
  return [{ type: 'teks', html: toHtml(fromMarks(text)) }]
}
