import type { TenantDb } from '../../platform/db/tenant-db.ts'
import type { FileStore, StoredFile } from '../../platform/files/store.ts'

export interface PhotoFile extends StoredFile {
  type: string
}

const TYPES: Record<string, string> = { avif: 'image/avif', webp: 'image/webp' }

/** The file of this name if the public may have it: a variant of a photo that stands in a published entry. */
export async function findPublicFile(
  db: TenantDb,
  files: FileStore,
  name: string,
): Promise<PhotoFile | undefined> {
  const [row] = await db.readCompiled<{ name: string }>(
    'public photo',
    (db, name) =>
      db
        .from('photo_variants')
        .join(db.rows('entry_photos'), 'entry_photos.photo_id', 'photo_variants.photo_id')
        .where('photo_variants.name', name)
        .limit(1)
        .select('photo_variants.name'),
    name,
  )
  return row && openVariant(db, files, name)
}

/** For the tenant's own people: also of photos that no published entry shows. */
export async function findOwnFile(
  db: TenantDb,
  files: FileStore,
  name: string,
): Promise<PhotoFile | undefined> {
  const row = await db.from('photo_variants').where({ name }).first('name')
  return row && openVariant(db, files, name)
}

async function openVariant(db: TenantDb, files: FileStore, name: string): Promise<PhotoFile | undefined> {
  const file = await files.open(db.tenantId, name)
  const type = TYPES[name.split('.').at(-1) ?? '']
  return file && type ? { ...file, type } : undefined
}
