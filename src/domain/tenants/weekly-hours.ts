import { clockOf, otherHours, readWeek, WEEKDAYS, type StoredHours } from './hours.ts'

/** From and to in minutes of the day. */
export interface Opening {
  from: number
  to: number
}

/** The stored rows taken apart, as a form shows them. */
export interface WeeklyHours {
  /** By weekday, Monday first; a day without openings is closed. */
  days: Opening[][]
  /** What is bound to no weekday, `Posko siaga: 24 jam setiap hari`. */
  others: StoredHours[]
}

const DAY_MINUTES = 1440

export function weekOf(stored: StoredHours[]): WeeklyHours {
  const days = readWeek(stored).map((slots) => slots.map(({ from, to }) => ({ from, to })))
  return { days, others: otherHours(stored) }
}

/** Days that follow each other with the same hours share a row. Nothing known about any day gives no row for them. */
export function storedHours({ days, others }: WeeklyHours): StoredHours[] {
  if (days.every((openings) => openings.length === 0)) return others
  const rows: { from: number; to: number; open: string }[] = []
  for (const [day, openings] of days.entries()) {
    const open = openings.map(openingText).join(', ') || 'Tutup'
    const last = rows.at(-1)
    if (last?.open === open) last.to = day
    else rows.push({ from: day, to: day, open })
  }
  return [...others, ...rows.map(({ from, to, open }) => ({ days: daysText(from, to), open }))]
}

/** Minutes of the day of `8`, `8.30`, `08:30`, `0830` or `24.00`; undefined: no time. */
export function readClock(typed: string): number | undefined {
  const [, hours, minutes = '0'] = /^(\d{1,2})(?:[.:,]?(\d\d))?$/.exec(typed.trim()) ?? []
  if (hours === undefined || Number(minutes) > 59) return undefined
  const time = Number(hours) * 60 + Number(minutes)
  return time <= DAY_MINUTES ? time : undefined
}

function openingText({ from, to }: Opening): string {
  return `${clockOf(from)}–${clockOf(to)}`
}

function daysText(from: number, to: number): string {
  return from === to ? WEEKDAYS[from]! : `${WEEKDAYS[from]!}–${WEEKDAYS[to]!}`
}
