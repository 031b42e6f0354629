import {
  formatBytes,
  formatDate,
  formatDateShort,
  formatMoment,
  formatNumber,
  formatTime,
} from '../../platform/locale.ts'
import { type Language } from './contract.ts'

/** How dates, numbers and sizes are written on a page of one language. Times stay WIB, with a dot. */
export interface Writing {
  dates: ReadonlyMap<string, (instant: string) => string>
  number(value: number): string
  bytes(bytes: number): string
}

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
]
const WIB_MS = 7 * 3_600_000
const numbers = new Intl.NumberFormat('en-GB')

export const writings: Readonly<Record<Language, Writing>> = {
  id: {
    dates: new Map([
      ['panjang', formatDate],
      ['pendek', formatDateShort],
      ['saat', formatMoment],
    ]),
    number: formatNumber,
    bytes: formatBytes,
  },
  en: {
    dates: new Map([
      ['panjang', (instant) => `${dayAndMonth(instant)} ${inWib(instant).getUTCFullYear()}`],
      ['pendek', (instant) => dayAndMonth(instant, 3)],
      [
        'saat',
        (instant) =>
          `${dayAndMonth(instant)} ${inWib(instant).getUTCFullYear()} at ${formatTime(instant)} WIB`,
      ],
    ]),
    number: (value) => numbers.format(value),
    bytes: (bytes) =>
      bytes < 1_000_000
        ? `${numbers.format(Math.max(1, Math.round(bytes / 1000)))} KB`
        : `${numbers.format(Math.round(bytes / 100_000) / 10)} MB`,
  },
}

function dayAndMonth(instant: string, monthChars?: number): string {
  const date = inWib(instant)
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]!.slice(0, monthChars)}`
}

/** A date whose UTC parts are WIB's. */
function inWib(instant: string): Date {
  return new Date(Date.parse(instant) + WIB_MS)
}
