import { any } from './match.ts'
import type { Scope } from './scope.ts'
import { hasSpelling, keysToTry, likeKeys, slipsBetween, slipsMax, spellingKeys } from './spelling.ts'
import { readTerms, type Term } from './terms.ts'
import type { SearchTextRow } from './texts.ts'
import { keyToken, rootToken } from './tokens.ts'
import { ENOUGH, withAllWords } from './whole-words.ts'
import { newest } from './window.ts'
import { findWords, isStopWord, rootsOf } from './words.ts'

const TERMS_MAX = 5
/** Texts in which a better word is looked for. */
const TEXTS_MAX = 20
/** A word in less than ENOUGH texts is rare; one in so many beside it is not. */
const COMMON = 8

const WORDS = ['title', 'summary', 'text'] as const
type Words = Pick<SearchTextRow, (typeof WORDS)[number]>

/**
 * The query with its misspelled words put right. Only words of texts that the scope shows are proposed: they are taken
 * from there, so a hint tells nothing that a search could not find. `lastWord`: its texts, where they were counted.
 */
export async function findHint(scope: Scope, q: string, lastWord?: number): Promise<string | null> {
  const better = new Map<string, string>()
  const terms = readTerms(q)
  const setRight = async (term: Term) => {
    const word = await betterWord(scope, term, term === terms.at(-1) ? lastWord : undefined)
    if (word) better.set(term.word, word)
  }
  await Promise.all(terms.slice(0, TERMS_MAX).map(setRight))
  if (better.size === 0) return null
  let hint = ''
  let at = 0
  for (const { word, start, length } of findWords(q)) {
    hint += q.slice(at, start) + (better.get(word) ?? q.slice(start, start + length))
    at = start + length
  }
  return (hint + q.slice(at)).trim()
}

async function betterWord(scope: Scope, term: Term, counted?: number): Promise<string | undefined> {
  if (!hasSpelling(term.word)) return undefined
  const count = counted ?? (await withAllWords(scope, [term], ENOUGH)).texts.length
  if (count >= ENOUGH) return undefined
  for (const keys of keysToTry(term.word)) {
    const word = await nearestWord(scope, term.word, keys)
    if (word === undefined) continue
    // An unknown word is no match for one that stands in a text.
    if (count === 0) return word
    const better = await newest(scope, any(rootsOf(word).map(rootToken)), COMMON)
    if (better.texts.length >= COMMON) return word
  }
  return undefined
}

/** Of the words in texts under these keys the one with the fewest slips, then the one in most texts. */
async function nearestWord(scope: Scope, wrong: string, keys: string[]): Promise<string | undefined> {
  const { texts } = await newest<Words>(scope, any(keys.map(keyToken)), TEXTS_MAX, WORDS)
  const slipsAllowed = slipsMax(wrong)
  // Most words of these texts are in them by chance.
  const like = likeKeys(keys, wrong.length - slipsAllowed, wrong.length + slipsAllowed)
  const counts = new Map<string, number>()
  for (const { title, summary, text } of texts) {
    const words = new Set(`${title}\n${summary}\n${text}`.toLowerCase().match(like))
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  let best: { word: string; slips: number; count: number } | undefined
  for (const [word, count] of counts) {
    if (word === wrong || isStopWord(word) || !spellingKeys(word).some((key) => keys.includes(key))) continue
    const slips = slipsBetween(wrong, word, slipsAllowed)
    if (slips > slipsAllowed) continue
    const isBetter = !best || slips < best.slips || (slips === best.slips && count > best.count)
    if (isBetter) best = { word, slips, count }
  }
  return best?.word
}
