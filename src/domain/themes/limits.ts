/** Handlebars has no time limit: what a template is given, how much it does and what comes out of it are bounded instead. */
export const LIST_ITEMS_MAX = 2000
export const TEXT_CHARS_MAX = 200_000
export const DEPTH_MAX = 12
export const OUTPUT_CHARS_MAX = 2_000_000
/** About 0.2 s of work; the fullest page of ours takes 2,000. */
export const RENDER_STEPS_MAX = 50_000

/** The view as far as the limits go. Nothing is copied but what is too long, for this runs on each cold page. */
export function capped<View extends object>(view: View): View {
  return capRecord(view as Record<string, unknown>, 0) as View
}

function cap(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return value.length > TEXT_CHARS_MAX ? value.slice(0, TEXT_CHARS_MAX) : value
  if (typeof value !== 'object' || value === null) return typeof value === 'function' ? null : value
  if (depth > DEPTH_MAX) return null
  return Array.isArray(value) ? capList(value, depth) : capRecord(value as Record<string, unknown>, depth)
}

function capList(list: unknown[], depth: number): unknown[] {
  if (list.length > LIST_ITEMS_MAX) return capList(list.slice(0, LIST_ITEMS_MAX), depth)
  let copy: unknown[] | undefined
  for (let i = 0; i < list.length; i++) {
    const kept = cap(list[i], depth + 1)
    if (kept !== list[i]) (copy ??= [...list])[i] = kept
  }
  return copy ?? list
}

function capRecord(record: Record<string, unknown>, depth: number): Record<string, unknown> {
  let copy: Record<string, unknown> | undefined
  for (const key in record) {
    const kept = cap(record[key], depth + 1)
    if (kept !== record[key]) (copy ??= { ...record })[key] = kept
  }
  return copy ?? record
}
