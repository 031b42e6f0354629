import { z } from 'zod'
import { message } from '../../platform/messages.ts'

export interface Field {
  name: string
  id: string
  hintId: string
  errorId: string
  value: string
  checked: boolean
  required: boolean
  minlength?: number
  maxlength?: number
  error?: string
  options?: Choice[]
}

export type Fields = Record<string, Field>

export interface Choice {
  value: string
  label: string
  hint?: string
  /** The palette shown beside the label. */
  palette?: string
  id?: string
  selected?: boolean
}

export interface ErrorSummary {
  heading: string
  links: { id: string; text: string }[]
}

/** Sentences of zod itself in Indonesian. Global in zod, so the start calls it once. */
export function useIndonesianMessages(): void {
  z.config(z.locales.id())
}

/** The form as its view shows it: what the schema demands, what was typed, what is wrong with it. */
export function fields(
  schema: z.ZodObject,
  values: Record<string, unknown>,
  error?: z.ZodError,
  idPrefix = '',
): Fields {
  const entries = Object.entries(schema.shape).map(([name, type]) => {
    const id = idPrefix + name
    const value = values[name]
    const limits = stringLimits(type)
    const field: Field = {
      name,
      id,
      hintId: `${id}-hint`,
      errorId: `${id}-error`,
      value: typedText(value),
      checked: value === true || value === 'on' || value === 'true',
      required: isRequired(type),
      ...(limits.min === undefined ? {} : { minlength: limits.min }),
      ...(limits.max === undefined ? {} : { maxlength: limits.max }),
    }
    const wrong = errorText(name, field.value, limits, error)
    return [name, wrong === undefined ? field : { ...field, error: wrong }]
  })
  return Object.fromEntries(entries) as Fields
}

/** The same field with the choices it offers; the one that was typed or stored is selected. */
export function withChoices(field: Field | undefined, choices: readonly Choice[]): Field {
  if (!field) throw new Error('This form has no such field')
  const options = choices.map((choice, i) => ({
    ...choice,
    // A link of the error summary leads to the field's own id: the first choice carries it.
    id: i === 0 ? field.id : `${field.id}-${choice.value}`,
    selected: choice.value === field.value,
  }))
  return { ...field, options }
}

/** What stands above a form that was not accepted; nothing when all is well. */
export function errorSummary(fields: Fields): ErrorSummary | undefined {
  const links = Object.values(fields).flatMap(({ id, error }) =>
    error === undefined ? [] : [{ id, text: error }],
  )
  if (links.length === 0) return undefined
  const heading = message(links.length === 1 ? 'form.count_one' : 'form.count_many', { count: links.length })
  return { heading, links }
}

interface Limits {
  min?: number
  max?: number
}

function errorText(name: string, typed: string, limits: Limits, error?: z.ZodError): string | undefined {
  const issue = error?.issues.find((issue) => issue.path[0] === name)
  if (!issue) return undefined
  const { min = 0, max = 0 } = limits
  const text = message(issue.message, { length: [...typed].length, min, max })
  // Nothing was chosen or sent, and the schema has no sentence of its own: zod would speak of types.
  if (text !== issue.message || typed !== '') return text
  if (issue.code === 'invalid_value') return message('form.choice_missing')
  return issue.code === 'invalid_type' ? message('form.required') : text
}

function typedText(value: unknown): string {
  if (typeof value === 'string') return value
  return typeof value === 'number' ? String(value) : ''
}

/** An empty field is refused: in a form, nothing typed and an empty text are the same. */
function isRequired(type: z.core.$ZodType): boolean {
  return !z.safeParse(type, '').success && !z.safeParse(type, undefined).success
}

function stringLimits(type: z.core.$ZodType): Limits {
  const text = innermost(type)
  if (!(text instanceof z.ZodString) && !(text instanceof z.ZodEmail) && !(text instanceof z.ZodURL))
    return {}
  return {
    ...(text.minLength === null ? {} : { min: text.minLength }),
    ...(text.maxLength === null ? {} : { max: text.maxLength }),
  }
}

/** Through `.default()`, `.optional()`, `.nullable()` and pipes to the type that a person types. */
function innermost(type: z.core.$ZodType): z.core.$ZodType {
  if (type instanceof z.ZodPipe) return innermost(type.in instanceof z.ZodTransform ? type.out : type.in)
  if (type instanceof z.ZodDefault || type instanceof z.ZodPrefault || type instanceof z.ZodCatch)
    return innermost(type.def.innerType)
  if (type instanceof z.ZodOptional || type instanceof z.ZodNullable) return innermost(type.def.innerType)
  return type
}
