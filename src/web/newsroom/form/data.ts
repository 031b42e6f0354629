import type { z } from 'zod'
import { TEXT_LENGTH_MAX } from '../../../domain/content/blocks/teks/block.ts'
import { badLinks, fromMarks } from '../../../domain/content/blocks/teks/marks.ts'
import type { DocumentFile } from '../../../domain/documents/document-files.ts'
import { message } from '../../../platform/messages.ts'
import type { Control, ControlOf } from './controls.ts'
import { issueError, type FormError } from './errors.ts'
import { tableRows } from './table.ts'
import { CHECKED, type Typed, type TypedFields } from './typed.ts'

/** What typed ids may stand for: rows of this office. */
export interface Known {
  hasPhoto(id: string): boolean
  file(id: string): DocumentFile | undefined
  hasEntry(id: string): boolean
}

/** What was typed as data of the schema, or what is wrong with it and where. */
export function toData(
  schema: z.ZodType,
  controls: readonly Control[],
  typed: TypedFields,
  known: Known,
): { data: unknown; errors: FormError[] } {
  const errors: FormError[] = []
  const raw = rawFields(controls, typed, { known, errors, at: '' })
  const parsed = schema.safeParse(raw)
  if (parsed.success) return { data: parsed.data, errors }
  const placed = parsed.error.issues.map((issue) => issueError(controls, raw, issue))
  // What cannot even be read has its own sentence already.
  const rest = placed.filter(({ path }) => !errors.some((error) => error.path === path))
  return { data: undefined, errors: [...errors, ...rest] }
}

interface Reading {
  known: Known
  errors: FormError[]
  at: string
}

function rawFields(
  controls: readonly Control[],
  typed: TypedFields,
  reading: Reading,
): Record<string, unknown> {
  return Object.fromEntries(
    controls.map((control) => {
      const at = reading.at === '' ? control.key : `${reading.at}.${control.key}`
      return [control.key, rawOne(control, typed[control.key] ?? '', { ...reading, at })]
    }),
  )
}

function rawOne(control: Control, typed: Typed, reading: Reading): unknown {
  if (control.control === 'group') return rawFields(control.fields, typed as TypedFields, reading)
  if (control.control === 'list')
    return (typed as TypedFields[]).map((item, i) =>
      rawFields(control.fields, item, { ...reading, at: `${reading.at}.${i}` }),
    )
  return Array.isArray(typed)
    ? typed.filter((id) => reading.known.hasEntry(id as string))
    : rawText(control, typed as string, reading)
}

function rawText(control: Control, text: string, reading: Reading): unknown {
  const { known } = reading
  switch (control.control) {
    case 'lines':
      return linesOf(text)
    case 'table':
      return tableRows(text)
    case 'marks':
      return rawMarks(control, text, reading)
    case 'number':
      return rawNumber(control, text, reading)
    case 'choice':
      return text === '' && control.nullable ? null : text || undefined
    case 'check':
      return text === CHECKED
    case 'photo':
      return text === '' || known.hasPhoto(text) ? text : refused(reading, message('photo.not_found'))
    case 'file':
      return fileData(known.file(text))
    case 'official':
    case 'page':
      return known.hasEntry(text) ? text : ''
    default:
      return text
  }
}

export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}

function rawMarks(control: ControlOf<'marks'>, text: string, reading: Reading): unknown {
  const length = [...text].length
  const max = control.max ?? TEXT_LENGTH_MAX
  if (length > max) return refused(reading, message('teks.too_long', { length, max }))
  const [link] = badLinks(text)
  if (link !== undefined) return refused(reading, message('teks.bad_link', { link: link || '()' }))
  return control.stored === 'marks' ? text : (fromMarks(text).toJSON() as unknown)
}

function rawNumber({ min, max }: ControlOf<'number'>, text: string, reading: Reading): unknown {
  if (text === '') return undefined
  const number = Number(text)
  if (Number.isInteger(number) && number >= min && number <= max) return number
  return refused(reading, message('form.number_invalid', { min, max }))
}

function fileData(file: DocumentFile | undefined) {
  if (!file) return null
  return { id: file.id, name: file.original_name, sizeBytes: file.size_bytes, pages: file.pages }
}

function refused({ errors, at }: Reading, text: string): undefined {
  errors.push({ path: at, text })
  return undefined
}
