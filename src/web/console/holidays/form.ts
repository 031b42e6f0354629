import { z } from 'zod'
import { HOLIDAY_KINDS, type Holiday } from '../../../domain/tenants/holidays.ts'
import { printable } from '../../../platform/text.ts'
import { fields, withChoices, type Fields } from '../../frame/forms.ts'
import { message } from '../../../platform/messages.ts'

const NAME_LENGTH_MAX = 120
const SOURCE_LENGTH_MAX = 200
const YEAR_MIN = 2020
const YEAR_MAX = 2099

const range = { from: YEAR_MIN, to: YEAR_MAX }

export const holidayForm = z.object({
  date: z
    .string()
    .min(1, 'holiday.date_missing')
    .refine((date) => date === '' || isDate(date), 'holiday.date_invalid')
    .refine((date) => !isDate(date) || isYear(Number(date.slice(0, 4))), {
      error: () => message('holiday.date_out_of_range', range),
    }),
  name: z.string().min(1, 'holiday.name_missing').max(NAME_LENGTH_MAX, 'holiday.name_too_long'),
  kind: z.enum(HOLIDAY_KINDS, 'holiday.kind_missing'),
  source: z.string().max(SOURCE_LENGTH_MAX, 'holiday.source_too_long').default(''),
})

export type HolidayTyped = Record<'date' | 'name' | 'kind' | 'source', string>

export function readHoliday(body: Record<string, unknown>): HolidayTyped {
  const line = (name: string) => {
    const sent = body[name]
    return typeof sent === 'string' ? printable(sent).replace(/\s+/g, ' ').trim() : ''
  }
  return { date: line('date'), name: line('name'), kind: line('kind'), source: line('source') }
}

export function typedOf({ date, name, kind, source }: Holiday): HolidayTyped {
  return { date, name, kind, source: source ?? '' }
}

export function holidayOf({ date, name, kind, source }: z.infer<typeof holidayForm>): Holiday {
  return { date, name, kind, source: source || null }
}

export function holidayFields(typed: Partial<HolidayTyped>, error?: z.ZodError): Fields {
  const shown = fields(holidayForm, typed, error)
  const choices = HOLIDAY_KINDS.map((kind) => ({ value: kind, label: message(`holiday.kind.${kind}`) }))
  return { ...shown, kind: withChoices(shown.kind, choices) }
}

export function isYear(year: number): boolean {
  return Number.isInteger(year) && year >= YEAR_MIN && year <= YEAR_MAX
}

/** A day that exists: `2027-02-30` would pass for the second of March. */
function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00.000Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}
