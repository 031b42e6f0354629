import type { TenantDb } from '../../platform/db/tenant-db.ts'
import { UserError } from '../../platform/errors.ts'
import type { FileStore } from '../../platform/files/store.ts'
import { newId } from '../../platform/ids.ts'
import { enqueue } from '../../platform/jobs/queue.ts'
import type { Actor } from '../audit/actor.ts'
import { record } from '../audit/record.ts'
import type { Encoded, Variant } from './encode.ts'
import { readPhoto } from './photo-reader.ts'
import type { PhotoFormat } from './photo-type.ts'
import { checkSize, digestOf, type Upload } from './upload.ts'

export interface Photo {
  tenant_id: string
  id: string
  digest: string
  original_name: string
  format: PhotoFormat
  width: number
  height: number
  size_bytes: number
  master: string
  color: string
  variants: string
  completed_at: string | null
  created_at: string
  created_by: string | null
}
interface PhotoVariant {
  tenant_id: string
  name: string
  photo_id: string
}
declare module 'knex/types/tables.js' {
  interface Tables {
    photos: Photo
    photo_variants: PhotoVariant
  }
}

const NAME_LENGTH_MAX = 200

/**
 * Takes a photo in: checks it by its content, keeps a clean copy and makes the variant a page shows first. The others
 * follow by the job `photo.variants`. The same file again is the same photo. Decoding takes up to some seconds, so call
 * it before a transaction, not inside one.
 */
export async function addPhoto(db: TenantDb, files: FileStore, actor: Actor, upload: Upload): Promise<Photo> {
  const size = await checkSize(upload.path)
  const digest = await digestOf(upload.path)
  const known = await db.from('photos').where({ digest }).first()
  if (known) return known

  const made = await readPhoto(upload.path)
  await files.put(db.tenantId, made.master.name, made.master.content)
  await files.put(db.tenantId, made.first.name, made.first.content)

  return db.transaction(async (db) => {
    await db.lock('photos')
    const quicker = await db.from('photos').where({ digest }).first()
    if (quicker) return quicker
    const id = newId()
    await db.insert('photos', {
      id,
      digest,
      original_name: shownName(upload.originalName),
      format: made.format,
      width: made.master.width,
      height: made.master.height,
      size_bytes: size,
      master: made.master.name,
      color: made.color,
      variants: JSON.stringify([variantOf(made.first, 'webp')]),
      completed_at: null,
      created_at: db.now,
      created_by: actor.personId,
    })
    await db.insert('photo_variants', { name: made.first.name, photo_id: id })
    await enqueue(db, 'photo.variants', { photoId: id })
    await record(db, actor, 'photo.added', id)
    return findPhoto(db, id)
  })
}

export async function findPhoto(db: TenantDb, id: string): Promise<Photo> {
  const photo = await db.from('photos').where({ id }).first()
  if (!photo) throw new UserError('not_found', 'photo.not_found')
  return photo
}

/** Those of these photos that the office has. */
export async function listPhotos(db: TenantDb, ids: readonly string[]): Promise<Photo[]> {
  return ids.length === 0 ? [] : db.from('photos').whereIn('id', [...ids])
}

/** Widest picture named in `src`, for what does not understand `srcset`. */
const SRC_WIDTH_MAX = 800

export interface PhotoFiles {
  src: string
  width: number
  height: number
  /** Best first; a format that has no variants yet is left out. */
  sources: { type: string; srcset: string }[]
  /** WebP, for the `img` itself. */
  srcset: string
  /** The one for who saves data. */
  smallest: { src: string; width: number; height: number }
  color: string
}

/** The addresses of a photo below `basePath`, with whatever variants exist by now. */
export function photoView(photo: Photo, basePath: string): PhotoFiles {
  const variants = variantsOf(photo).sort((a, b) => a.width - b.width)
  const avif = variants.filter(({ format }) => format === 'avif')
  const webp = variants.filter(({ format }) => format === 'webp')
  const src = webp.findLast(({ width }) => width <= SRC_WIDTH_MAX)!
  const srcset = srcsetOf(webp, basePath)
  const smallest = webp[0]!
  const sources = [
    { type: 'image/avif', srcset: srcsetOf(avif, basePath) },
    { type: 'image/webp', srcset },
  ].filter((source) => source.srcset !== '')

  return {
    src: `${basePath}/${src.name}`,
    width: src.width,
    height: src.height,
    sources,
    srcset,
    smallest: { src: `${basePath}/${smallest.name}`, width: smallest.width, height: smallest.height },
    color: photo.color,
  }
}

export function variantsOf(photo: Photo): Variant[] {
  return JSON.parse(photo.variants) as Variant[]
}

export function variantOf({ name, width, height, content }: Encoded, format: Variant['format']): Variant {
  return { name, format, width, height, bytes: content.length }
}

function srcsetOf(variants: Variant[], basePath: string): string {
  return variants.map(({ name, width }) => `${basePath}/${name} ${width}w`).join(', ')
}

/** Only ever shown: without folders and control characters, which some browsers send along. */
function shownName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  return last.replace(/\p{C}/gu, '').slice(0, NAME_LENGTH_MAX) || 'foto'
}
