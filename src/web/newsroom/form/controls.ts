import { z } from 'zod'
import type { Widget } from '../../../domain/content/shapes.ts'

/** What a person types into, as it follows from a schema's shape and its `widget`. */
export type Control = { key: string } & (
  | { control: 'line' | 'link' | 'long' | 'date' | 'moment' | 'hidden'; max?: number }
  | { control: 'lines'; max?: number }
  /** `stored`: as a document of its own grammar, or as the marks themselves. */
  | { control: 'marks'; max?: number; stored: 'document' | 'marks' }
  | { control: 'table' }
  | { control: 'number'; min: number; max: number }
  | { control: 'check' }
  | { control: 'choice'; values: string[]; nullable: boolean }
  | { control: 'photo' | 'file' }
  | { control: 'official' | 'page' }
  | { control: 'services' | 'documents' | 'officials'; max: number }
  | { control: 'list'; max: number; fields: Control[] }
  | { control: 'group'; fields: Control[] }
)

export type ControlOf<Name extends Control['control']> = Extract<Control, { control: Name }>

/** The controls of an object schema, in its order. */
export function controlsOf(schema: z.core.$ZodType): Control[] {
  if (!(schema instanceof z.ZodObject)) throw new Error('A form is made from an object schema')
  return Object.entries(schema.shape).map(([key, type]) => ({ key, ...controlOf(key, type as z.ZodType) }))
}

type Unnamed<C> = C extends unknown ? Omit<C, 'key'> : never

function controlOf(key: string, type: z.ZodType): Unnamed<Control> {
  const { inner, nullable, widget } = unwrapped(type)
  if (widget) return widgetOf(key, widget, inner)
  if (inner instanceof z.ZodString) return { control: 'line', ...maxOf(inner) }
  if (inner instanceof z.ZodEnum) return { control: 'choice', values: inner.options.map(String), nullable }
  if (inner instanceof z.ZodBoolean) return { control: 'check' }
  if (inner instanceof z.ZodNumber) return numberOf(key, inner)
  if (inner instanceof z.ZodArray && inner.element instanceof z.ZodObject)
    return { control: 'list', max: countMax(key, inner), fields: controlsOf(inner.element) }
  if (inner instanceof z.ZodObject) return { control: 'group', fields: controlsOf(inner) }
  throw new Error(`The field ${key} has no control: give its schema a widget`)
}

function widgetOf(key: string, widget: Widget, inner: z.ZodType): Unnamed<Control> {
  switch (widget) {
    case 'marks':
      return inner instanceof z.ZodString
        ? { control: widget, stored: 'marks', ...maxOf(inner) }
        : { control: widget, stored: 'document' }
    case 'table':
    case 'photo':
    case 'file':
    case 'official':
    case 'page':
      return { control: widget }
    case 'services':
    case 'documents':
    case 'officials':
      return { control: widget, max: countMax(key, inner) }
    default:
      return { control: widget, ...maxOf(inner) }
  }
}

/** Through `.default()`, `.nullable()` and the like to what a person types, with the widget named on the way. */
function unwrapped(type: z.ZodType): { inner: z.ZodType; nullable: boolean; widget?: Widget } {
  const widget = type.meta()?.widget
  if (type instanceof z.ZodDefault || type instanceof z.ZodNullable || type instanceof z.ZodOptional) {
    const below = unwrapped(type.def.innerType as z.ZodType)
    return {
      inner: below.inner,
      nullable: below.nullable || type instanceof z.ZodNullable,
      widget: widget ?? below.widget,
    }
  }
  return { inner: type, nullable: false, widget }
}

function maxOf(type: z.ZodType): { max?: number } {
  return type instanceof z.ZodString && type.maxLength !== null ? { max: type.maxLength } : {}
}

function numberOf(key: string, { minValue, maxValue }: z.ZodNumber): Unnamed<Control> {
  if (minValue === null || maxValue === null) throw new Error(`The number ${key} has no limits`)
  return { control: 'number', min: minValue, max: maxValue }
}

function countMax(key: string, type: z.ZodType): number {
  const limits = (type.def as z.core.$ZodArrayDef).checks?.map((check) => check._zod.def) ?? []
  const { maximum } = (limits.find(({ check }) => check === 'max_length') ?? {}) as { maximum?: number }
  if (maximum === undefined) throw new Error(`The list ${key} has no limit`)
  return maximum
}
