import type { FilterGroup, Pagination } from '../../../domain/themes/contract.ts'

type Query = Record<string, unknown>

/** `?hal=3` → 3; what no link of ours says gives undefined, and the request a 404. */
export function readPage({ hal = '1' }: Query): number | undefined {
  return typeof hal === 'string' && /^[1-9]\d{0,4}$/.test(hal) ? Number(hal) : undefined
}

export function readYear({ tahun }: Query): number | null | undefined {
  if (tahun === undefined) return null
  return typeof tahun === 'string' && /^(19|20)\d\d$/.test(tahun) ? Number(tahun) : undefined
}

/** null: not asked for; undefined: not one of them. */
export function readChoice<Choice extends string>(
  asked: unknown,
  choices: readonly Choice[],
): Choice | null | undefined {
  if (asked === undefined) return null
  return choices.find((choice) => choice === asked)
}

/** The address of a list with these filters, in one order, so that each list has one address. */
export function listUrl(path: string, filters: Record<string, string | number | null>, page = 1): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(filters)) {
    if (value !== null && value !== '') query.set(name, String(value))
  }
  if (page > 1) query.set('hal', String(page))
  return query.size > 0 ? `${path}?${query.toString()}` : path
}

/** null where one page holds all. */
export function paginationOf(
  total: number,
  perPage: number,
  page: number,
  url: (page: number) => string,
): Pagination | null {
  const pages = pagesOf(total, perPage)
  if (pages < 2) return null
  return {
    ...{ page, pages },
    previous: page > 1 ? url(page - 1) : null,
    next: page < pages ? url(page + 1) : null,
  }
}

export function pagesOf(total: number, perPage: number): number {
  return Math.max(1, Math.ceil(total / perPage))
}

export interface Choices<Value> {
  label: string
  current: Value | null
  options: { value: Value; label: string; count: number }[]
  url(value: Value | null): string
}

/** A row of filters with `Semua` first; nothing when there is nothing to choose. */
export function filterGroup<Value>({ label, current, options, url }: Choices<Value>): FilterGroup[] {
  const used = options.filter(({ count, value }) => count > 0 || value === current)
  if (used.length < 2) return []
  const links = used.map((option) => ({
    ...{ label: option.label, url: url(option.value), count: option.count },
    current: option.value === current,
  }))
  return [{ label, links: [{ label: 'Semua', url: url(null), current: current === null }, ...links] }]
}

/** Adds up what rows say about one of their columns. */
export function tally<Row extends { total: number }, Value>(
  rows: readonly Row[],
  value: (row: Row) => Value,
): Map<Value, number> {
  const counts = new Map<Value, number>()
  for (const row of rows) counts.set(value(row), (counts.get(value(row)) ?? 0) + row.total)
  return counts
}
