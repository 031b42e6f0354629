import type { Stage } from '../../../domain/tenants/stages.ts'
import { KINDS, type KindGroup } from '../office.ts'

const STAGE_WORDS: Record<Stage, string> = {
  unstarted: 'belum-mulai',
  prepared: 'disiapkan',
  filling: 'diisi',
  in_review: 'ditinjau',
  ready: 'siap-tayang',
  live: 'tayang',
  suspended: 'ditarik',
  archived: 'diarsipkan',
}
const COLUMN_WORDS = { stage: 'tahap', name: 'nama', freshness: 'pembaruan' } as const
const SEARCH_LENGTH_MAX = 60

export type Column = keyof typeof COLUMN_WORDS

/** What the address of the list asks for. */
export interface TrackerQuery {
  stage: Stage | undefined
  kind: KindGroup | undefined
  search: string
  column: Column
  descending: boolean
}

/** Unknown values are ignored: an old bookmark still shows the list. */
export function readQuery(query: Record<string, unknown>): TrackerQuery {
  return {
    stage: keyOf(STAGE_WORDS, query.tahap),
    kind: KINDS.find((kind) => kind === query.jenis),
    search: typeof query.q === 'string' ? query.q.trim().slice(0, SEARCH_LENGTH_MAX) : '',
    column: keyOf(COLUMN_WORDS, query.urut) ?? 'stage',
    descending: query.arah === 'turun',
  }
}

/** Name and value pairs of a query, without what is the default. */
export function queryPairs({ stage, kind, search, column, descending }: TrackerQuery): [string, string][] {
  const pairs: [string, string][] = []
  if (stage) pairs.push(['tahap', STAGE_WORDS[stage]])
  if (kind) pairs.push(['jenis', kind])
  if (search) pairs.push(['q', search])
  if (column !== 'stage') pairs.push(['urut', COLUMN_WORDS[column]])
  if (descending) pairs.push(['arah', 'turun'])
  return pairs
}

/** Leads to the list itself, past the figures. */
export function queryUrl(query: TrackerQuery): string {
  const text = new URLSearchParams(queryPairs(query)).toString()
  return `/opd${text ? `?${text}` : ''}#daftar`
}

export function isFiltered({ stage, kind, search }: TrackerQuery): boolean {
  return Boolean(stage ?? kind) || search !== ''
}

function keyOf<Key extends string>(words: Record<Key, string>, word: unknown): Key | undefined {
  return (Object.keys(words) as Key[]).find((key) => words[key] === word)
}
