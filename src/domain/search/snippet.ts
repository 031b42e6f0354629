import { answers, type Term } from './terms.ts'
import { findWords, rootsOf, type FoundWord } from './words.ts'

export interface Piece {
  text: string
  mark: boolean
}

const LENGTH = 160
/** How much of the text stands before the first word found. */
const LEAD = 40
/** Texts are read so far, and so many words found are weighed against each other. */
const READ_MAX = 20_000
const FOUND_MAX = 60

interface Found {
  start: number
  end: number
  term: number
}

/** The text in pieces; those that answer a term are marked. */
export function markTerms(text: string, terms: Term[]): Piece[] {
  return piecesOf(text, 0, text.length, findTerms(text, terms))
}

/** Some 160 characters of the text around the place where most of the terms stand; without one, its beginning. */
export function snippetOf({ summary, text }: { summary: string; text: string }, terms: Term[]): Piece[] {
  const inText = findTerms(text, terms)
  const found = inText.length > 0 ? inText : findTerms(summary, terms)
  const source = inText.length > 0 || (found.length === 0 && summary === '') ? text : summary
  const first = bestStart(found)
  const lead = Math.min((first ?? 0) - LEAD, source.length - LENGTH)
  const start = lead <= 0 ? 0 : wordStart(source, lead, first!)
  const end = wordEnd(source, start + LENGTH)
  return [
    ...(start > 0 ? [{ text: '… ', mark: false }] : []),
    ...piecesOf(source, start, end, found),
    ...(end < source.trimEnd().length ? [{ text: ' …', mark: false }] : []),
  ]
}

function findTerms(text: string, terms: Term[]): Found[] {
  const found: Found[] = []
  // A root is part of its word but for its first letter. Finding the roots of all words would take long.
  const parts = terms.flatMap(({ roots }) => roots.map((root) => root.slice(1))).join('|')
  const mayAnswer = new RegExp(parts)
  for (const { word, start, length } of wordsWith(parts, text.slice(0, READ_MAX))) {
    const term = mayAnswer.test(word) ? terms.findIndex((term) => answers(term, rootsOf(word))) : -1
    if (term >= 0) found.push({ start, end: start + length, term })
    if (found.length >= FOUND_MAX) break
  }
  return found
}

/** With these, a word may look otherwise in the text. */
const OTHER_LETTER = /(?![A-Za-z0-9])[\p{L}\p{M}\p{N}]/u

/** At least the words that have one of the parts: picking them out takes a tenth of the time that all words take. */
function wordsWith(parts: string, text: string): Iterable<FoundWord> {
  if (OTHER_LETTER.test(text)) return findWords(text)
  return findWords(text, new RegExp(`(?<![a-z0-9])[a-z0-9]*?(?:${parts})[a-z0-9]*`, 'gi'))
}

/** Where the snippet begins that shows most different terms, the earliest of several. */
function bestStart(found: Found[]): number | undefined {
  let best: { start: number; terms: number } | undefined
  for (const [i, { start }] of found.entries()) {
    const shown = found.slice(i).filter(({ end }) => end <= start - LEAD + LENGTH)
    const terms = new Set(shown.map(({ term }) => term)).size
    if (!best || terms > best.terms) best = { start, terms }
  }
  return best?.start
}

/** The next beginning of a word; a run without one is cut. */
function wordStart(text: string, from: number, before: number): number {
  const gap = text.slice(from, before).search(/\s\S/)
  return gap < 0 ? before : from + gap + 1
}

function wordEnd(text: string, to: number): number {
  if (to >= text.length) return text.length
  const cut = text.slice(0, to + 1).search(/\s\S*$/)
  const end = cut > to - LENGTH / 2 ? cut : to
  // Half of a letter is none.
  return /[\uD800-\uDBFF]/.test(text[end - 1] ?? '') ? end - 1 : end
}

/** Lines of a list have no full stop; run together they would read as one sentence. */
const SENTENCE_END = /[.!?:;,]/

function piecesOf(text: string, from: number, to: number, found: Found[]): Piece[] {
  const pieces: Piece[] = []
  const add = (start: number, end: number, mark: boolean) => {
    const lineEnd = (_: string, offset: number) =>
      SENTENCE_END.test(text[start + offset - 1] ?? '.') ? ' ' : ' · '
    const piece = text
      .slice(start, end)
      .replace(/\s*\n\s*/g, lineEnd)
      .replace(/\s+/g, ' ')
    if (piece !== '') pieces.push({ text: piece, mark })
  }
  let at = from
  for (const { start, end } of found) {
    if (start < from || end > to) continue
    add(at, start, false)
    add(start, end, true)
    at = end
  }
  add(at, to, false)
  return pieces
}
