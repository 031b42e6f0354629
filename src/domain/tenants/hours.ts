import { formatDateShort } from '../../platform/locale.ts'
import type { Holidays } from './holidays.ts'

/** As stored with the tenant: `{days: 'Senin–Kamis', open: '08.00–11.30, 13.30–16.00'}`; `Tutup` has no slots. */
export interface StoredHours {
  days: string
  open: string
}

export interface DayHours {
  /** `Rabu–Kamis`, or `Selasa (hari ini)`. */
  label: string
  /** `08.00–11.30`; none: closed. */
  slots: string[]
  today: boolean
}

export interface OpenState {
  open: boolean
  /** `Buka sampai 15.30`, `Tutup. Buka Senin 08.00` */
  label: string
}

export interface HoursNow {
  rows: DayHours[]
  state: OpenState
  /** When this stops being true, epoch ms: the next opening or closing, or midnight in WIB. */
  validUntil: number
}

export const WEEKDAYS = ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu']
const DAY_MS = 86_400_000
const MINUTE_MS = 60_000
/** WIB is UTC+7 all year. */
const WIB_MS = 7 * 3_600_000
const LOOK_AHEAD_DAYS = 14

interface Slot {
  text: string
  from: number
  to: number
}

interface Week {
  /** By weekday, Monday first. */
  slots: Slot[][]
  holidays: Holidays
}

/** The week as a table, and whether the counter is open now; undefined when the hours are not known. */
export function hoursNow(stored: StoredHours[], now: string, holidays: Holidays): HoursNow | undefined {
  const week: Week = { slots: readWeek(stored), holidays }
  if (week.slots.every((slots) => slots.length === 0)) return undefined

  const local = Date.parse(now) + WIB_MS
  const midnight = local - (local % DAY_MS)
  const minute = Math.floor((local - midnight) / MINUTE_MS)
  const today = weekdayOf(midnight)
  const todaysSlots = slotsOn(week, midnight)
  const boundary = todaysSlots.flatMap(({ from, to }) => [from, to]).find((at) => at > minute)
  return {
    rows: [...rowsOf(week.slots, today, todaysSlots), ...otherRows(stored)],
    state: stateOf(week, midnight, minute),
    validUntil: midnight + (boundary === undefined ? DAY_MS : boundary * MINUTE_MS) - WIB_MS,
  }
}

function stateOf(week: Week, midnight: number, minute: number): OpenState {
  const todays = slotsOn(week, midnight)
  const current = todays.find(({ from, to }) => from <= minute && minute < to)
  if (current) return { open: true, label: `Buka sampai ${clockOf(current.to)}` }

  const later = todays.find(({ from }) => from > minute)
  if (later) return { open: false, label: `Tutup. Buka pukul ${clockOf(later.from)}` }
  const holiday = week.holidays.get(dateOf(midnight))
  const reason = holiday ? `Tutup, ${holiday}` : 'Tutup'
  for (let ahead = 1; ahead <= LOOK_AHEAD_DAYS; ahead++) {
    const [first] = slotsOn(week, midnight + ahead * DAY_MS)
    if (first)
      return { open: false, label: `${reason}. Buka ${dayAhead(midnight, ahead)} ${clockOf(first.from)}` }
  }
  return { open: false, label: reason }
}

function dayAhead(midnight: number, ahead: number): string {
  if (ahead === 1) return 'besok'
  const then = midnight + ahead * DAY_MS
  const weekday = WEEKDAYS[weekdayOf(then)]!
  // After a long feast the same weekday comes twice.
  return ahead < WEEKDAYS.length
    ? weekday
    : `${weekday}, ${formatDateShort(new Date(then - WIB_MS).toISOString())} pukul`
}

/** Days that follow each other with the same hours share a row; today stands alone. */
function rowsOf(week: Slot[][], today: number, todaysSlots: Slot[]): DayHours[] {
  const rows: { from: number; to: number }[] = []
  for (let day = 0; day < WEEKDAYS.length; day++) {
    const last = rows.at(-1)
    const joins = last && day !== today && last.to !== today && textOf(week[last.to]!) === textOf(week[day]!)
    if (joins) last.to = day
    else rows.push({ from: day, to: day })
  }
  return rows.map(({ from, to }) => {
    const isToday = from === today
    const name = from === to ? WEEKDAYS[from]! : `${WEEKDAYS[from]!}–${WEEKDAYS[to]!}`
    return {
      label: isToday ? `${name} (hari ini)` : name,
      slots: (isToday ? todaysSlots : week[from]!).map(({ text }) => text),
      today: isToday,
    }
  })
}

function otherRows(stored: StoredHours[]): DayHours[] {
  return otherHours(stored).map(({ days, open }) => ({ label: days, slots: [open], today: false }))
}

/** `Posko siaga: 24 jam setiap hari` is no weekday; it is shown as it was written. */
export function otherHours(stored: StoredHours[]): StoredHours[] {
  return stored.filter(({ days }) => !WEEKDAYS.includes(days.split(/[–-]/)[0]!.trim()))
}

/** Slots by weekday, Monday first. */
export function readWeek(stored: StoredHours[]): Slot[][] {
  const week: Slot[][] = WEEKDAYS.map(() => [])
  for (const { days, open } of stored) {
    const [first = '', last = first] = days.split(/[–-]/).map((day) => day.trim())
    const from = WEEKDAYS.indexOf(first)
    const to = WEEKDAYS.indexOf(last)
    if (from < 0 || to < from) continue
    for (let day = from; day <= to; day++) week[day] = readSlots(open)
  }
  return week
}

function readSlots(open: string): Slot[] {
  return [...open.matchAll(/(\d\d)\.(\d\d)\s*[–-]\s*(\d\d)\.(\d\d)/g)].map(([text, h1, m1, h2, m2]) => ({
    text,
    from: Number(h1) * 60 + Number(m1),
    to: Number(h2) * 60 + Number(m2),
  }))
}

function slotsOn({ slots, holidays }: Week, midnight: number): Slot[] {
  return holidays.has(dateOf(midnight)) ? [] : slots[weekdayOf(midnight)]!
}

function weekdayOf(midnight: number): number {
  return (new Date(midnight).getUTCDay() + 6) % 7
}

function dateOf(midnight: number): string {
  return new Date(midnight).toISOString().slice(0, 10)
}

export function clockOf(minute: number): string {
  const text = (part: number) => String(part).padStart(2, '0')
  return `${text(Math.floor(minute / 60))}.${text(minute % 60)}`
}

function textOf(slots: Slot[]): string {
  return slots.map(({ text }) => text).join()
}
