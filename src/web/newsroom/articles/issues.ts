import { z } from 'zod'
import type { Body } from '../../../domain/content/body.ts'
import type { Issue } from '../../../domain/content/publishing.ts'

/** The field of the sheet in which an issue is mended; undefined where only the whole form shows that block. */
export function sheetField({ field, blockId, blockType }: Issue, body: Body): string | undefined {
  if (blockId === undefined) return field
  const shown = body.blocks.find(({ type }) => type === blockType)
  if (shown?.id !== blockId) return undefined
  if (blockType === 'teks') return 'body'
  if (blockType !== 'gambar') return undefined
  return field === 'photoId' ? 'photo' : field || 'alt'
}

/** What still stands before the public, shown at the fields as if the form had said it. */
export function issuesAsErrors(issues: readonly Issue[], body: Body): z.ZodError {
  const shown = issues.flatMap((issue) => {
    const field = sheetField(issue, body)
    return field === undefined ? [] : [{ field, message: issue.messageKey }]
  })
  return new z.ZodError(
    shown.map(({ field, message }) => ({ code: 'custom', path: [field], message, input: '' })),
  )
}
