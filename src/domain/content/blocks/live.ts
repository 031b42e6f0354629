import type { PublishedCard } from '../published-card.ts'

/** What a block shows that is not its own: read when the page is made, so it is never old. */
export type Want =
  | { of: 'services'; ids: string[]; limit: number }
  | { of: 'articles'; category: string | null; limit: number; offices: string[] }
  | { of: 'events'; limit: number }
  | {
      of: 'documents'
      class: string | null
      type: string | null
      year: number | null
      ids: string[]
      limit: number
    }
  | { of: 'officials'; ids: string[] }

export interface LiveRows {
  services: { rows: PublishedCard[]; total: number }
  articles: { rows: OfficeCardRow[] }
  events: { rows: PublishedCard[] }
  documents: { rows: PublishedCard[] }
  officials: { rows: PublishedCard[] }
}

/** A row of another office carries whose it is. */
export type OfficeCardRow = PublishedCard & { office?: { shortName: string; url: string; photoBase: string } }

/** Answers to wants, each by the want itself. */
export interface Live {
  rows<W extends Want>(want: W): LiveRows[W['of']]
}

export function liveOf(answers: ReadonlyMap<string, LiveRows[Want['of']]>): Live {
  return {
    rows<W extends Want>(want: W) {
      const found = answers.get(keyOf(want))
      if (!found) throw new Error(`Nobody has read ${want.of} for this page`)
      return found as LiveRows[W['of']]
    },
  }
}

export const keyOf = (want: Want): string => JSON.stringify(want)
