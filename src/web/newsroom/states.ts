import type { Entry, EntryState } from '../../domain/content/entries.ts'
import { message } from '../../platform/messages.ts'
import type { FilterLink, Pagination } from '../frame/shell.ts'

/** The states under the names they have in the address. */
const STATE_WORDS = { draf: 'draft', terbit: 'published', ditarik: 'withdrawn' } as const
type StateWord = keyof typeof STATE_WORDS

/** What the address of a list asks for. */
export interface Asked {
  word: StateWord | undefined
  state: EntryState | undefined
  page: number
}

/** `?keadaan=draf&hal=2`; what is not known asks for everything, from the first page on. */
export function readAsked({ keadaan, hal }: Record<string, unknown>): Asked {
  const isWord = typeof keadaan === 'string' && Object.hasOwn(STATE_WORDS, keadaan)
  const isNumber = typeof hal === 'string' && /^[1-9]\d{0,4}$/.test(hal)
  const word = isWord ? (keadaan as StateWord) : undefined
  return { word, state: word && STATE_WORDS[word], page: isNumber ? Number(hal) : 1 }
}

export function stateLinks(
  url: string,
  counts: Record<EntryState, number>,
  current: StateWord | undefined,
): FilterLink[] {
  const words = Object.keys(STATE_WORDS) as StateWord[]
  return [
    { label: 'Semua', url, count: countAll(counts), current: !current },
    ...words.map((word) => ({
      label: message(`entry_state.${STATE_WORDS[word]}`),
      url: `${url}?keadaan=${word}`,
      count: counts[STATE_WORDS[word]],
      current: word === current,
    })),
  ]
}

export function paginationOf(url: string, { word, page }: Asked, pages: number): Pagination {
  const to = (number: number) =>
    `${url}?${new URLSearchParams({ ...(word ? { keadaan: word } : {}), hal: String(number) }).toString()}`
  return {
    ...{ page, pages },
    ...(page > 1 ? { previousUrl: to(page - 1) } : {}),
    ...(page < pages ? { nextUrl: to(page + 1) } : {}),
  }
}

export function countAll(counts: Record<EntryState, number>): number {
  return counts.draft + counts.published + counts.withdrawn
}

export interface StateView {
  key: 'draft' | 'published' | 'changed' | 'withdrawn'
  label: string
}

/** The state in words; a text over a published one is a state of its own for the reader. */
export function stateOf(
  entry: Pick<Entry, 'state' | 'draft_revision' | 'published_revision'> | undefined,
): StateView {
  const isChanged = entry?.state === 'published' && entry.draft_revision !== entry.published_revision
  const key = isChanged ? 'changed' : (entry?.state ?? 'draft')
  return { key, label: message(`entry_state.${key}`) }
}
