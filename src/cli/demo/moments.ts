import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/db/connect.ts'
import { openFleet, type FleetDb } from '../../platform/db/fleet-db.ts'
import { civilDate, formatDay, toInstant } from '../../platform/locale.ts'

export interface Timeline {
  database: Database
  now: Clock
}

const DAY_MS = 86_400_000
const NINE_IN_WIB_MS = 2 * 3_600_000
const WORKING_MS = 6 * 3_600_000

/** That many days ago, in working hours: from nine in the morning in WIB, later by the fraction of the day. */
export function at({ database, now }: Timeline, daysAgo: number): FleetDb {
  const present = Date.parse(now())
  const day = Math.floor((present - Math.floor(daysAgo) * DAY_MS) / DAY_MS) * DAY_MS
  const moment = day + NINE_IN_WIB_MS + (daysAgo % 1) * WORKING_MS
  const past = moment < present ? moment : moment - DAY_MS
  return openFleet(database, () => new Date(past).toISOString())
}

/** The civil date that many days ahead, or before; of a weekend the Monday after it. */
export function workingDate(now: string, ahead: number): string {
  const date = dateAhead(now, ahead)
  const weekday = new Date(date).getUTCDay()
  if (weekday === 6) return dateAhead(now, ahead + 2)
  return weekday === 0 ? dateAhead(now, ahead + 1) : date
}

export function dateAhead(now: string, ahead: number): string {
  return civilDate(new Date(Date.parse(now) + ahead * DAY_MS).toISOString())
}

const DAY_WORD = /\{hari:([+-]?\d{1,3})\}/g
const YEAR_WORD = /\{tahun:([+-]?\d{1,2})\}/g

/** Texts that name a day or a year do so from today: `{hari:+2}` is written as Kamis, 26 November 2026. */
export function dated(text: string, now: string): string {
  return text
    .replace(DAY_WORD, (_, ahead: string) => formatDay(toInstant(`${workingDate(now, Number(ahead))}T12:00`)))
    .replace(YEAR_WORD, (_, ahead: string) => String(Number(civilDate(now).slice(0, 4)) + Number(ahead)))
}
