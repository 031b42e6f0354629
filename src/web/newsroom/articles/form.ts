import { z } from 'zod'
import {
  ALT_LENGTH_MAX,
  CAPTION_LENGTH_MAX,
  CREDIT_LENGTH_MAX,
} from '../../../domain/content/blocks/gambar/block.ts'
import { parseFields, SUMMARY_LENGTH_MAX, TITLE_LENGTH_MAX } from '../../../domain/content/kinds.ts'
import { CATEGORIES } from '../../../domain/content/kinds/article.ts'
import type { Draft } from '../../../domain/content/editing.ts'
import type { Version } from '../../../domain/content/entries.ts'
import { firstPhoto } from '../../../domain/content/body.ts'
import { simpleText, withPhoto, withText } from '../../../domain/content/simple.ts'
import type { UserError } from '../../../platform/errors.ts'
import { message } from '../../../platform/messages.ts'
import { textInMarks } from '../text-check.ts'
import { readTyped } from '../typed.ts'

/** Only the title is needed to keep a draft; what publishing needs besides, publishIssues says. */
export const articleForm = z.object({
  title: z.string().min(1, 'article.title_missing').max(TITLE_LENGTH_MAX, 'article.title_too_long'),
  summary: z.string().max(SUMMARY_LENGTH_MAX, 'article.summary_too_long').default(''),
  body: textInMarks,
  photo: z.string().default(''),
  removePhoto: z.string().default(''),
  alt: z.string().max(ALT_LENGTH_MAX, 'article.alt_too_long').default(''),
  caption: z.string().max(CAPTION_LENGTH_MAX, 'article.caption_too_long').default(''),
  credit: z.string().max(CREDIT_LENGTH_MAX, 'article.credit_too_long').default(''),
  category: z.enum(['', ...CATEGORIES], 'article.category_missing').default(''),
  photoId: z.string().default(''),
  version: z.string().default(''),
})

export type ArticleTyped = Record<keyof z.infer<typeof articleForm>, string>
const NAMES = Object.keys(articleForm.shape) as (keyof ArticleTyped)[]

export function readArticle(body: unknown): ArticleTyped {
  return readTyped(body, NAMES, ['body'])
}

/** What keeps the form from being saved, with the reason why the chosen photo was not taken. */
export function articleErrors(
  typed: ArticleTyped,
  photoRefusal: UserError | undefined,
): z.ZodError | undefined {
  const issues = [...(articleForm.safeParse(typed).error?.issues ?? [])]
  if (photoRefusal) {
    const text = message(photoRefusal.messageKey, photoRefusal.values)
    issues.push({ code: 'custom', path: ['photo'], message: text, input: '' })
  }
  return issues.length > 0 ? new z.ZodError(issues) : undefined
}

/** The stored text as the form shows it. */
export function typedOf(version: Version<'article'> | undefined): ArticleTyped {
  if (!version) return { ...readArticle({}), version: '0' }
  const { photoId = '', alt = '', caption = '', credit = '' } = firstPhoto(version.body) ?? {}
  return {
    ...{ title: version.title, summary: version.summary, body: simpleText(version.body) },
    ...{ photo: '', removePhoto: '', photoId, alt, caption, credit },
    ...{ category: version.fields.category ?? '', version: String(version.number) },
  }
}

/** What was typed as a text to store; blocks and fields that the form does not show stay as they were. */
export function draftOf(
  { title, summary, body: text, alt, caption, credit, category }: ArticleTyped,
  photoId: string | undefined,
  previous: Version<'article'> | undefined,
): Draft<'article'> {
  const before = previous?.body ?? { v: 1, blocks: [] }
  const width = firstPhoto(before)?.width ?? 'normal'
  const photo = photoId ? { photoId, alt, caption, credit, width } : undefined
  return {
    title,
    summary,
    fields: parseFields('article', { ...previous?.fields, category: category || null }),
    body: withText(withPhoto(before, photo), text),
  }
}
