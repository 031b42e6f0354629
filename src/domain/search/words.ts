import { stemmer } from '@orama/stemmers/indonesian'

const WORD_LENGTH_MAX = 40
const ROOTS_MAX = 20_000

/** Any writing; marks belong to the word, so that `é` is one letter in either of its two spellings. */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu

export interface FoundWord {
  word: string
  /** Where it stands in the text, and how long it is there. */
  start: number
  length: number
}

/** The words of a text, small and without accents, in their order; single letters say nothing. */
export function wordsOf(text: string): string[] {
  const words: string[] = []
  for (const { word } of findWords(text)) words.push(word)
  return words
}

/** `pattern` finds whole words; it may leave some out. */
export function* findWords(text: string, pattern = WORD): Generator<FoundWord> {
  for (const match of text.matchAll(pattern)) {
    const word = fold(match[0])
    if (word.length > 1 || /^\p{N}$/u.test(word)) yield { word, start: match.index, length: match[0].length }
  }
}

const PLAIN = /^[a-z0-9]+$/

function fold(text: string): string {
  const small = text.toLowerCase()
  if (PLAIN.test(small)) return small.slice(0, WORD_LENGTH_MAX)
  const plain = small
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
  return firstLetters(plain, WORD_LENGTH_MAX)
}

/** At most so many UTF-16 units of a word; half of a letter is none. */
export function firstLetters(word: string, length: number): string {
  return word.length <= length ? word : word.slice(0, length).replace(/\p{Cs}$/u, '')
}

const roots = new Map<string, readonly string[]>()

/**
 * The word and what it may be made from, so that `merekam`, `perekaman` and `rekam` have one in common. A stem costs
 * 9 µs, and texts repeat their words.
 */
export function rootsOf(word: string): readonly string[] {
  let known = roots.get(word)
  if (known) return known
  if (roots.size >= ROOTS_MAX) roots.clear()
  roots.set(word, (known = findRoots(word)))
  return known
}

function findRoots(word: string): readonly string[] {
  if (!/^[a-z]+$/.test(word)) return [word]
  const stems = [stemmer(word)]
  // `sekolah` is no `seko` with a particle; behind another ending the stemmer leaves such endings alone.
  if (/(kah|lah|tah|pun)$/.test(word)) stems.push(stemmer(`${word}nya`))
  const found = new Set([word, ...stems, ...stems.flatMap((stem) => restored(word, stem))])
  found.delete('')
  return [...found]
}

/** A prefix can swallow the first letter of the root or merge with it, and the stemmer guesses which. */
function restored(word: string, stem: string): string[] {
  if (/^(n[cdjt]|m[bp])/.test(stem)) return [stem.slice(1)]
  if (/^(me|pe)m[aeiou]/.test(word) && stem.startsWith('p')) return [`m${stem.slice(1)}`]
  const at = /^[aeiou]/.test(stem) ? word.indexOf(stem) : -1
  const prefix = word.slice(0, Math.max(0, at))
  if (/(ber|per|ter)$/.test(prefix)) return [`r${stem}`]
  if (/(me|pe)n$/.test(prefix)) return [`t${stem}`, `n${stem}`]
  return /(me|pe)ng$/.test(prefix) ? [`k${stem}`] : []
}

export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word)
}

/** Words that stand in nearly every text, and those a question is dressed in. */
const STOP_WORDS = new Set(
  (
    'ada adalah agar akan anda apa apabila apakah atas atau bagaimana bagi bahwa berapa bila bisa cara dalam dan ' +
    'dapat dari daripada dengan di dimana dimanakah hal hanya harus hendak ia ingin ini itu jika juga kah kami kapan ' +
    'karena ke kepada kita lah maka mana mau mereka nya oleh pada para pun saat saja sampai saya sebagai sebuah ' +
    'sedang sehingga seperti serta setiap siapa sudah supaya tanpa telah tentang terhadap tersebut tetapi tiap ' +
    'tolong untuk yaitu yakni yang'
  ).split(' '),
)
