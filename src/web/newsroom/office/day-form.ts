import { z } from 'zod'
import { readClock, type Opening } from '../../../domain/tenants/weekly-hours.ts'
import type { TypedDay } from './typed.ts'

const clock = z
  .string()
  .refine((typed) => typed === '' || readClock(typed) !== undefined, 'office.time_invalid')
  .default('')

/** A day with up to two openings; without any the office is closed. */
export const dayForm = z
  .object({ from: clock, to: clock, fromAgain: clock, toAgain: clock })
  .superRefine((day, context) => {
    const [name, message] = wrongIn(day) ?? []
    if (name && message) context.addIssue({ code: 'custom', path: [name], message })
  })

export function openingsOf({ from, to, fromAgain, toAgain }: TypedDay): Opening[] {
  return [
    [from, to],
    [fromAgain, toAgain],
  ].flatMap(([from = '', to = '']) => {
    const opening = { from: readClock(from), to: readClock(to) }
    return opening.from === undefined || opening.to === undefined ? [] : [opening as Opening]
  })
}

/** The first thing that is wrong with a day; a time that cannot be read is told by itself. */
function wrongIn(day: TypedDay): [name: keyof TypedDay, messageKey: string] | undefined {
  if (Object.values(day).some((typed) => typed !== '' && readClock(typed) === undefined)) return undefined
  const missing = (one: keyof TypedDay, other: keyof TypedDay) => day[one] === '' && day[other] !== ''
  const isAfter = (one: keyof TypedDay, other: keyof TypedDay) =>
    readClock(day[one])! > readClock(day[other])!
  if (missing('from', 'to')) return ['from', 'office.time_missing']
  if (missing('to', 'from')) return ['to', 'office.time_missing']
  if (missing('fromAgain', 'toAgain')) return ['fromAgain', 'office.time_missing']
  if (missing('toAgain', 'fromAgain')) return ['toAgain', 'office.time_missing']
  if (day.from !== '' && !isAfter('to', 'from')) return ['to', 'office.time_order']
  if (day.fromAgain === '') return undefined
  if (day.from === '') return ['from', 'office.time_first']
  if (!isAfter('fromAgain', 'to')) return ['fromAgain', 'office.time_overlap']
  return isAfter('toAgain', 'fromAgain') ? undefined : ['toAgain', 'office.time_order']
}
