import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { saveDocumentFile, type DocumentFile } from '../../domain/documents/document-files.ts'
import { addPhoto } from '../../domain/media/photos.ts'
import { openImage } from '../../domain/media/sharp.ts'
import type { Actor } from '../../domain/audit/actor.ts'
import { slugOf } from '../../domain/content/slug.ts'
import type { TenantDb } from '../../platform/db/tenant-db.ts'
import type { FileStore } from '../../platform/files/store.ts'
import { makePdf, type Paper } from './pdf.ts'
import { paint } from './pictures/scenes.ts'

const JPEG_QUALITY = 80

/** Where the demo lays what an officer would have on the desk before uploading it. */
export interface Desk {
  store: FileStore
  folder: string
  /** Painting one takes longer than saving it, and offices share some. */
  painted: Map<string, Promise<string>>
}

export async function openDesk(store: FileStore): Promise<Desk> {
  return { store, folder: await mkdtemp(join(tmpdir(), 'laman-contoh-')), painted: new Map() }
}

export async function closeDesk({ folder }: Desk): Promise<void> {
  await rm(folder, { recursive: true, force: true })
}

/** The id of the photo in this office. */
export async function uploadPicture(db: TenantDb, desk: Desk, actor: Actor, name: string): Promise<string> {
  const file = `${name.replaceAll('/', '-')}.jpg`
  const path = desk.painted.get(name) ?? paintTo(join(desk.folder, file), name)
  desk.painted.set(name, path)
  const { id } = await addPhoto(db, desk.store, actor, { path: await path, originalName: file })
  return id
}

async function paintTo(path: string, name: string): Promise<string> {
  const { pixels, width, height } = paint(name)
  const image = await openImage(Buffer.from(pixels.buffer), { width, height, channels: 3 })
  await writeFile(path, await image.jpeg({ quality: JPEG_QUALITY }).toBuffer())
  return path
}

export async function uploadPaper(
  db: TenantDb,
  desk: Desk,
  actor: Actor,
  paper: Paper,
): Promise<DocumentFile> {
  const name = `${slugOf(paper.title)}.pdf`
  const path = join(desk.folder, `${db.tenantId}-${name}`)
  const content = makePdf(paper)
  await writeFile(path, content)
  const sizeBytes = content.length
  const file = await saveDocumentFile(db, desk.store, actor, { path, originalName: name, sizeBytes })
  await rm(path)
  return file
}
