const LATIN_1 = range(0x20, 0x7e) + range(0xa0, 0xac) + range(0xae, 0xff)

/** All that a card can draw: what both faces have. */
export const CARD_CHARACTERS = `${LATIN_1}Œœ–—‘’‚“”„•…‹›−€™`

const DRAWABLE = new Set(CARD_CHARACTERS)
/** Beyond this nothing would be read from a picture that is shown as large as a thumb. */
const LENGTH_MAX = 140

/**
 * A text as it can be drawn: without emoji and marks, rare accents taken off. undefined when that leaves out most of
 * it, as of a title in Arabic letters: better no title than half of one, or boxes in its place.
 */
export function drawableText(text: string): string | undefined {
  const wanted = text.normalize('NFC').replace(/[\u2010\u2011]/g, '-')
  const kept = [...wanted].map(drawable).join('').replace(/\s+/g, ' ').trim()
  if (countLetters(kept) === 0 || countLetters(kept) * 2 < countLetters(wanted)) return undefined
  return kept.length > LENGTH_MAX ? shortened(kept, LENGTH_MAX) : kept
}

/** At most so many characters, cut between words where there are any. */
export function shortened(text: string, lengthMax: number): string {
  const cut = text.slice(0, lengthMax)
  const whole = cut.slice(0, Math.max(0, cut.lastIndexOf(' ')))
  return `${(whole.length > lengthMax / 2 ? whole : cut).replace(/[\s,.;:–—-]+$/, '')}…`
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
/** `KTP-el` and `anak-anak` stay on one line; longer compounds may be broken. */
const SHORT_COMPOUND = /(?<![^ ])(?=[^ ]*-)[^ ]{1,14}(?![^ ])/g

/** For Pango, which reads markup: a title is data. */
export function toMarkup(text: string): string {
  const escape = (part: string) => part.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!)
  let markup = ''
  let end = 0
  for (const { 0: word, index } of text.matchAll(SHORT_COMPOUND)) {
    markup += `${escape(text.slice(end, index))}<span allow_breaks="false">${escape(word)}</span>`
    end = index + word.length
  }
  return markup + escape(text.slice(end))
}

function drawable(character: string): string {
  if (DRAWABLE.has(character)) return character
  if (/\s/.test(character)) return ' '
  return [...character.normalize('NFKD')].filter((part) => DRAWABLE.has(part)).join('')
}

function countLetters(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
}

function range(from: number, to: number): string {
  return String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i))
}
