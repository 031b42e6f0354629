import { parseDoc } from '../../../domain/content/blocks/teks/doc.ts'
import { toMarks } from '../../../domain/content/blocks/teks/marks.ts'
import type { FormBody } from './body.ts'
import type { Control } from './controls.ts'
import { tableText } from './table.ts'

/** What stands in the controls, as text: shown again as it was typed, whether it can be stored or not. */
export type Typed = string | string[] | TypedFields | TypedFields[]
export interface TypedFields {
  [key: string]: Typed
}

export const CHECKED = 'on'

/** What was sent into these controls. The name of a control is that of what holds it, a dot, and its key. */
export function readTyped(controls: readonly Control[], form: FormBody, prefix: string): TypedFields {
  return Object.fromEntries(
    controls.map((control) => [control.key, readOne(control, form, `${prefix}.${control.key}`)]),
  )
}

function readOne(control: Control, form: FormBody, name: string): Typed {
  switch (control.control) {
    case 'group':
      return readTyped(control.fields, form, name)
    case 'list': {
      const count = Math.min(form.count(name), control.max)
      return Array.from({ length: count }, (_, i) => readTyped(control.fields, form, `${name}.${i}`))
    }
    case 'services':
    case 'documents':
    case 'officials':
      return form.all(name)
    case 'long':
    case 'lines':
    case 'marks':
    case 'table':
      return form.text(name)
    default:
      return form.line(name)
  }
}

/** Stored data as the controls show it. */
export function typedOf(controls: readonly Control[], data: Record<string, unknown>): TypedFields {
  return Object.fromEntries(controls.map((control) => [control.key, typedOne(control, data[control.key])]))
}

function typedOne(control: Control, value: unknown): Typed {
  switch (control.control) {
    case 'group':
      return typedOf(control.fields, (value ?? {}) as Record<string, unknown>)
    case 'list':
      return ((value ?? []) as Record<string, unknown>[]).map((item) => typedOf(control.fields, item))
    case 'services':
    case 'documents':
    case 'officials':
      return (value ?? []) as string[]
    case 'lines':
      return ((value ?? []) as string[]).join('\n')
    case 'table':
      return tableText((value ?? []) as string[][])
    case 'marks':
      return control.stored === 'marks' || value === undefined ? textOf(value) : toMarks(parseDoc(value))
    case 'choice':
      // The first of the choices is what the schemas take by default.
      return value === undefined && !control.nullable ? control.values[0]! : textOf(value)
    case 'check':
      return value === true ? CHECKED : ''
    case 'file':
      return textOf((value as { id?: unknown } | null)?.id)
    default:
      return textOf(value)
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
