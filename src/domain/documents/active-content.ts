import { inflateRawSync } from 'node:zlib'
import { type Entries } from './pdf-dictionary.ts'
import { mayHoldStream, namesIn, streamsIn, type PdfStream } from './pdf-objects.ts'

/** `locked`: encrypted in such a way that we cannot see whether something in it would act. */
export type PdfProblem = 'scripts' | 'attachment' | 'form' | 'locked' | 'broken' | 'too_complex'

/**
 * Names without which a PDF cannot do these things (ISO 32000-1, 12.6.4, 7.11.4, 12.7.8, 13.6, 13.7). `GoToR` opens a file
 * by its path, which may be one on somebody's server, and tells that server the reader's name.
 */
const SCRIPTS = [
  ...['JavaScript', 'Rendition', 'Launch', 'SubmitForm', 'ImportData', 'RichMedia'],
  ...['GoToR', 'OnInstantiate'],
]
const ATTACHMENTS = ['EmbeddedFile', 'EmbeddedFiles', 'FileAttachment', 'GoToE']
const XFA = 'XFA'

const UNPACKED_BYTES_MAX = 100_000_000

/**
 * What in a PDF would act on its own, run or carry another file: looked for by name in all its objects, those in
 * packed object streams too. pdf.js does not say: it hides most actions that it does not carry out itself.
 */
export function inspectPdf(bytes: Buffer): PdfProblem | undefined {
  const text = bytes.toString('latin1')
  const names = namesIn(text)
  const problem = problemOf(names)
  if (problem) return problem

  let left = UNPACKED_BYTES_MAX
  for (const stream of streamsIn(text)) {
    if (!mayHoldObjects(stream, names)) continue
    const { entries, start } = stream
    if (!entries || start === undefined) return 'broken'
    if (names.has('Encrypt')) return 'locked'
    const unpacked = unpack(bytes.subarray(start), entries, left)
    if (typeof unpacked === 'string') return unpacked
    left -= unpacked.length
    const held = unpacked.toString('latin1')
    const problem = problemOf(namesIn(held))
    if (problem) return problem
    if (mayHoldStream(held, entries)) return 'broken'
  }
  return undefined
}

function problemOf(names: Set<string>): PdfProblem | undefined {
  if (SCRIPTS.some((name) => names.has(name))) return 'scripts'
  if (ATTACHMENTS.some((name) => names.has(name))) return 'attachment'
  return names.has(XFA) ? 'form' : undefined
}

/** By what a reader needs of it: some do not look at its type. */
function mayHoldObjects({ entries }: PdfStream, names: Set<string>): boolean {
  if (!entries) return names.has('First') || names.has('ObjStm')
  return entries.some(([key, value]) => key === 'First' || value === '/ObjStm')
}

/** Filters and where they are set, in full and as readers take them too. */
const WRAPPINGS = ['Filter', 'F', 'DecodeParms', 'DP']
const DEFLATED = ['/FlateDecode', '/Fl', '[/FlateDecode]', '[/Fl]']

/** Object streams are deflated. Any other wrapping, and none, hides what is in them, and no office program makes it. */
function unpack(packed: Buffer, entries: Entries, bytesMax: number): Buffer | PdfProblem {
  const wrappings = entries.filter(([key]) => WRAPPINGS.includes(key))
  const [filter] = wrappings
  if (wrappings.length !== 1 || filter?.[0] !== 'Filter' || !DEFLATED.includes(filter[1])) return 'broken'
  try {
    // Without header and check sum: readers do not insist on them.
    return inflateRawSync(packed.subarray(2), { maxOutputLength: Math.max(1, bytesMax) })
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too_complex' : 'broken'
  }
}
