import { spellingKeys } from './spelling.ts'
import { firstLetters, isStopWord, rootsOf, wordsOf } from './words.ts'

/**
 * What stands in the index: words that begin with a letter saying what they are. One kind of token is one field, on
 * SQLite and PostgreSQL alike, and the office is a token as well: one site's texts are found without looking at others.
 */
export const officeToken = (tenantId: string) => `o${plainId(tenantId)}`
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
/**
 * In front of a token that only one office's texts have. A few letters of its id keep the index small; where two
 * offices share them, who reads the texts tells these apart.
 */
export const ownPrefix = (tenantId: string) => `i${plainId(tenantId).slice(-6)}`

const plainId = (tenantId: string) => tenantId.toLowerCase().replace(/[^a-z0-9]/g, '')

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
  hasOwnTokens: boolean,
): Tokens {
  const title = tellingWords(item.title)
  const summary = tellingWords(item.summary)
  const all = new Set([...title, ...summary, ...tellingWords(item.text.slice(0, TEXT_LENGTH_MAX))])
  const words = [...all].slice(0, WORDS_MAX)
  const roots = [...withRoots(words)]
  const titleRoots = [...withRoots(title)]
  const tokens = [
    ...[kindToken(item.kind), yearToken(item.year)],
    ...[...roots.map(rootToken), ...titleRoots.map(titleToken), ...keysOf(words).map(keyToken)],
  ]
  const prefix = ownPrefix(tenantId)
  const ownTokens = hasOwnTokens ? tokens.map((token) => prefix + token) : []
  const beginnings = beginningsOf(roots).map(beginningToken)
  return {
    title_tokens: titleRoots.join(' '),
    summary_tokens: [...withRoots(summary)].join(' '),
    tokens: [officeToken(tenantId), ...tokens, ...beginnings, ...ownTokens].join(' '),
  }
}

function tellingWords(text: string): string[] {
  return wordsOf(text).filter((word) => !isStopWord(word))
}

function withRoots(words: string[]): Set<string> {
  return new Set(words.flatMap(rootsOf))
}

function keysOf(words: string[]): string[] {
  return [...new Set(words.flatMap(spellingKeys))]
}

function beginningsOf(roots: string[]): string[] {
  const beginnings = new Set<string>()
  for (const root of roots)
    for (let length = BEGINNING_LENGTH_MIN; length <= BEGINNING_LENGTH_MAX; length++)
      if (root.length >= length) beginnings.add(firstLetters(root, length))
  return [...beginnings]
}
