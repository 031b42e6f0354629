import { plainName, readDictionary, skipBlank, type Entries } from './pdf-dictionary.ts'

/** PDF files as the bytes they are, read as Latin-1: no more of the format than is needed to see what is in one. */

const KEYWORD = 'stream'
/** Begins a picture in a page's text. For pdf.js it begins a stream wherever it stands. */
const PICTURE = 'BI'

/** Every name in a text; `/J#61va` is `Java`, as for a reader. Some readers end one at 0x80 and 0xFF as well. */
export function namesIn(text: string): Set<string> {
  const names = new Set<string>()
  for (const [, name] of text.matchAll(/\/([^\0\t\n\f\r ()<>[\]{}/%\x80\xff]{2,90})/g))
    names.add(plainName(name!))
  return names
}

export interface PdfStream {
  /** Undefined: readers do not agree where the dictionary ends, so this may be any stream. */
  entries: Entries | undefined
  /** Where its bytes begin; undefined: readers do not agree. */
  start: number | undefined
}

/**
 * Every stream that a reader could come to: a dictionary behind `obj`, wherever that stands. A reader goes to any place
 * that the file's index names, also into the middle of another stream.
 */
export function* streamsIn(text: string): Generator<PdfStream> {
  for (const { index } of text.matchAll(/obj(?=[\0\t\n\f\r %<\x80\xff])/g)) {
    const open = skipBlank(text, index + 3)
    if (text.startsWith(PICTURE, open)) yield { entries: undefined, start: undefined }
    if (!text.startsWith('<<', open)) continue
    const dictionary = readDictionary(text, open)
    if (!dictionary) {
      yield { entries: undefined, start: undefined }
      continue
    }
    const after = skipBlank(text, dictionary.end)
    if (!text.startsWith(KEYWORD, after)) continue
    yield { entries: dictionary.entries, start: lineEnd(text, after + KEYWORD.length) }
  }
}

/** After the keyword a line ends (ISO 32000-1, 7.3.8.1). Behind anything else some readers skip to the next line. */
function lineEnd(text: string, at: number): number | undefined {
  if (text[at] === '\n') return at + 1
  return text.startsWith('\r\n', at) ? at + 2 : undefined
}

/**
 * Whether an object stream holds a stream, which it must not (ISO 32000-1, 7.5.7) and which pdf.js takes from it all the
 * same. One whose table is not as it is defined may hold anything.
 */
export function mayHoldStream(unpacked: string, entries: Entries): boolean {
  const [first, count] = [wholeNumber(entries, 'First'), wholeNumber(entries, 'N')]
  const table = unpacked.slice(0, first)
  if (first === undefined || count === undefined || !/^[\d\0\t\n\f\r ]*$/.test(table)) return true
  const offsets = (table.match(/\d+/g) ?? []).filter((_, i) => i % 2 === 1)
  if (offsets.length < count) return true
  if (/>>(?:[\0\t\n\f\r \x80\xff]|%[^\r\n]*[\r\n])*stream/.test(unpacked)) return true
  return offsets.some((offset) => unpacked.startsWith(PICTURE, skipBlank(unpacked, first + Number(offset))))
}

function wholeNumber(entries: Entries, key: string): number | undefined {
  const values = entries.filter(([name]) => name === key).map(([, value]) => value)
  return values.length === 1 && /^\d{1,9}$/.test(values[0]!) ? Number(values[0]) : undefined
}
