import type { OfficeChannel } from '../../../domain/content/channels.ts'
import { clockOf, type StoredHours } from '../../../domain/tenants/hours.ts'
import { placeText } from '../../../domain/tenants/map-place.ts'
import { CHANNELS_MAX, officeMark, OTHER_HOURS_MAX } from '../../../domain/tenants/profile.ts'
import type { Tenant } from '../../../domain/tenants/tenants.ts'
import { weekOf, type Opening } from '../../../domain/tenants/weekly-hours.ts'
import type { FormBody } from '../form/body.ts'

/** A day with up to two openings, as text. */
export type TypedDay = Record<'from' | 'to' | 'fromAgain' | 'toAgain', string>
export type TypedOther = Record<'days' | 'open', string>
export type TypedChannel = Record<'kind' | 'value' | 'note', string>

/** All that stands in the form. */
export interface TypedOffice extends Record<'address' | 'phone' | 'email' | 'whatsapp' | 'place', string> {
  /** Monday first. */
  days: TypedDay[]
  others: TypedOther[]
  channels: TypedChannel[]
  /** Names the office as it was when the form was opened. */
  seen: string
}

/** Names of the lists in the form. */
export const DAYS = 'hari'
export const OTHERS = 'lain'
export const CHANNELS = 'kanal'
const DAY_COUNT = 7

export function typedOffice(tenant: Tenant): TypedOffice {
  const { days, others } = weekOf(JSON.parse(tenant.hours) as StoredHours[])
  const { latitude, longitude } = tenant
  return {
    address: tenant.address ?? '',
    phone: tenant.phone ?? '',
    email: tenant.email ?? '',
    whatsapp: tenant.whatsapp ?? '',
    place: latitude === null || longitude === null ? '' : placeText({ latitude, longitude }),
    days: days.map(typedDay),
    others: others.map(({ days, open }) => ({ days, open })),
    channels: JSON.parse(tenant.channels) as OfficeChannel[],
    seen: officeMark(tenant),
  }
}

export function readOffice(form: FormBody): TypedOffice {
  const list = <Row>(name: string, countMax: number, read: (row: string) => Row) =>
    Array.from({ length: Math.min(form.count(name), countMax) }, (_, i) => read(`${name}.${i}`))
  return {
    address: form.text('address').trim(),
    phone: form.line('phone'),
    email: form.line('email'),
    whatsapp: form.line('whatsapp'),
    place: form.line('place'),
    days: Array.from({ length: DAY_COUNT }, (_, day) => readDay(form, `${DAYS}.${day}`)),
    others: list(OTHERS, OTHER_HOURS_MAX, (row) => ({
      days: form.line(`${row}.days`),
      open: form.line(`${row}.open`),
    })),
    channels: list(CHANNELS, CHANNELS_MAX, (row) => ({
      kind: form.line(`${row}.kind`),
      value: form.line(`${row}.value`),
      note: form.line(`${row}.note`),
    })),
    seen: form.line('seen'),
  }
}

function readDay(form: FormBody, row: string): TypedDay {
  const part = (name: keyof TypedDay) => form.line(`${row}.${name}`)
  return { from: part('from'), to: part('to'), fromAgain: part('fromAgain'), toAgain: part('toAgain') }
}

function typedDay([first, second]: Opening[]): TypedDay {
  const clock = (minute: number | undefined) => (minute === undefined ? '' : clockOf(minute))
  return {
    from: clock(first?.from),
    to: clock(first?.to),
    fromAgain: clock(second?.from),
    toAgain: clock(second?.to),
  }
}
