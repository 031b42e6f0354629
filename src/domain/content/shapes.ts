import { z } from 'zod'
import { isLinkAllowed } from './blocks/teks/doc.ts'

/**
 * What fields of kinds and blocks are made of. The newsroom's form is generated from the schema: its control follows
 * from the shape (short or long text, choice, yes or no, list), and from `widget` where the shape does not say enough.
 * Labels are in src/locales/id.json under the kind or block and the field's name.
 */
export type Widget =
  | 'lines'
  | 'long'
  | 'marks'
  | 'date'
  | 'moment'
  | 'photo'
  | 'file'
  | 'link'
  | 'table'
  | 'services'
  | 'documents'
  | 'officials'
  | 'official'
  | 'page'
  | 'hidden'

declare module 'zod' {
  interface GlobalMeta {
    widget?: Widget
  }
}

/** What is too long is looked at no further: every check after it may cost more than the length. */
const short = (max: number) => z.string().trim().max(max, { error: 'form.too_long', abort: true })

/**
 * In one form (NFC), which may be a little longer than what was typed. Length comes first: putting a million accents
 * in order costs their number squared.
 */
const plain = (max: number) => short(max).normalize('NFC').max(max, 'form.too_long')

/** One line of text. Empty is allowed: a draft waits, and what publishing needs the issues say. */
export const line = (max: number) => plain(max).default('')

/** Text of several lines. */
export const longText = (max: number) => line(max).meta({ widget: 'long' })

/** A list with one short text a line of the form. */
export const lines = (count: number, max: number) =>
  z.array(plain(max)).max(count, 'form.too_many').default([]).meta({ widget: 'lines' })

/** Web address, mail, telephone, map, or a path on this site. */
export const link = () =>
  short(500)
    .refine((text) => text === '' || isLinkAllowed(text), 'form.link_incomplete')
    .default('')
    .meta({ widget: 'link' })

/** A civil date in WIB, `2026-11-24`, or nothing yet. */
export const date = () =>
  z
    .string()
    .regex(/^(\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))?$/, { error: 'form.date_invalid', abort: true })
    .refine(isInCalendar, 'form.date_invalid')
    .default('')
    .meta({ widget: 'date' })

/** An instant as the form gives it, civil time in WIB to the minute: `2026-11-24T08:30`, or nothing yet. */
export const moment = () =>
  z
    .string()
    .regex(/^(\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d)?$/, {
      error: 'form.moment_invalid',
      abort: true,
    })
    .refine(isInCalendar, 'form.moment_invalid')
    .default('')
    .meta({ widget: 'moment' })

/** Ids of rows of this office. */
export const ids = (max: number, widget: Widget) =>
  z.array(z.string().max(40)).max(max, 'form.too_many').default([]).meta({ widget })

/** Date.parse takes 30 February for 2 March. */
function isInCalendar(text: string): boolean {
  if (text === '') return true
  const instant = Date.parse(text.length > 10 ? `${text}Z` : text)
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text)
}
