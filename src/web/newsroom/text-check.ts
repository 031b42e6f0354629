import { z } from 'zod'
import { badLinks } from '../../domain/content/blocks/teks/marks.ts'
import { TEXT_LENGTH_MAX } from '../../domain/content/blocks/teks/block.ts'
import { message } from '../../platform/messages.ts'

/** A text in light marks that can be stored: not too long, and every link leads somewhere. */
export const textInMarks = z
  .string()
  .max(TEXT_LENGTH_MAX, { error: 'teks.too_long', abort: true })
  .superRefine(nameBadLinks)
  .default('')

function nameBadLinks(text: string, context: z.RefinementCtx): void {
  const [link] = badLinks(text)
  if (link === undefined) return
  context.addIssue({ code: 'custom', message: message('teks.bad_link', { link: link || '()' }) })
}
