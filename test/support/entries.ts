import type { Block } from '../../src/domain/content/body.ts'
import { textBlock } from '../../src/domain/content/body.ts'
import { fromMarks } from '../../src/domain/content/blocks/teks/marks.ts'
import { saveDraft } from '../../src/domain/content/editing.ts'
import { parseFields, type Kind } from '../../src/domain/content/kinds.ts'
import { publishEntry } from '../../src/domain/content/publishing.ts'
import type { TenantDb } from '../../src/platform/db/tenant-db.ts'
import { newId } from '../../src/platform/ids.ts'
import { EDITOR } from './tenants.ts'

interface Details {
  title?: string
  summary?: string
  /** The kind's own fields; the others take their defaults. */
  fields?: Record<string, unknown>
  /** In light marks; becomes the first block. */
  text?: string
  blocks?: Block[]
  published?: boolean
}

/** What a kind cannot be published without. */
const LEAST: Partial<Record<Kind, Record<string, unknown>>> = {
  article: { category: 'layanan' },
  announcement: { startsAt: '2026-11-20T08:00', endsAt: '2026-12-20T16:00' },
  event: { startsAt: '2026-12-01T08:30', endsAt: '2026-12-01T14:00', place: 'Aula Kantor Bupati' },
  official: { position: 'Kepala Bidang' },
  document: { class: 'berkala', documentType: 'laporan_kinerja', year: '2025' },
}

/** An entry of any kind, published unless told otherwise. */
export async function anEntry(db: TenantDb, kind: Kind, details: Details = {}): Promise<string> {
  const { title = 'Contoh', summary = 'Ringkasan contoh.', fields = {}, text, blocks = [] } = details
  const id = newId()
  const own = kind === 'document' ? { file: await aFile(db) } : {}
  const draft = {
    ...{ title, summary, fields: parseFields(kind, { ...LEAST[kind], ...own, ...fields }) },
    body: { v: 1 as const, blocks: [...(text ? [aText(text)] : []), ...blocks] },
  }
  await saveDraft(db, EDITOR, kind, id, draft, 0)
  if (details.published !== false) await publishEntry(db, EDITOR, kind, id)
  return id
}

/** The record of a PDF, without its bytes. */
async function aFile(db: TenantDb) {
  const id = newId()
  await db.insert('document_files', {
    ...{ id, digest: id, original_name: 'lkjip.pdf', size_bytes: 3_100_000, pages: 24 },
    ...{ created_at: db.now, created_by: null },
  })
  return { id, name: 'lkjip.pdf', sizeBytes: 3_100_000, pages: 24 }
}

export function aText(text: string): Block {
  return textBlock({ doc: fromMarks(text).toJSON() as unknown })
}

export function aBlock(type: string, data: unknown): Block {
  return { id: newId(), type, v: 1, data }
}
