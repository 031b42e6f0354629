import { civilDate, formatDateShort, formatRelative, formatTime } from '../../platform/locale.ts'

/** `Tersimpan 09.42`, with the date when that was another day. */
export function savedText(instant: string, now: string): string {
  const day = civilDate(instant) === civilDate(now) ? '' : `${formatDateShort(instant)} pukul `
  return `Tersimpan ${day}${formatTime(instant)}`
}

/** `Disunting kemarin oleh Rina` */
export function editedText(row: { updated_at: string; author_name: string }, now: string): string {
  return `Disunting ${lowerFirst(formatRelative(row.updated_at, now))} oleh ${row.author_name}`
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
