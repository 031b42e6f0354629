import { all, type Match } from './match.ts'
import { anywhere, isLongBeginning, type Term } from './terms.ts'
import { beginningToken, BEGINNING_LENGTH_MAX } from './tokens.ts'
import { newest, type Scope, type Window } from './window.ts'

/** So many texts with the last word as it is are an answer. */
export const ENOUGH = 3

export interface Found extends Window {
  /** As they were looked for. */
  terms: Term[]
}

/**
 * The newest texts with all words. A long last word is taken for the beginning of others only when it finds little as
 * it is, and only where some text has its first letters: looking up all that begin so costs far more than the rest.
 */
export async function withAllWords(
  scope: Scope,
  terms: Term[],
  size: number,
  only: Match[] = [],
): Promise<Found> {
  const find = (parts: Match[], size: number) => newest(scope, all([...only, ...parts]), size)
  const growing = terms.find(isLongBeginning)
  if (!growing) return { ...(await find(terms.map(anywhere), size)), terms }

  const wholeTerms = terms.map((term) => ({ ...term, begins: false }))
  const whole = await find(wholeTerms.map(anywhere), size)
  if (whole.texts.length >= Math.min(ENOUGH, size)) return { ...whole, terms: wholeTerms }
  const others = terms.filter((term) => term !== growing).map(anywhere)
  const firstLetters = beginningToken(growing.word.slice(0, BEGINNING_LENGTH_MAX))
  const { texts } = await find([...others, firstLetters], 1)
  if (texts.length === 0) return { ...whole, terms: wholeTerms }
  return { ...(await find(terms.map(anywhere), size)), terms }
}
