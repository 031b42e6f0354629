import type { Filter } from './candidates.ts'
import type { Candidate } from './window.ts'

export interface Facet {
  value: string
  count: number
}

export interface Facets {
  kinds: Facet[]
  years: Facet[]
  offices: Facet[]
}

/** Counts what each choice would show: all filters hold but the one that the choice would change. */
export function countFacets(texts: Candidate[], filter: Filter): Facets {
  const { kind, year, office } = filter
  return {
    kinds: count(passing(texts, { year, office }), (text) => text.kind).sort(byCount),
    years: count(passing(texts, { kind, office }), (text) => String(text.year)).sort(
      (a, b) => Number(b.value) - Number(a.value),
    ),
    offices: count(passing(texts, { kind, year }), (text) => text.tenant_id).sort(byCount),
  }
}

export function passing(texts: Candidate[], { kind, year, office }: Filter): Candidate[] {
  return texts.filter(
    (text) =>
      (kind === undefined || text.kind === kind) &&
      (year === undefined || text.year === year) &&
      (office === undefined || text.tenant_id === office),
  )
}

function count(texts: Candidate[], valueOf: (text: Candidate) => string): Facet[] {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(valueOf(text), (counts.get(valueOf(text)) ?? 0) + 1)
  return [...counts].map(([value, count]) => ({ value, count }))
}

function byCount(a: Facet, b: Facet): number {
  return b.count - a.count || (a.value < b.value ? -1 : 1)
}
