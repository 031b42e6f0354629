import { CHANNEL_KINDS } from '../../../domain/content/channels.ts'
import { CHANNELS_MAX, OTHER_HOURS_MAX } from '../../../domain/tenants/profile.ts'
import { CHANNELS, OTHERS, type TypedOffice } from './typed.ts'

/** Buttons of the form that change what stands in it, and store nothing. */
export const STEPS = {
  copyMonday: 'hari:samakan',
  addOther: `${OTHERS}:tambah`,
  addChannel: `${CHANNELS}:tambah`,
  removeOther: (place: number) => `${OTHERS}:hapus:${place}`,
  removeChannel: (place: number) => `${CHANNELS}:hapus:${place}`,
}

/** Friday has hours of its own for the prayer, so Monday's are for the days up to Thursday. */
const COPIED_UNTIL = 3

/** The form after a step; undefined: this button is none of them. */
export function takeStep(office: TypedOffice, step: string): TypedOffice | undefined {
  const { days, others, channels } = office
  if (step === STEPS.copyMonday)
    return { ...office, days: days.map((day, i) => (i <= COPIED_UNTIL ? days[0]! : day)) }
  if (step === STEPS.addOther)
    return { ...office, others: added(others, { days: '', open: '' }, OTHER_HOURS_MAX) }
  if (step === STEPS.addChannel) {
    const empty = { kind: CHANNEL_KINDS[0], value: '', note: '' }
    return { ...office, channels: added(channels, empty, CHANNELS_MAX) }
  }
  const [, list, place] = /^(lain|kanal):hapus:(\d)$/.exec(step) ?? []
  if (list === OTHERS) return { ...office, others: others.toSpliced(Number(place), 1) }
  if (list === CHANNELS) return { ...office, channels: channels.toSpliced(Number(place), 1) }
  return undefined
}

function added<Row>(rows: Row[], row: Row, countMax: number): Row[] {
  return rows.length < countMax ? [...rows, row] : rows
}
