import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { PdfProblem } from './active-content.ts'

/** Many pages with many links take longer, and who sends the next file waits: the pages from the first on, so far. */
const ASKED_MS_MAX = 3000

/** What an annotation may carry; pdf.js does not name its type. */
interface Annotation {
  actions?: object | null
  file?: unknown
  attachment?: unknown
}

/**
 * What pdf.js itself finds to run in a file: of the document, its form, its pages and what stands on them. A second line
 * behind `inspectPdf`, because pdf.js looks through a reader's eyes, but tells of scripts and attachments only.
 */
export async function reportedProblem(pdf: PDFDocumentProxy): Promise<PdfProblem | undefined> {
  if (await pdf.getJSActions()) return 'scripts'
  if (await pdf.getAttachments()) return 'attachment'
  // `hasJSActions` would say so of every signature.
  const fields = Object.values((await pdf.getFieldObjects()) ?? {}).flat() as Annotation[]
  if (fields.some(({ actions }) => actions)) return 'scripts'
  const until = performance.now() + ASKED_MS_MAX
  for (let number = 1; number <= pdf.numPages && performance.now() < until; number++) {
    // A page that cannot be opened does nothing, and those around it can still be read.
    const problem = await problemOnPage(pdf, number).catch(() => undefined)
    if (problem) return problem
  }
  return undefined
}

async function problemOnPage(pdf: PDFDocumentProxy, number: number): Promise<PdfProblem | undefined> {
  const page = await pdf.getPage(number)
  if (await page.getJSActions()) return 'scripts'
  const annotations = (await page.getAnnotations({ intent: 'any' })) as Annotation[]
  page.cleanup()
  if (annotations.some(({ actions }) => actions)) return 'scripts'
  return annotations.some(({ file, attachment }) => file ?? attachment) ? 'attachment' : undefined
}
