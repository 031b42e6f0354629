import { bodyText, firstPhoto } from '../../../domain/content/body.ts'
import type { Draft } from '../../../domain/content/editing.ts'
import { publishIssues } from '../../../domain/content/publishing.ts'
import type { Fields } from '../../frame/forms.ts'
import { message } from '../../../platform/messages.ts'
import { categoryLabel } from '../../../domain/content/labels.ts'
import { sheetField } from './issues.ts'
import type { Readiness, ReadinessItem } from './view.ts'

/** What stands between this text and the public, then what is done; links lead to the fields. */
export function readinessOf(draft: Draft<'article'>, fields: Fields): Readiness {
  const missing = missingItems(draft, fields)
  const items = [
    ...missing,
    ...adviceItems(draft),
    ...doneItems(draft, new Set(missing.map(({ field }) => field))),
  ]
  return { items, done: items.filter(({ kind }) => kind === 'done').length, total: items.length }
}

/** A field that was refused says so itself; the rules of publishing need not repeat it. */
function missingItems(draft: Draft<'article'>, fields: Fields): ReadinessItem[] {
  const refused = Object.values(fields).filter(({ error }) => error !== undefined)
  const issues = publishIssues('article', draft)
    .map((issue) => ({ ...issue, field: sheetField(issue, draft.body) }))
    .filter(({ field }) => !refused.some(({ name }) => name === field))
  return [
    ...refused.map(({ id, error }) => ({ kind: 'missing' as const, text: error ?? '', field: id })),
    ...issues.map(({ field, messageKey, values }) => ({
      ...{ kind: 'missing' as const, text: message(messageKey, values) },
      ...(field ? { field, note: 'Wajib sebelum terbit' } : { note: 'Perbaiki lewat Susun blok' }),
    })),
  ]
}

function adviceItems(draft: Draft<'article'>): ReadinessItem[] {
  if (firstPhoto(draft.body)) return []
  return [{ kind: 'advice', text: 'Pilih foto', field: 'photo', note: 'Boleh kosong, memakai sampul motif' }]
}

function doneItems(draft: Draft<'article'>, missing: ReadonlySet<string | undefined>): ReadinessItem[] {
  const { title, fields, body } = draft
  const done: [string, string][] = [
    ['title', `Judul terisi, ${[...title].length} huruf`],
    ['summary', 'Ringkasan terisi'],
    ['body', 'Isi berita terisi'],
    ['category', `Kategori: ${categoryLabel(fields.category) ?? ''}`],
  ]
  if (firstPhoto(body)) done.push(['alt', 'Foto punya teks alternatif'])
  const items = done
    .filter(([field]) => !missing.has(field))
    .map(([, text]) => ({ kind: 'done' as const, text }))
  const isTextSafe = !missing.has('body') && bodyText(body) !== ''
  return isTextSafe ? [...items, { kind: 'done', text: 'Tautan lengkap, tidak ada NIK' }] : items
}
