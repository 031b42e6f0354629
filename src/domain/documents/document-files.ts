import type { TenantDb } from '../../platform/db/tenant-db.ts'
import { UserError } from '../../platform/errors.ts'
import type { FileStore } from '../../platform/files/store.ts'
import { newId } from '../../platform/ids.ts'
import { formatBytes } from '../../platform/locale.ts'
import type { Actor } from '../audit/actor.ts'
import { record } from '../audit/record.ts'
import { digestOf } from '../media/upload.ts'
import { refuseOtherThanPdf } from './document-type.ts'
import { readPdf } from './read-pdf.ts'

/** A PDF of an office. Its row and its bytes never change; another edition is another file. */
export interface DocumentFile {
  tenant_id: string
  id: string
  digest: string
  original_name: string
  size_bytes: number
  pages: number
  created_at: string
  created_by: string | null
}
declare module 'knex/types/tables.js' {
  interface Tables {
    document_files: DocumentFile
  }
}

interface DocumentUpload {
  path: string
  originalName: string
  sizeBytes: number
}

const DOCUMENT_BYTES_MAX = 25_000_000
const NAME_LENGTH_MAX = 200

/**
 * Takes a PDF in: decides from its content what it is, refuses what readers could not open or what would act on its
 * own, and counts its pages. The same file again is the same document. Reading takes up to some seconds, so call it
 * before a transaction, not inside one.
 */
export async function saveDocumentFile(
  db: TenantDb,
  store: FileStore,
  actor: Actor,
  upload: DocumentUpload,
): Promise<DocumentFile> {
  refuseSize(upload.sizeBytes)
  await refuseOtherThanPdf(upload.path)
  const digest = await digestOf(upload.path)
  const known = await db.from('document_files').where({ digest }).first()
  if (known) return known

  const { pages } = await readPdf(upload.path)
  await store.put(db.tenantId, storedName(digest), upload.path)

  return db.transaction(async (db) => {
    await db.lock('document_files')
    const quicker = await db.from('document_files').where({ digest }).first()
    if (quicker) return quicker
    const id = newId()
    await db.insert('document_files', {
      id,
      digest,
      original_name: shownName(upload.originalName),
      size_bytes: upload.sizeBytes,
      pages,
      created_at: db.now,
      created_by: actor.personId,
    })
    await record(db, actor, 'file.added', id)
    return findDocumentFile(db, id)
  })
}

export async function findDocumentFile(db: TenantDb, id: string): Promise<DocumentFile> {
  const file = await db.from('document_files').where({ id }).first()
  if (!file) throw new UserError('not_found', 'document.not_found')
  return file
}

/** Those of these files that the office has, in the order asked for. */
export async function listDocumentFiles(db: TenantDb, ids: readonly string[]): Promise<DocumentFile[]> {
  if (ids.length === 0) return []
  const files = await db.from('document_files').whereIn('id', [...ids])
  const byId = new Map(files.map((file) => [file.id, file]))
  return [...new Set(ids)].flatMap((id) => byId.get(id) ?? [])
}

/** The file's name in the store: made from its content, so it never means other bytes. */
export function storedName(digest: string): string {
  return `${digest}.pdf`
}

function refuseSize(bytes: number): void {
  if (bytes > DOCUMENT_BYTES_MAX)
    throw new UserError('invalid', 'document.too_big', { size: formatBytes(bytes) })
  if (bytes === 0) throw new UserError('invalid', 'document.empty')
}

/** Only ever shown: without folders and invisible characters, which some browsers send along. */
function shownName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  return last.replace(/\p{C}/gu, '').slice(0, NAME_LENGTH_MAX) || 'dokumen.pdf'
}
