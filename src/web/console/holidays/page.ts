import type { ZodError } from 'zod'
import type { Actor } from '../../../domain/audit/actor.ts'
import type { Holiday } from '../../../domain/tenants/holidays.ts'
import { civilDate, formatDay } from '../../../platform/locale.ts'
import { errorSummary } from '../../frame/forms.ts'
import { message } from '../../../platform/messages.ts'
import type { FilterLink } from '../../frame/shell.ts'
import { holidayFields, type HolidayTyped } from './form.ts'
import type { HolidayPage, HolidayRow, HolidaysPage } from './view.ts'

export interface Refused {
  typed: HolidayTyped
  error: ZodError
}

export interface YearShown {
  year: number
  holidays: readonly Holiday[]
  /** By year. */
  counts: ReadonlyMap<number, number>
}

export function holidaysPage(shown: YearShown, actor: Actor, now: string, refused?: Refused): HolidaysPage {
  const { year, holidays } = shown
  const mayChange = actor.role === 'manager'
  const fields = holidayFields(refused?.typed ?? {}, refused?.error)
  const lead = holidays.length > 0 ? 'holiday.count' : 'holiday.none'
  return {
    ...(refused ? { errors: errorSummary(fields) } : {}),
    lead: message(lead, { count: holidays.length, year }),
    years: yearLinks(shown, now),
    holidays: holidays.map((holiday) => rowOf(holiday, mayChange)),
    ...(mayChange ? { add: { fields, open: refused !== undefined } } : {}),
  }
}

export function holidayPage(
  date: string,
  { typed, error }: { typed: HolidayTyped; error?: ZodError },
): HolidayPage {
  const fields = holidayFields(typed, error)
  return {
    ...(error ? { errors: errorSummary(fields) } : {}),
    fields,
    action: `/hari-libur/${date}`,
    listUrl: yearUrl(Number(date.slice(0, 4))),
  }
}

export function yearUrl(year: number): string {
  return `/hari-libur?tahun=${year}`
}

/** `Jumat, 25 Desember 2026` */
export function dayOf(date: string): string {
  return formatDay(`${date}T00:00:00.000Z`)
}

export function yearOf(now: string): number {
  return Number(civilDate(now).slice(0, 4))
}

/** The years that have holidays, this one and the next, whose decree comes out before it begins. */
function yearLinks({ year, counts }: YearShown, now: string): FilterLink[] {
  const current = yearOf(now)
  const years = new Set([...counts.keys(), current, current + 1, year])
  return [...years]
    .sort((a, b) => a - b)
    .map((each) => ({
      label: String(each),
      url: yearUrl(each),
      count: counts.get(each) ?? 0,
      current: each === year,
    }))
}

function rowOf({ date, name, kind, source }: Holiday, mayChange: boolean): HolidayRow {
  const day = dayOf(date)
  const steps = {
    editUrl: `/hari-libur/${date}`,
    remove: {
      action: `/hari-libur/${date}/penghapusan`,
      heading: message('holiday.remove_heading', { name }),
      text: message('holiday.remove_text', { date: day }),
    },
  }
  return {
    ...{ name, day, kind: message(`holiday.kind.${kind}`) },
    ...(source ? { source } : {}),
    ...(mayChange ? steps : {}),
  }
}
