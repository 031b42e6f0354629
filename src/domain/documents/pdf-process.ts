import { readFileSync } from 'node:fs'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { inspectPdf, type PdfProblem } from './active-content.ts'
import { reportedProblem } from './reported-actions.ts'

/** A problem is the end of a message key, `document.<problem>`. */
export type PdfReading = { pages: number } | { problem: PdfProblem | 'password' }

// A process of its own (see read-pdf.ts): the file's path is its argument, its answer is one message.
const reading = await read(readFileSync(process.argv[2]!))
process.send!(reading, () => process.exit())

async function read(bytes: Buffer): Promise<PdfReading> {
  const problem = inspectPdf(bytes)
  if (problem && problem !== 'locked') return { problem }
  const reading = await openPdf(bytes)
  // A password is what the sender has to take off first; the lighter lock is named only when there is none.
  return problem && 'pages' in reading ? { problem } : reading
}

async function openPdf(bytes: Buffer): Promise<PdfReading> {
  const opening = getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useWorkerFetch: false,
    verbosity: 0,
  })
  try {
    return await look(await opening.promise)
  } catch (error) {
    return { problem: (error as Error).name === 'PasswordException' ? 'password' : 'broken' }
  }
}

/** Its first and last page must be there. What pdf.js itself knows of scripts is asked as well. */
async function look(pdf: PDFDocumentProxy): Promise<PdfReading> {
  const problem = await reportedProblem(pdf)
  if (problem) return { problem }
  await pdf.getPage(1)
  await pdf.getPage(pdf.numPages)
  return { pages: pdf.numPages }
}
