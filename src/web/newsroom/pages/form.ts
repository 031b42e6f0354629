import { z } from 'zod'
import type { Draft } from '../../../domain/content/editing.ts'
import type { Version } from '../../../domain/content/entries.ts'
import {
  LINE_LENGTH_MAX,
  LINES_MAX,
  SUMMARY_LENGTH_MAX,
  TITLE_LENGTH_MAX,
} from '../../../domain/content/kinds.ts'
import { simpleText, withText } from '../../../domain/content/simple.ts'
import { textInMarks } from '../text-check.ts'
import { readTyped } from '../typed.ts'

export const pageForm = z.object({
  title: z.string().min(1, 'page.title_missing').max(TITLE_LENGTH_MAX, 'article.title_too_long'),
  summary: z.string().max(SUMMARY_LENGTH_MAX, 'article.summary_too_long').default(''),
  body: textInMarks,
  incomplete: z.string().superRefine(checkLines).default(''),
  version: z.string().default(''),
})

export type PageTyped = Record<keyof z.infer<typeof pageForm>, string>
const NAMES = Object.keys(pageForm.shape) as (keyof PageTyped)[]

export function readPage(body: unknown): PageTyped {
  return readTyped(body, NAMES, ['body', 'incomplete'])
}

export function typedOf(version: Version<'page'>): PageTyped {
  return {
    ...{ title: version.title, summary: version.summary, body: simpleText(version.body) },
    ...{ incomplete: version.fields.incomplete.join('\n'), version: String(version.number) },
  }
}

export function draftOf(
  { title, summary, body, incomplete }: PageTyped,
  previous: Version<'page'>,
): Draft<'page'> {
  return { title, summary, fields: { incomplete: linesOf(incomplete) }, body: withText(previous.body, body) }
}

function checkLines(text: string, context: z.RefinementCtx): void {
  const lines = linesOf(text)
  if (lines.length > LINES_MAX) context.addIssue({ code: 'custom', message: 'page.too_many_lines' })
  if (lines.some((line) => line.length > LINE_LENGTH_MAX))
    context.addIssue({ code: 'custom', message: 'page.line_too_long' })
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}
