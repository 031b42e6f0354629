import { newId } from '../../platform/ids.ts'
import type { TenantDb } from '../../platform/db/tenant-db.ts'
import type { Actor } from '../../domain/audit/actor.ts'
import { renameEntry } from '../../domain/content/arranging.ts'
import type { Block } from '../../domain/content/body.ts'
import { blockType } from '../../domain/content/blocks/block-types.ts'
import { fromMarks } from '../../domain/content/blocks/teks/marks.ts'
import { saveDraft } from '../../domain/content/editing.ts'
import { findDraft } from '../../domain/content/entries.ts'
import { parseFields, type Kind } from '../../domain/content/kinds.ts'
import { publishEntry } from '../../domain/content/publishing.ts'
import { slugOf } from '../../domain/content/slug.ts'
import type { DemoBlock } from './site.ts'

export interface Writing {
  title: string
  summary?: string
  /** Of an entry that is there already, or where the address is not to follow the title. */
  slug?: string
  fields?: unknown
  blocks?: Block[]
}

/** Saves and publishes as an editor does; an entry of that slug gets a new revision. The entry's id. */
export async function publish(db: TenantDb, editor: Actor, kind: Kind, writing: Writing): Promise<string> {
  const { title, summary = '', slug = '', fields = {}, blocks = [] } = writing
  return db.transaction(async (db) => {
    const known = slug ? await db.from('entries').where({ kind, slug }).first() : undefined
    const id = known?.id ?? newId()
    const base = known ? (await findDraft(db, kind, known)).number : 0
    const draft = { title, summary, fields: parseFields(kind, fields), body: { v: 1 as const, blocks } }
    await saveDraft(db, editor, kind, id, draft, base)
    if (!known && slug && slug !== slugOf(title)) await renameEntry(db, editor, kind, id, slug)
    await publishEntry(db, editor, kind, id)
    return id
  })
}

/** As stored: `{"type": "tanya", "items": […]}` with the block's defaults filled in. */
export function blockOf({ type, ...data }: DemoBlock): Block {
  const known = blockType(type)
  if (!known) throw new Error(`The demo names the block ${type}, which is not there`)
  const own = type === 'teks' ? { doc: fromMarks(String(data.text)).toJSON() as unknown } : data
  return { id: newId(), type, v: 1, data: known.schema.parse(own) as unknown }
}

/** None for an empty text. */
export function textBlocks(text: string): Block[] {
  return text ? [blockOf({ type: 'teks', text })] : []
}
