import { TenantDb } from '../../platform/db/tenant-db.ts'
import { all, type Match } from './match.ts'
import type { Scope } from './scope.ts'
import { anywhere, beginning, isLongBeginning, type Term } from './terms.ts'
import { BEGINNING_LENGTH_MAX } from './tokens.ts'
import { newest, type Window } from './window.ts'
import { firstLetters } from './words.ts'

/** So many texts with the last word as it is are an answer. */
export const ENOUGH = 3

export interface Found extends Window {
  /** As they were looked for. */
  terms: Term[]
}

/**
 * The newest texts with all words. A long last word is taken for the beginning of others only when it finds little as
 * it is. In all sites some text must have its first letters: looking up all that begin so costs far more than the rest.
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
  if (!(scope instanceof TenantDb)) {
    const short = beginning(firstLetters(growing.word, BEGINNING_LENGTH_MAX))
    const { texts } = await find([...others, short], 1)
    if (texts.length === 0) return { ...whole, terms: wholeTerms }
  }
  return { ...(await find(terms.map(anywhere), size)), terms }
}
