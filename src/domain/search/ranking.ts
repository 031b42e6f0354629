import { answers, type Term } from './terms.ts'
import type { SearchKind } from './texts.ts'
import type { Candidate } from './window.ts'

/** What a word counts by where it stands. It stands somewhere in the text, or it would be no candidate. */
const IN_TITLE = 10
const IN_SUMMARY = 4
const IN_TEXT = 1
const ALL_IN_TITLE = 12
/** For a title that says nothing else. */
const WHOLE_TITLE = 8

/** Who searches an office's site wants to get something done; news come after that. */
const OF_KIND: Record<SearchKind, number> = {
  service: 12,
  page: 6,
  announcement: 3,
  document: 3,
  event: 2,
  article: 0,
}
/** What ages loses this, half of it in the first year. */
const FRESH = 6
const AGELESS: readonly SearchKind[] = ['service', 'page']
const MS_PER_YEAR = 365 * 86_400_000

/** Best first; in our own code, because the engines' own ranks differ. */
export function rank(texts: Candidate[], terms: Term[], now: string): Candidate[] {
  const moment = Date.parse(now)
  const scores = new Map(texts.map((text) => [text, scoreOf(text, terms, moment)]))
  return [...texts].sort(
    (a, b) =>
      scores.get(b)! - scores.get(a)! ||
      compare(b.published_at, a.published_at) ||
      compare(b.entry_id, a.entry_id),
  )
}

function scoreOf(text: Candidate, terms: Term[], moment: number): number {
  const title = text.title_tokens.split(' ')
  const summary = text.summary_tokens.split(' ')
  let score = OF_KIND[text.kind] + freshness(text, moment)
  let titleHits = 0
  for (const term of terms) {
    const inTitle = answers(term, title)
    if (inTitle) titleHits++
    score += inTitle ? IN_TITLE : answers(term, summary) ? IN_SUMMARY : IN_TEXT
  }
  if (titleHits === terms.length) score += ALL_IN_TITLE
  return score + WHOLE_TITLE * Math.min(1, titleHits / title.length)
}

function freshness({ kind, published_at }: Candidate, moment: number): number {
  if (AGELESS.includes(kind)) return 0
  const years = Math.max(0, moment - Date.parse(published_at)) / MS_PER_YEAR
  return FRESH / (1 + years)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
