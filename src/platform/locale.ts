/** Dates, numbers and sizes as Indonesian readers write them. Instants come in as ISO 8601 UTC and are shown in WIB. */
const TIME_ZONE = 'Asia/Jakarta'
const MS_PER_DAY = 86_400_000

const dateLong = new Intl.DateTimeFormat('id-ID', {
  timeZone: TIME_ZONE,
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})
const dateShort = new Intl.DateTimeFormat('id-ID', { timeZone: TIME_ZONE, day: 'numeric', month: 'short' })
const weekday = new Intl.DateTimeFormat('id-ID', { timeZone: TIME_ZONE, weekday: 'long' })
const clock = new Intl.DateTimeFormat('id-ID', {
  timeZone: TIME_ZONE,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})
const civil = new Intl.DateTimeFormat('en-CA', {
  timeZone: TIME_ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})
const numbers = new Intl.NumberFormat('id-ID')

/** `23 November 2026` */
export function formatDate(instant: string): string {
  return dateLong.format(new Date(instant))
}

/** `23 Nov` */
export function formatDateShort(instant: string): string {
  return dateShort.format(new Date(instant))
}

/** `09.42` */
export function formatTime(instant: string): string {
  return clock.format(new Date(instant)).replace(':', '.')
}

/** `23 November 2026 pukul 09.42 WIB` */
export function formatMoment(instant: string): string {
  return `${formatDate(instant)} pukul ${formatTime(instant)} WIB`
}

/** `Selasa, 24 November 2026` */
export function formatDay(instant: string): string {
  return `${weekday.format(new Date(instant))}, ${formatDate(instant)}`
}

/** The civil date in WIB, `2026-11-24`. */
export function civilDate(instant: string): string {
  return civil.format(new Date(instant))
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
