import { PICTURE_NAMES } from './pictures/scenes.ts'
import { dateAhead, dated, workingDate } from './moments.ts'

/** Ids of what the demo has made for an office so far, under the names that its file uses. */
export type Shelf = Map<string, string>

const REFERENCE = /^(dokumen|layanan|pejabat|halaman):([a-z0-9-]+)$/
const MOMENT = /^hari:([+-]?\d{1,3})(?: (\d\d:\d\d))?$/

/**
 * Puts ids and moments in the place of names: `foto:sawah/pagi/1`, `dokumen:renstra`, `layanan:ktp-elektronik`,
 * `pejabat:kepala`, `halaman:nagari`, `hari:+3 08:00`.
 */
export function resolve(value: unknown, shelf: Shelf, now: string): unknown {
  if (typeof value === 'string') return resolveText(value, shelf, now)
  if (Array.isArray(value)) return value.map((item) => resolve(item, shelf, now))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolve(item, shelf, now)]))
}

function resolveText(text: string, shelf: Shelf, now: string): string {
  if (REFERENCE.test(text) || isPicture(text)) return idOf(shelf, text)
  const moment = MOMENT.exec(text)
  if (!moment) return dated(text, now)
  const [, ahead, time] = moment
  return time ? `${workingDate(now, Number(ahead))}T${time}` : dateAhead(now, Number(ahead))
}

export function idOf(shelf: Shelf, name: string): string {
  const id = shelf.get(name)
  if (!id) throw new Error(`The demo names ${name}, but has not made it before`)
  return id
}

/** Keys of the documents that a value names, in any depth. */
export function documentsIn(value: unknown): string[] {
  if (typeof value === 'string') return /^dokumen:([a-z0-9-]+)$/.exec(value)?.slice(1) ?? []
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(documentsIn)
}

/** Does a value, in any depth, name what is kept as a file? */
export function namesFile(value: unknown): boolean {
  return picturesIn(value).length > 0 || documentsIn(value).length > 0
}

/** The pictures that a value names, in any depth. */
export function picturesIn(value: unknown): string[] {
  if (typeof value === 'string') return isPicture(value) ? [value.slice(PREFIX.length)] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(picturesIn)
}

const PREFIX = 'foto:'

function isPicture(text: string): boolean {
  return text.startsWith(PREFIX) && PICTURE_NAMES.test(text.slice(PREFIX.length))
}
