import type { TenantDb } from '../../platform/db/tenant-db.ts'
import { assert } from '../../platform/errors.ts'
import type { FileStore } from '../../platform/files/store.ts'
import { encodeVariant, variantWidths, type Variant } from './encode.ts'
import { findPhoto, variantOf, variantsOf, type Photo } from './photos.ts'

/** The job `photo.variants`: makes what is missing, so that it may run twice or be broken off. */
export async function makeVariants(db: TenantDb, files: FileStore, photoId: string): Promise<void> {
  const photo = await findPhoto(db, photoId)
  if (photo.completed_at) return
  const master = await files.open(db.tenantId, photo.master)
  assert(master, `the master of photo ${photoId} is missing`)

  const made: Variant[] = []
  for (const { format, width } of missingVariants(photo)) {
    const encoded = await encodeVariant(master.path, format, width)
    await files.put(db.tenantId, encoded.name, encoded.content)
    made.push(variantOf(encoded, format))
  }
  await addVariants(db, photoId, made)
}

/** All at once: each change of a photo makes the cached pages of its tenant old. */
async function addVariants(db: TenantDb, photoId: string, made: Variant[]): Promise<void> {
  await db.transaction(async (db) => {
    await db.lock('photos')
    const photo = await findPhoto(db, photoId)
    if (photo.completed_at) return
    const variants = JSON.stringify([...variantsOf(photo), ...made])
    await db.insert(
      'photo_variants',
      made.map(({ name }) => ({ name, photo_id: photoId })),
    )
    await db.update('photos', { id: photoId, completed_at: null }, { variants, completed_at: db.now })
  })
}

function missingVariants(photo: Photo): Pick<Variant, 'format' | 'width'>[] {
  const present = variantsOf(photo)
  const widths = variantWidths(photo.width)
  return (['webp', 'avif'] as const)
    .flatMap((format) => widths.map((width) => ({ format, width })))
    .filter(
      (wanted) => !present.some(({ format, width }) => format === wanted.format && width === wanted.width),
    )
}
