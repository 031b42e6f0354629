import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { wordsOf } from '../../src/domain/search/words.ts'
import type { SearchKind, SearchText } from '../../src/domain/search/texts.ts'
import { ROOT } from '../../src/platform/root.ts'

/** In six texts of ten, as some words are in what offices write. */
const COMMON = ['layanan', 'masyarakat', 'kabupaten', 'informasi', 'kegiatan']
const RARE_WORDS = 12_000
const WORDS_PER_TEXT = 100
const KINDS: SearchKind[] = ['article', 'article', 'article', 'service', 'page', 'event', 'announcement']

export interface Corpus {
  /** Entry `number` of a site, always the same. */
  text(number: number): SearchText
  /** What a citizen might type. */
  queries: { one: string[]; two: string[]; beginning: string[]; misspelled: string[] }
}

/** Texts from the words of the demo and the blueprints, each about as often as there, and many rare ones. */
export function makeCorpus(queries: number): Corpus {
  const random = seeded(20261124)
  const words = [...demoWords(), ...rareWords(random)]
  // Zipf's law, nearly: few words are most of every text.
  const pick = () => words[Math.floor(words.length * random() ** 3.5)]!
  const phrase = (length: number) => Array.from({ length }, pick).join(' ')
  const usual = () => (random() < 0.2 ? COMMON[Math.floor(random() * COMMON.length)]! : pick())

  function text(number: number): SearchText {
    const often = COMMON.filter(() => random() < 0.6)
    const year = 2016 + Math.floor(random() * 11)
    return {
      entryId: `entri-${number}`,
      kind: KINDS[number % KINDS.length]!,
      title: phrase(7),
      summary: phrase(14),
      text: `${phrase(WORDS_PER_TEXT / 2)} ${often.join(' ')} ${phrase(WORDS_PER_TEXT / 2)}.`,
      path: `/berita/${year}/entri-${number}`,
      year,
      publishedAt: `${year}-0${1 + (number % 9)}-11T05:00:00.000Z`,
    }
  }
  return {
    text,
    queries: {
      one: Array.from({ length: queries }, usual),
      two: Array.from({ length: queries }, () => `${usual()} ${usual()}`),
      beginning: Array.from({ length: queries }, () => usual().slice(0, 3 + Math.floor(random() * 4))),
      misspelled: Array.from({ length: queries }, () => misspell(usual(), random)),
    },
  }
}

function demoWords(): string[] {
  const counts = new Map<string, number>()
  for (const file of readdirSync(join(ROOT, 'tenants'), { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.json')) continue
    for (const word of wordsOf(readFileSync(join(ROOT, 'tenants', file), 'utf8')))
      if (word.length > 2) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([word]) => word)
}

function rareWords(random: () => number): string[] {
  const one = (letters: string) => letters[Math.floor(random() * letters.length)]!
  return Array.from({ length: RARE_WORDS }, () => {
    const prefix = ['', '', 'ber', 'men', 'pen', 'per', 'ke'][Math.floor(random() * 7)]!
    const syllables = Array.from({ length: 3 }, () => one('bcdghjklmnprstwy') + one('aiueo'))
    return prefix + syllables.join('') + (random() < 0.4 ? 'an' : '')
  })
}

/** Two letters change places. */
function misspell(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * Math.max(1, word.length - 2))
  return word.slice(0, at) + (word[at + 1] ?? '') + word[at]! + word.slice(at + 2)
}

function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
