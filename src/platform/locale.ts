/** Dates, numbers and sizes as Indonesian readers write them. Instants come in as ISO 8601 UTC and are shown in WIB. */
const MS_PER_DAY = 86_400_000

/** WIB is UTC+7 all year, so its clock is UTC's, shifted; Intl takes ten times as long to say so. */
const WIB_MS = 7 * 3_600_000
const MONTHS = [
  ...['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni'],
  ...['Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'],
]
const MONTHS_SHORT = ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des']
const WEEKDAYS = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu']
const numbers = new Intl.NumberFormat('id-ID')

/** `23 November 2026` */
export function formatDate(instant: string): string {
  const date = inWib(instant)
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]!} ${date.getUTCFullYear()}`
}

/** `23 Nov` */
export function formatDateShort(instant: string): string {
  const date = inWib(instant)
  return `${date.getUTCDate()} ${MONTHS_SHORT[date.getUTCMonth()]!}`
}

/** `Des` */
export function formatMonthShort(instant: string): string {
  return MONTHS_SHORT[inWib(instant).getUTCMonth()]!
}

/** `09.42` */
export function formatTime(instant: string): string {
  return inWib(instant).toISOString().slice(11, 16).replace(':', '.')
}

/** `23 November 2026 pukul 09.42 WIB` */
export function formatMoment(instant: string): string {
  return `${formatDate(instant)} pukul ${formatTime(instant)} WIB`
}

/** `Selasa, 24 November 2026` */
export function formatDay(instant: string): string {
  return `${WEEKDAYS[inWib(instant).getUTCDay()]!}, ${formatDate(instant)}`
}

/** The civil date in WIB, `2026-11-24`. */
export function civilDate(instant: string): string {
  return inWib(instant).toISOString().slice(0, 10)
}

/** The instant of a civil time in WIB, `2026-11-24T08:30`. */
export function toInstant(civil: string): string {
  return new Date(Date.parse(`${civil}:00+07:00`)).toISOString()
}

/** Whole civil days in WIB between two instants. */
export function daysBetween(earlier: string, later: string): number {
  return Math.round((Date.parse(civilDate(later)) - Date.parse(civilDate(earlier))) / MS_PER_DAY)
}

const RELATIVE_DAYS_MAX = 30

/** `Hari ini`, `Kemarin`, `8 hari lalu` up to 30 days, then the date (design.md section 14). */
export function formatRelative(instant: string, now: string): string {
  const days = daysBetween(instant, now)
  if (days <= 0) return 'Hari ini'
  if (days === 1) return 'Kemarin'
  return days <= RELATIVE_DAYS_MAX ? `${days} hari lalu` : formatDate(instant)
}

/** `1.284` */
export function formatNumber(value: number): string {
  return numbers.format(value)
}

/** `310 KB`, `4,2 MB` (1 MB = 1,000,000 bytes, as phones show it). */
export function formatBytes(bytes: number): string {
  if (bytes < 1_000_000) return `${numbers.format(Math.max(1, Math.round(bytes / 1000)))} KB`
  return `${numbers.format(Math.round(bytes / 100_000) / 10)} MB`
}

/** A date whose UTC parts are WIB's. */
function inWib(instant: string): Date {
  return new Date(Date.parse(instant) + WIB_MS)
}
