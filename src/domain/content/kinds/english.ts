import { z } from 'zod'
import { line, longText } from '../shapes.ts'

/** The same page in English, where somebody wrote it; `text` is in light marks. */
export const english = z
  .object({ title: line(90), summary: line(160), text: longText(8000).meta({ widget: 'marks' }) })
  .default({ title: '', summary: '', text: '' })

export type English = z.infer<typeof english>

/** Written at all? Half a translation is none. */
export function isWritten({ title, text }: English): boolean {
  return title !== '' && text !== ''
}
