/** Keys and values as they are written, names plainly, strings left out. */
export type Entries = readonly (readonly [key: string, value: string])[]

const SPACE = '\0\t\n\f\r '
/** White space for PDFium alone. */
const HALF_SPACE = '\x80\xff'
const DELIMITER = `${SPACE}${HALF_SPACE}()<>[]{}/%`
const DEPTH_MAX = 50

/**
 * A dictionary, read as strictly as it is defined (ISO 32000-1, 7.3). Readers mend what is written wrongly, each in its
 * own way: where one ends the dictionary, another reads on to a filter and a stream that the first never sees. So there
 * is no answer for such a one.
 */
export function readDictionary(text: string, open: number): { entries: Entries; end: number } | undefined {
  const reader = new DictionaryReader(text, open + 2)
  try {
    return { entries: reader.entries(1), end: reader.at }
  } catch (error) {
    if (error instanceof Unclear) return undefined
    throw error
  }
}

/** Past white space and comments. */
export function skipBlank(text: string, from: number, blank = SPACE + HALF_SPACE): number {
  let at = from
  while (at < text.length) {
    if (text[at] === '%') while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at++
    else if (blank.includes(text[at]!)) at++
    else break
  }
  return at
}

export function plainName(name: string): string {
  return name.replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
}

class Unclear extends Error {}

class DictionaryReader {
  at: number
  readonly #text: string

  constructor(text: string, at: number) {
    this.#text = text
    this.at = at
  }

  /** Until `>>`. */
  entries(depth: number): Entries {
    const entries: [string, string][] = []
    for (;;) {
      const token = this.#token()
      const last = entries.at(-1)
      if (token === '>>') return entries
      if (token.startsWith('/')) entries.push([token.slice(1), this.#value(this.#token(), depth)])
      // The rest of a reference such as `12 0 R`.
      else if (last && (token === 'R' || isNumber(token))) last[1] += ` ${token}`
      else throw new Unclear()
    }
  }

  #value(token: string, depth: number): string {
    if (depth > DEPTH_MAX) throw new Unclear()
    if (token === '<<') {
      this.entries(depth + 1)
      return '<<>>'
    }
    if (token === '[') return `[${this.#items(depth)}]`
    if (token === '>>' || token === ']') throw new Unclear()
    return token
  }

  #items(depth: number): string {
    const items: string[] = []
    for (;;) {
      const token = this.#token()
      if (token === ']') return items.join(' ')
      items.push(this.#value(token, depth + 1))
    }
  }

  #token(): string {
    const text = this.#text
    const start = (this.at = skipBlank(text, this.at, SPACE))
    const char = text[start] ?? ''
    if (char === '(') return this.#past(stringEnd(text, start), '()')
    if (text.startsWith('<<', start) || text.startsWith('>>', start))
      return this.#past(start + 2, char + char)
    if (char === '<') return this.#past(text.indexOf('>', start) + 1 || text.length, '()')
    if (char === '[' || char === ']') return this.#past(start + 1, char)
    const end = wordEnd(text, start + 1)
    const word = text.slice(start, end)
    if (char === '/') return this.#past(end, plainName(word))
    if (!isNumber(word) && !KEYWORDS.has(word)) throw new Unclear()
    return this.#past(end, word)
  }

  #past(end: number, token: string): string {
    this.at = end
    return token
  }
}

const KEYWORDS: ReadonlySet<string> = new Set(['R', 'true', 'false', 'null'])

function isNumber(word: string): boolean {
  return /^[\d.+-]+$/.test(word)
}

function wordEnd(text: string, from: number): number {
  let at = from
  while (at < text.length && !DELIMITER.includes(text[at]!)) at++
  return at
}

function stringEnd(text: string, open: number): number {
  let depth = 0
  for (let at = open; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '(') depth++
    else if (text[at] === ')' && --depth === 0) return at + 1
  }
  return text.length
}
