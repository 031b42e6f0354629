import { all, any, type Match } from './match.ts'
import {
  BEGINNING_LENGTH_MAX,
  BEGINNING_LENGTH_MIN,
  beginningToken,
  rootToken,
  titleToken,
} from './tokens.ts'
import { isStopWord, rootsOf, wordsOf } from './words.ts'

export const QUERY_LENGTH_MAX = 200
const TERMS_MAX = 8

/** One word that is looked for. */
export interface Term {
  word: string
  roots: readonly string[]
  /** The last word of a query may still be growing: words that begin so count as well. */
  begins: boolean
}

/** What the words of a query look for; in a query of stop words only, the last may be the beginning of another. */
export function readTerms(q: string): Term[] {
  const words = wordsOf(q.slice(0, QUERY_LENGTH_MAX))
  const telling = words.filter((word) => !isStopWord(word))
  const last = words.at(-1)
  if (telling.length === 0 && last && last.length >= BEGINNING_LENGTH_MIN) telling.push(last)
  const terms = new Map<string, Term>()
  for (const word of telling) {
    const begins = word === last && word.length >= BEGINNING_LENGTH_MIN
    // The same word twice asks for it once, and the last one stays the last.
    terms.delete(word)
    terms.set(word, { word, roots: rootsOf(word), begins })
  }
  return [...terms.values()].slice(0, TERMS_MAX)
}

/** The texts that have this word. */
export function anywhere(term: Term): Match {
  const whole = term.roots.map(rootToken)
  return any(term.begins ? [...whole, beginning(term.word)] : whole)
}

/** The texts that have a word which begins so. */
export function beginning(word: string): Match {
  const beginsWith = rootToken(word)
  return word.length > BEGINNING_LENGTH_MAX ? { beginsWith } : { beginsWith, token: beginningToken(word) }
}

/** The texts that have this word in their title. */
export function inTitle({ word, roots, begins }: Term): Match {
  const whole = roots.map(titleToken)
  return any(begins ? [...whole, { beginsWith: titleToken(word) }] : whole)
}

/** All words but one, whichever. */
export function allButOne(terms: Term[]): Match {
  return any(terms.map((left) => all(terms.filter((term) => term !== left).map(anywhere))))
}

/** Does a word with these roots answer the term? */
export function answers(term: Term, roots: readonly string[]): boolean {
  return roots.some((root) => term.roots.includes(root) || (term.begins && root.startsWith(term.word)))
}

/** Short beginnings stand in the index; for long ones all words that begin so are looked up. */
export function isLongBeginning({ word, begins }: Term): boolean {
  return begins && word.length > BEGINNING_LENGTH_MAX
}
