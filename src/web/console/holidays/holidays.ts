import type { Request, RequestHandler, Response } from 'express'
import { z } from 'zod'
import {
  addHoliday,
  changeHoliday,
  countHolidays,
  findHoliday,
  listHolidays,
  removeHoliday,
  type Holiday,
} from '../../../domain/tenants/holidays.ts'
import { UserError } from '../../../platform/errors.ts'
import { message } from '../../../platform/messages.ts'
import { officerOf, typedIn } from '../officer.ts'
import { holidayForm, holidayOf, isYear, readHoliday, typedOf } from './form.ts'
import { dayOf, holidayPage, holidaysPage, yearOf, yearUrl, type Refused } from './page.ts'

/** GET /hari-libur?tahun= */
export const holidays: RequestHandler = async (req, res) => {
  const asked = Number(req.query.tahun)
  await showYear(req, res, isYear(asked) ? asked : yearOf(officerOf(req).db.now))
}

/** POST /hari-libur */
export const addDay: RequestHandler = async (req, res) => {
  const { db, actor } = officerOf(req)
  const saved = await save(req, (holiday) => addHoliday(db, actor, holiday))
  if ('error' in saved) {
    const year = Number(saved.typed.date.slice(0, 4))
    return showYear(req, res.status(422), isYear(year) ? year : yearOf(db.now), saved)
  }
  leadToYear(req, res, saved.date, 'holiday.added')
}

/** GET /hari-libur/:date */
export const editDay: RequestHandler = async (req, res) => {
  const holiday = await findHoliday(officerOf(req).db, String(req.params.date))
  res.render('console/holidays/holiday', holidayPage(holiday.date, { typed: typedOf(holiday) }))
}

/** POST /hari-libur/:date */
export const changeDay: RequestHandler = async (req, res) => {
  const { db, actor } = officerOf(req)
  const { date } = await findHoliday(db, String(req.params.date))
  const saved = await save(req, (holiday) => changeHoliday(db, actor, date, holiday))
  if ('error' in saved) return res.status(422).render('console/holidays/holiday', holidayPage(date, saved))
  leadToYear(req, res, saved.date, 'holiday.changed')
}

/** POST /hari-libur/:date/penghapusan */
export const removeDay: RequestHandler = async (req, res) => {
  const { db, actor } = officerOf(req)
  const date = String(req.params.date)
  await removeHoliday(db, actor, date)
  leadToYear(req, res, date, 'holiday.removed')
}

/** A date that is taken is shown at its field, like everything else that is wrong with the form. */
async function save(req: Request, write: (holiday: Holiday) => Promise<void>): Promise<Holiday | Refused> {
  const typed = readHoliday(typedIn(req))
  const form = holidayForm.safeParse(typed)
  if (!form.success) return { typed, error: form.error }
  const holiday = holidayOf(form.data)
  try {
    await write(holiday)
    return holiday
  } catch (error) {
    if (!(error instanceof UserError && error.refusal === 'conflict')) throw error
    const issue = { code: 'custom' as const, path: ['date'], message: error.messageKey, input: typed.date }
    return { typed, error: new z.ZodError([issue]) }
  }
}

async function showYear(req: Request, res: Response, year: number, refused?: Refused): Promise<void> {
  const { db, actor } = officerOf(req)
  const shown = { year, holidays: await listHolidays(db, year), counts: await countHolidays(db) }
  res.render('console/holidays/holidays', holidaysPage(shown, actor, db.now, refused))
}

function leadToYear(req: Request, res: Response, date: string, messageKey: string): void {
  req.session.notice = { tone: 'ok', text: message(messageKey, { date: dayOf(date) }) }
  res.redirect(303, yearUrl(Number(date.slice(0, 4))))
}
