import { deflateSync } from 'node:zlib'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { linkFiles } from '../../src/domain/documents/public-files.ts'
import { storedName } from '../../src/domain/documents/document-files.ts'
import type { TenantDb } from '../../src/platform/db/tenant-db.ts'
import type { FileStore } from '../../src/platform/files/store.ts'
import { newId } from '../../src/platform/ids.ts'

/** A PDF of empty pages. `catalog` and `page` stand in those dictionaries, `objects` after them from number 10 on. */
export function aPdf(
  add: { catalog?: string; page?: string; objects?: (string | Buffer)[]; pages?: number; text?: string } = {},
): Buffer {
  const { catalog = '', page = '', objects = [], pages = 1, text = '' } = add
  const numbers = Array.from({ length: pages }, (_, i) => 1000 + i)
  const parts = [
    Buffer.from(`%PDF-1.7\n%${text}\n`),
    numbered(1, `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`),
    numbered(2, `<< /Type /Pages /Count ${pages} /Kids [${numbers.map((n) => `${n} 0 R`).join(' ')}] >>`),
    ...numbers.map((n) => numbered(n, `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${page} >>`)),
    ...objects.map((object, i) => numbered(10 + i, object)),
  ]
  return withIndex(parts)
}

/** An object stream that holds one object, number 500. */
export function packed(
  object: string,
  dictionary = '/Filter /FlateDecode',
  pack: (content: Buffer) => Buffer = deflateSync,
): Buffer {
  const first = '500 0 '
  const content = pack(Buffer.from(first + object))
  return Buffer.concat([
    Buffer.from(
      `<< /Type /ObjStm /N 1 /First ${first.length} /Length ${content.length} ${dictionary} >>\nstream\n`,
    ),
    content,
    Buffer.from('\nendstream'),
  ])
}

/**
 * A PDF with an index in a stream, whose object 500, run on opening, is the first one packed into object 10; or into the
 * last of `inside`, each of which is packed into the one before it.
 */
export function aPdfWithPackedObject(object10: Buffer, inside: number[] = []): Buffer {
  const head = Buffer.from('%PDF-1.7\n')
  const objects: [number, string | Buffer][] = [
    [1, '<< /Type /Catalog /Pages 2 0 R /OpenAction 500 0 R >>'],
    [2, '<< /Type /Pages /Count 1 /Kids [3 0 R] >>'],
    [3, '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>'],
    [10, object10],
  ]
  const parts: Buffer[] = [head]
  const rows: [number, number, number][] = []
  for (const [number, object] of objects) {
    rows.push([number, 1, lengthOf(parts)])
    parts.push(numbered(number, object))
  }
  const chain = [10, ...inside, 500]
  for (const [i, number] of chain.slice(1).entries()) rows.push([number, 2, chain[i]!])
  const start = lengthOf(parts)
  const table = Buffer.concat(rows.map(([, type, place]) => Buffer.of(type, place >> 8, place & 255, 0)))
  const index = rows.map(([number]) => `${number} 1`).join(' ')
  const dictionary = `<< /Type /XRef /Size 2000 /W [1 2 1] /Index [${index}] /Root 1 0 R /Length ${table.length} >>`
  parts.push(Buffer.from(`900 0 obj\n${dictionary}\nstream\n`), table)
  return Buffer.concat([...parts, Buffer.from(`\nendstream\nendobj\nstartxref\n${start}\n%%EOF\n`)])
}

/** As pdf.js reads it. */
export function openedPdf(pdf: Buffer): Promise<PDFDocumentProxy> {
  const data = new Uint8Array(pdf)
  return getDocument({ data, isEvalSupported: false, disableFontFace: true, verbosity: 0 }).promise
}

function lengthOf(parts: Buffer[]): number {
  return parts.reduce((bytes, part) => bytes + part.length, 0)
}

/** A document that a published entry of the office names; the id of its file. */
export async function aPublicFile(
  db: TenantDb,
  files: FileStore,
  entryId: string,
  content: string | Buffer,
): Promise<string> {
  const id = newId()
  const digest = id.replaceAll('-', '')
  const bytes = Buffer.from(content)
  await files.put(db.tenantId, storedName(digest), bytes)
  await db.insert('document_files', {
    ...{ id, digest, original_name: 'Renstra 2026.pdf', size_bytes: bytes.length, pages: 1 },
    ...{ created_at: db.now, created_by: null },
  })
  await linkFiles(db, entryId, [id])
  return id
}

function numbered(number: number, object: string | Buffer): Buffer {
  return Buffer.concat([Buffer.from(`${number} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')])
}

function withIndex(parts: Buffer[]): Buffer {
  const rows: string[] = []
  let offset = parts[0]!.length
  for (const part of parts.slice(1)) {
    const number = parseInt(part.toString('latin1', 0, 12), 10)
    rows.push(`${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`)
    offset += part.length
  }
  const index = `xref\n0 1\n0000000000 65535 f \n${rows.join('')}trailer\n<< /Size 2000 /Root 1 0 R >>\n`
  return Buffer.concat([...parts, Buffer.from(`${index}startxref\n${offset}\n%%EOF\n`)])
}
