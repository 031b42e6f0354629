/** PDF files as the bytes they are, read as Latin-1: no more of the format than is needed to see what is in one. */

const SPACE = '\0\t\n\f\r '
const DELIMITER = `${SPACE}()<>[]{}/%`

/** Every name in a text; `/J#61va` is `Java`, as for a reader. */
export function namesIn(text: string): Set<string> {
  const names = new Set<string>()
  for (const [, name] of text.matchAll(/\/([^\0\t\n\f\r ()<>[\]{}/%]{2,90})/g)) names.add(plainName(name!))
  return names
}

export interface PdfStream {
  /** Its dictionary without strings and comments, names written plainly. */
  dictionary: string
  /** Where its bytes begin. */
  start: number
}

/**
 * Every stream that a reader could come to: a dictionary behind `obj`, wherever that stands. A reader goes to any place
 * that the file's index names, also into the middle of another stream.
 */
export function* streamsIn(text: string): Generator<PdfStream> {
  for (const { index } of text.matchAll(/obj(?=[\0\t\n\f\r %<])/g)) {
    const open = skipBlank(text, index + 3)
    if (!text.startsWith('<<', open)) continue
    const { dictionary, end } = readDictionary(text, open)
    const after = skipBlank(text, end)
    if (!text.startsWith('stream', after)) continue
    yield { dictionary, start: lineEnd(text, after + 'stream'.length) }
  }
}

function readDictionary(text: string, open: number): { dictionary: string; end: number } {
  let dictionary = ''
  let depth = 0
  let at = open
  while (at < text.length) {
    const char = text[at]!
    if (char === '(') at = stringEnd(text, at)
    else if (char === '%') at = skipBlank(text, at)
    else if (char === '/') {
      const end = nameEnd(text, at + 1)
      dictionary += ` /${plainName(text.slice(at + 1, end))} `
      at = end
    } else if (text.startsWith('<<', at) || text.startsWith('>>', at)) {
      depth += char === '<' ? 1 : -1
      dictionary += char + char
      at += 2
      if (depth === 0) return { dictionary, end: at }
    } else if (char === '<') {
      const end = text.indexOf('>', at)
      at = end < 0 ? text.length : end + 1
    } else {
      dictionary += SPACE.includes(char) ? ' ' : char
      at++
    }
  }
  return { dictionary, end: at }
}

function nameEnd(text: string, from: number): number {
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

/** Past white space and comments. */
function skipBlank(text: string, from: number): number {
  let at = from
  while (at < text.length) {
    if (text[at] === '%') while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at++
    else if (SPACE.includes(text[at]!)) at++
    else break
  }
  return at
}

function lineEnd(text: string, at: number): number {
  if (text.startsWith('\r\n', at)) return at + 2
  return text[at] === '\n' || text[at] === '\r' ? at + 1 : at
}

function plainName(name: string): string {
  return name.replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
}
