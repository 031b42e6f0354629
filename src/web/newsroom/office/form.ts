import { z } from 'zod'
import { CHANNEL_KINDS, channelView, officeChannel } from '../../../domain/content/channels.ts'
import { WEEKDAYS } from '../../../domain/tenants/hours.ts'
import { isInProvince, likelyPlace, placeText, readPlace } from '../../../domain/tenants/map-place.ts'
import type { OfficeProfile } from '../../../domain/tenants/profile.ts'
import { storedHours } from '../../../domain/tenants/weekly-hours.ts'
import { message } from '../../../platform/messages.ts'
import { dayForm, openingsOf } from './day-form.ts'
import type { TypedOffice } from './typed.ts'

const ADDRESS_LENGTH_MAX = 200
const PHONE_LENGTH_MAX = 40
const EMAIL_LENGTH_MAX = 120
const PLACE_LENGTH_MAX = 2000
const DAYS_LENGTH_MAX = 40
const OPEN_LENGTH_MAX = 60

type ChannelKind = (typeof CHANNEL_KINDS)[number]

/** A number or address of this kind, or nothing; what is too long is not looked at. */
function reachable(kind: ChannelKind, lengthMax: number) {
  return z
    .string()
    .max(lengthMax, { error: 'form.too_long', abort: true })
    .refine((value) => value === '' || isReachable(kind, value), `office.channel_${kind}`)
    .default('')
}

const contactForm = z.object({
  address: z.string().min(1, 'tenant.address_missing').max(ADDRESS_LENGTH_MAX, 'tenant.address_too_long'),
  phone: reachable('telepon', PHONE_LENGTH_MAX),
  whatsapp: reachable('whatsapp', PHONE_LENGTH_MAX),
  email: reachable('surel', EMAIL_LENGTH_MAX),
})

const placeForm = z.object({
  place: z
    .string()
    .max(PLACE_LENGTH_MAX, { error: 'form.too_long', abort: true })
    .superRefine((typed, context) => {
      const issue = placeIssue(typed)
      if (issue) context.addIssue({ code: 'custom', message: issue })
    })
    .default(''),
})

const otherForm = z.object({
  days: z
    .string()
    .min(1, 'office.other_days_missing')
    .max(DAYS_LENGTH_MAX, { error: 'form.too_long', abort: true })
    .refine((days) => !WEEKDAYS.some((day) => days.startsWith(day)), 'office.other_is_weekday'),
  open: z.string().min(1, 'office.other_open_missing').max(OPEN_LENGTH_MAX, 'form.too_long'),
})

const channelForm = z
  .object({ ...officeChannel.shape, kind: z.enum(CHANNEL_KINDS) })
  .superRefine((channel, context) => {
    if (channel.value === '')
      context.addIssue({ code: 'custom', path: ['value'], message: 'office.channel_missing' })
    else if (!isReachable(channel.kind, channel.value))
      context.addIssue({ code: 'custom', path: ['value'], message: `office.channel_${channel.kind}` })
  })

/** The parts of the form, each with what is typed into it; a row that nothing was typed into is no row. */
export function formParts({ days, others, channels, ...single }: TypedOffice) {
  return {
    contact: { schema: contactForm, typed: single },
    days: days.map((typed) => ({ schema: dayForm, typed })),
    others: others.map((typed) => ({ schema: otherForm, typed })),
    channels: channels.map((typed) => ({ schema: channelForm, typed })),
    place: { schema: placeForm, typed: single },
  }
}

/** Rows that were added and left alone are in nobody's way. */
export function withoutEmptyRows(typed: TypedOffice): TypedOffice {
  return {
    ...typed,
    others: typed.others.filter(({ days, open }) => days !== '' || open !== ''),
    channels: typed.channels.filter(({ value, note }) => value !== '' || note !== ''),
  }
}

/** What is to be stored; undefined: something in the form is wrong. */
export function profileOf(typed: TypedOffice): OfficeProfile | undefined {
  const { contact, days, others, channels, place } = formParts(typed)
  const parts = [contact, ...days, ...others, ...channels, place]
  if (!parts.every(({ schema, typed }) => schema.safeParse(typed).success)) return undefined
  const { address, phone, email, whatsapp } = typed
  return {
    ...{ address, phone, email, whatsapp },
    hours: storedHours({ days: typed.days.map(openingsOf), others: typed.others }),
    channels: typed.channels,
    place: readPlace(typed.place) ?? null,
  }
}

function isReachable(kind: ChannelKind, value: string): boolean {
  return channelView({ kind, value, note: '' }) !== undefined
}

function placeIssue(typed: string): string | undefined {
  if (typed === '') return undefined
  const place = readPlace(typed)
  if (!place) return /^https?:/.test(typed) ? 'office.place_not_in_link' : 'office.place_invalid'
  if (isInProvince(place)) return undefined
  const likely = likelyPlace(place)
  return likely ? message('office.place_meant', { place: placeText(likely) }) : 'office.place_outside'
}
