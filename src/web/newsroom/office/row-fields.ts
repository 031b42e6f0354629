import type { z } from 'zod'
import { errorSummary, fields, type ErrorSummary, type Fields } from '../../frame/forms.ts'
import { idOf } from '../form/names.ts'

interface Part {
  schema: z.ZodObject
  typed: Record<string, unknown>
}

/** One part of a form as it is shown; `checked`: with what is wrong in it. */
export function partFields({ schema, typed }: Part, checked: boolean): Fields {
  return fields(schema, typed, checked ? schema.safeParse(typed).error : undefined)
}

/** A part that stands in the form several times: its fields carry the name of the row, `kanal.2.value`. */
export function rowFields({ schema, typed }: Part, row: string, checked: boolean): Fields {
  const error = checked ? schema.safeParse(typed).error : undefined
  const shown = fields(schema, typed, error, `${idOf(row)}-`)
  return Object.fromEntries(
    Object.entries(shown).map(([key, field]) => [key, { ...field, name: `${row}.${key}` }]),
  )
}

/** Of all parts together, in their order. */
export function summaryOf(parts: readonly Fields[]): ErrorSummary | undefined {
  return errorSummary(
    Object.fromEntries(parts.flatMap((part) => Object.values(part).map((field) => [field.id, field]))),
  )
}
