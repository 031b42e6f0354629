import type { Actor } from '../../src/domain/audit/actor.ts'
import { textBlock } from '../../src/domain/content/body.ts'
import { fromMarks } from '../../src/domain/content/blocks/teks/marks.ts'
import { saveDraft, type Draft } from '../../src/domain/content/editing.ts'
import { publishEntry } from '../../src/domain/content/publishing.ts'
import { fillFromBlueprint, readBlueprint } from '../../src/domain/content/blueprint.ts'
import { parseFields } from '../../src/domain/content/kinds.ts'
import type { Stage } from '../../src/domain/tenants/stages.ts'
import type { Tenant } from '../../src/domain/tenants/tenants.ts'
import type { FleetDb } from '../../src/platform/db/fleet-db.ts'
import type { TenantDb } from '../../src/platform/db/tenant-db.ts'
import type { FileStore } from '../../src/platform/files/store.ts'
import { newId } from '../../src/platform/ids.ts'

export const EDITOR: Actor = { personId: null, name: 'Penyunting Contoh', role: 'editor' }
export const MANAGER: Actor = { personId: null, name: 'Pengelola Contoh', role: 'manager' }

let count = 0

/** An office. With a site (any stage but `unstarted`) it has the pages and services of its blueprint. */
export async function aTenant(
  db: FleetDb,
  details: Partial<Tenant> & { stage?: Stage } = {},
): Promise<Tenant> {
  const number = ++count
  const kind = details.kind ?? 'dinas'
  const blueprint = readBlueprint(kind)
  const tenant: Tenant = {
    ...{
      id: newId(),
      code: `UJI-${number}`,
      name: `Dinas Contoh ${number}`,
      short_name: `Dincon ${number}`,
      kind,
    },
    ...{
      slug: `dincon${number}`,
      position: number,
      address: 'Jalan Contoh 1, Padang Aro',
      phone: '(0755) 555-0100',
    },
    ...{
      email: null,
      whatsapp: null,
      hours: '[]',
      stage: 'live' as const,
      stage_since: db.now,
      theme: 'gonjong',
    },
    ...{ palette: 'marawa', settings: '{}', menu: JSON.stringify(blueprint.menu), updated_at: null },
    ...{ channels: '[]', latitude: null, longitude: null, urgent_until: null },
    ...details,
  }
  await db.insert('tenants', tenant)
  if (tenant.stage !== 'unstarted') await fillFromBlueprint(db.tenant(tenant.id), blueprint)
  return tenant
}

/** An article of the tenant, published unless told otherwise; `text` is in light marks. */
export async function anArticle(
  db: TenantDb,
  details: {
    title?: string
    text?: string
    published?: boolean
    category?: Draft<'article'>['fields']['category']
  } = {},
): Promise<string> {
  const id = newId()
  const { title = 'Pelayanan keliling ke nagari', text = 'Petugas datang ke kantor wali nagari.' } = details
  await saveDraft(
    db,
    EDITOR,
    'article',
    id,
    {
      title,
      summary: 'Warga cukup datang membawa kartu keluarga.',
      fields: parseFields('article', { category: details.category ?? 'layanan' }),
      body: { v: 1, blocks: [textBlock({ doc: fromMarks(text).toJSON() as unknown })] },
    },
    0,
  )
  if (details.published !== false) await publishEntry(db, EDITOR, 'article', id)
  return id
}

/** A photo that a published entry shows; the name of its file. */
export async function aPublicPhoto(db: TenantDb, files: FileStore): Promise<string> {
  const id = newId()
  const name = `${id.slice(-8)}.webp`
  await files.put(db.tenantId, name, Buffer.from('picture'))
  await db.insert('photos', {
    ...{ id, digest: id, original_name: 'a.jpg', format: 'jpeg', width: 800, height: 500, size_bytes: 1 },
    ...{ master: 'aa', color: '#cccccc', completed_at: db.now, created_at: db.now, created_by: null },
    variants: JSON.stringify([{ name, format: 'webp', width: 400, height: 250, bytes: 7 }]),
  })
  await db.insert('photo_variants', { name, photo_id: id })
  const entry = (await db.from('entries').where({ state: 'published' }).first('id'))!
  await db.insert('entry_photos', { entry_id: entry.id, photo_id: id })
  return name
}
