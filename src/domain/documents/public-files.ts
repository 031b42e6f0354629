import type { TenantDb } from '../../platform/db/tenant-db.ts'
import type { FileStore } from '../../platform/files/store.ts'
import { storedName, type DocumentFile } from './document-files.ts'

interface EntryFile {
  tenant_id: string
  entry_id: string
  file_id: string
}
declare module 'knex/types/tables.js' {
  interface Tables {
    entry_files: EntryFile
  }
}

export interface OpenDocument {
  file: DocumentFile
  path: string
}

/** Which files an entry shows to the public: its newest list on publishing, none on withdrawing. In its transaction. */
export async function linkFiles(db: TenantDb, entryId: string, fileIds: readonly string[]): Promise<void> {
  await db.remove('entry_files', { entry_id: entryId })
  await db.insert(
    'entry_files',
    [...new Set(fileIds)].map((file_id) => ({ entry_id: entryId, file_id })),
  )
}

/** The file if the public may have it: a published entry names it. */
export async function findPublicDocument(
  db: TenantDb,
  store: FileStore,
  id: string,
): Promise<OpenDocument | undefined> {
  const file = await db
    .from('document_files')
    .whereIn('id', db.from('entry_files').where({ file_id: id }).select('file_id'))
    .first()
  return file && open(db, store, file)
}

/** For the tenant's own people: also what no published entry names. */
export async function findOwnDocument(
  db: TenantDb,
  store: FileStore,
  id: string,
): Promise<OpenDocument | undefined> {
  const file = await db.from('document_files').where({ id }).first()
  return file && open(db, store, file)
}

async function open(db: TenantDb, store: FileStore, file: DocumentFile): Promise<OpenDocument | undefined> {
  const stored = await store.open(db.tenantId, storedName(file.digest))
  return stored && { file, path: stored.path }
}
