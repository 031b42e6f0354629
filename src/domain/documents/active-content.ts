import { inflateRawSync } from 'node:zlib'
import { namesIn, streamsIn, type PdfStream } from './pdf-objects.ts'

/** `locked`: encrypted in such a way that we cannot see whether something in it would act. */
export type PdfProblem = 'scripts' | 'attachment' | 'form' | 'locked' | 'broken' | 'too_complex'

/** Names without which a PDF cannot do these things (ISO 32000-1, 12.6.4, 7.11.4, 12.7.8, 13.7). */
const SCRIPTS = ['JavaScript', 'Rendition', 'Launch', 'SubmitForm', 'ImportData', 'RichMedia']
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
    if (!holdsObjects(stream)) continue
    if (names.has('Encrypt')) return 'locked'
    const unpacked = unpack(bytes, stream, left)
    if (typeof unpacked === 'string') return unpacked
    left -= unpacked.length
    const problem = problemOf(namesIn(unpacked.toString('latin1')))
    if (problem) return problem
  }
  return undefined
}

function problemOf(names: Set<string>): PdfProblem | undefined {
  if (SCRIPTS.some((name) => names.has(name))) return 'scripts'
  if (ATTACHMENTS.some((name) => names.has(name))) return 'attachment'
  return names.has(XFA) ? 'form' : undefined
}

/** By what a reader needs of it: some do not look at its type. */
function holdsObjects({ dictionary }: PdfStream): boolean {
  return / \/(First|ObjStm) /.test(dictionary)
}

/** Object streams are deflated, or plain. Any other wrapping hides what is in them, and no office program makes it. */
function unpack(bytes: Buffer, { dictionary, start }: PdfStream, bytesMax: number): Buffer | PdfProblem {
  const packed = bytes.subarray(start)
  const keys = dictionary.match(/ \/(Filter|F|DecodeParms) /g) ?? []
  if (keys.length === 0) return packed.length > bytesMax ? 'too_complex' : packed
  const isDeflated = / \/Filter +(\/(FlateDecode|Fl) |\[ *\/(FlateDecode|Fl) +\])/.test(dictionary)
  if (!isDeflated || keys.length > 1) return 'broken'
  try {
    // Without header and check sum: readers do not insist on them.
    return inflateRawSync(packed.subarray(2), { maxOutputLength: Math.max(1, bytesMax) })
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too_complex' : 'broken'
  }
}
