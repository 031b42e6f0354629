import { spellingKeys } from './spelling.ts'
import { isStopWord, rootsOf, wordsOf } from './words.ts'

/**
 * What stands in the index: words that begin with a letter saying what they are. One kind of token is one field, on
 * SQLite and PostgreSQL alike, and the office is a token as well: one site's texts are found without looking at others.
 */
export const officeToken = (tenantId: string) => `o${tenantId.toLowerCase().replace(/[^a-z0-9]/g, '')}`
export const kindToken = (kind: string) => `c${kind}`
export const yearToken = (year: number) => `y${year}`
/** A word of the text, or what it is made from. */
export const rootToken = (root: string) => `s${root}`
/** The same in the title. */
export const titleToken = (root: string) => `t${root}`
/** Short beginnings are words of their own: hundreds of words begin with `pen`, and joining those takes long. */
export const beginningToken = (beginning: string) => `p${beginning}`
export const BEGINNING_LENGTH_MIN = 3
export const BEGINNING_LENGTH_MAX = 4
export const keyToken = (key: string) => `k${key}`

/** Beyond these a text is a book; its beginning is found. */
const TEXT_LENGTH_MAX = 60_000
const WORDS_MAX = 3000

export interface Tokens {
  /** Words and roots of title and summary, for ranking. */
  title_tokens: string
  summary_tokens: string
  tokens: string
}

export function tokensOf(
  tenantId: string,
  item: { kind: string; year: number; title: string; summary: string; text: string },
): Tokens {
  const title = tellingWords(item.title)
  const summary = tellingWords(item.summary)
  const words = new Set([...title, ...summary, ...tellingWords(item.text.slice(0, TEXT_LENGTH_MAX))])
  const tokens = new Set([officeToken(tenantId), kindToken(item.kind), yearToken(item.year)])
  for (const word of [...words].slice(0, WORDS_MAX)) addWord(tokens, word)
  for (const root of withRoots(title)) tokens.add(titleToken(root))
  return {
    title_tokens: [...withRoots(title)].join(' '),
    summary_tokens: [...withRoots(summary)].join(' '),
    tokens: [...tokens].join(' '),
  }
}

function tellingWords(text: string): string[] {
  return wordsOf(text).filter((word) => !isStopWord(word))
}

function withRoots(words: string[]): Set<string> {
  return new Set(words.flatMap(rootsOf))
}

function addWord(tokens: Set<string>, word: string): void {
  for (const root of rootsOf(word)) {
    tokens.add(rootToken(root))
    for (let length = BEGINNING_LENGTH_MIN; length <= BEGINNING_LENGTH_MAX; length++)
      if (root.length >= length) tokens.add(beginningToken(root.slice(0, length)))
  }
  for (const key of spellingKeys(word)) tokens.add(keyToken(key))
}
