import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/db/connect.ts'
import { isDuplicate } from '../../platform/db/duplicate.ts'
import { openFleet, type FleetDb } from '../../platform/db/fleet-db.ts'
import type { PublicVersions } from '../../platform/db/public-versions.ts'
import { UserError } from '../../platform/errors.ts'
import type { Actor } from '../audit/actor.ts'
import { record } from '../audit/record.ts'

export const HOLIDAY_KINDS = ['nasional', 'cuti_bersama', 'daerah'] as const
export type HolidayKind = (typeof HOLIDAY_KINDS)[number]

export interface Holiday {
  /** Civil date in WIB, `2026-12-25`. */
  date: string
  name: string
  kind: HolidayKind
  /** The decree. */
  source: string | null
}
declare module 'knex/types/tables.js' {
  interface Tables {
    holidays: Holiday
  }
}

/** Civil date to the name of the holiday: on these days the offices are closed. */
export type Holidays = ReadonlyMap<string, string>

const kept = new WeakMap<Database, { version: number; holidays: Promise<Holidays> }>()

/**
 * All holidays, read once for as long as nobody changes them. By their own version and not by the mark of all: that
 * changes with every publication of any office, and on PostgreSQL some milliseconds late.
 */
export async function holidaysOf(parts: {
  database: Database
  versions: PublicVersions
  clock: Clock
}): Promise<Holidays> {
  const { database, versions, clock } = parts
  const version = await versions.read('holidays')
  const known = kept.get(database)
  if (known?.version === version) return known.holidays
  const holidays = readHolidays(openFleet(database, clock))
  kept.set(database, { version, holidays })
  // A read that failed must not be what everybody gets from now on.
  holidays.catch(() => kept.delete(database))
  return holidays
}

async function readHolidays(db: FleetDb): Promise<Holidays> {
  const rows = await db.from('holidays').select('date', 'name')
  return new Map(rows.map(({ date, name }) => [date, name]))
}

/** From New Year's Day to New Year's Eve. */
export async function listHolidays(db: FleetDb, year: number): Promise<Holiday[]> {
  return db
    .from('holidays')
    .whereBetween('date', [`${year}-01-01`, `${year}-12-31`])
    .orderBy('date')
}

/** The years that have holidays, with how many. */
export async function countHolidays(db: FleetDb): Promise<Map<number, number>> {
  const counts = new Map<number, number>()
  for (const { date } of await db.from('holidays').orderBy('date').select('date')) {
    const year = Number(date.slice(0, 4))
    counts.set(year, (counts.get(year) ?? 0) + 1)
  }
  return counts
}

export async function findHoliday(db: FleetDb, date: string): Promise<Holiday> {
  const holiday = await db.from('holidays').where({ date }).first()
  if (!holiday) throw new UserError('not_found', 'holiday.not_found')
  return holiday
}

export async function addHoliday(db: FleetDb, actor: Actor, holiday: Holiday): Promise<void> {
  await oncePerDay(() =>
    db.transaction(async (db) => {
      await db.insert('holidays', holiday)
      await record(db, actor, 'holiday.added', holiday.date, detailsOf(holiday))
    }),
  )
}

/** The date too may change: the feasts of the moon are fixed when it is seen. */
export async function changeHoliday(
  db: FleetDb,
  actor: Actor,
  date: string,
  holiday: Holiday,
): Promise<void> {
  await oncePerDay(() =>
    db.transaction(async (db) => {
      await findHoliday(db, date)
      await db.update('holidays', { date }, holiday)
      await record(db, actor, 'holiday.changed', holiday.date, detailsOf(holiday))
    }),
  )
}

export async function removeHoliday(db: FleetDb, actor: Actor, date: string): Promise<void> {
  await db.transaction(async (db) => {
    const holiday = await findHoliday(db, date)
    await db.remove('holidays', { date })
    await record(db, actor, 'holiday.removed', date, detailsOf(holiday))
  })
}

/** Under another name than `name`: that one is a person's or a text's in the records. */
function detailsOf({ date, name }: Holiday): Record<string, string> {
  return { date, holiday: name }
}

async function oncePerDay(write: () => Promise<void>): Promise<void> {
  try {
    await write()
  } catch (error) {
    throw isDuplicate(error) ? new UserError('conflict', 'holiday.date_taken') : error
  }
}
