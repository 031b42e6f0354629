import type { TenantDb } from '../../platform/db/tenant-db.ts'
import { UserError } from '../../platform/errors.ts'
import type { Actor } from '../audit/actor.ts'
import { record } from '../audit/record.ts'
import { linkFiles } from '../documents/public-files.ts'
import { bodyIssues, bodyPhotoIds, firstText } from './body.ts'
import { findDraft, findEntry, type Entry, type Version } from './entries.ts'
import { kindOf, type FieldsOf, type Kind } from './kinds.ts'
import { listColumns } from './list-columns.ts'
import { hasNik } from './nik.ts'
import { forget, makeFindable } from './finding.ts'

export interface EntryPhoto {
  tenant_id: string
  entry_id: string
  photo_id: string
}
declare module 'knex/types/tables.js' {
  interface Tables {
    entry_photos: EntryPhoto
  }
}

export interface Issue {
  /** The form field to mend it in; of a block, the block's own field. */
  field: string
  messageKey: string
  values?: Record<string, string | number>
  /** The block it is about. */
  blockId?: string
  blockType?: string
}

/** What still stands between this text and the public: shown beside the editor, enforced on publishing. */
export function publishIssues<K extends Kind>(
  kind: K,
  version: Pick<Version<K>, 'title' | 'summary' | 'fields' | 'body'>,
): Issue[] {
  const { needs, issues, text } = kindOf(kind)
  const found: Issue[] = []
  if (version.title === '') found.push({ field: 'title', messageKey: 'entry.title_missing' })
  if (needs.summary && version.summary === '')
    found.push({ field: 'summary', messageKey: 'entry.summary_missing' })
  for (const field of ['title', 'summary'] as const) {
    if (hasNik(version[field])) found.push({ field, messageKey: 'teks.nik' })
  }
  if (needs.body && version.body.blocks.length === 0)
    found.push({ field: 'body', messageKey: kind === 'article' ? 'teks.missing' : 'entry.body_missing' })
  if (kind === 'article' && version.body.blocks.length > 0 && !firstText(version.body))
    found.push({ field: 'body', messageKey: 'teks.missing' })
  for (const { field = '', messageKey, values, blockId, type } of bodyIssues(version.body)) {
    found.push({ field, messageKey, ...(values ? { values } : {}), blockId, blockType: type })
  }
  found.push(...issues(version.fields))
  if (hasNik(text(version.fields))) found.push({ field: 'title', messageKey: 'teks.nik' })
  return found
}

/** Why this person may not publish this text now. The button and the rule both ask here. */
export function publishRefusal<K extends Kind>(
  actor: Actor,
  kind: K,
  version: Version<K>,
): UserError | undefined {
  if (actor.role !== 'editor') return new UserError('forbidden', 'entry.publish_forbidden')
  if (publishIssues(kind, version).length > 0) return new UserError('invalid', 'entry.not_ready')
  return undefined
}

export function withdrawRefusal(actor: Actor, entry: Entry): UserError | undefined {
  if (actor.role !== 'editor') return new UserError('forbidden', 'entry.publish_forbidden')
  if (entry.state !== 'published') return new UserError('conflict', 'entry.not_published')
  return undefined
}

/** Puts the newest text before the public: one transaction, so a reader sees the old text or the new one. */
export async function publishEntry<K extends Kind>(
  db: TenantDb,
  actor: Actor,
  kind: K,
  id: string,
): Promise<void> {
  await db.transaction(async (db) => {
    // Of two who press at once, the second must see what the first has done.
    await db.lock('entries')
    const entry = await findEntry(db, kind, id)
    const version = await findDraft(db, kind, entry)
    const refusal = publishRefusal(actor, kind, version)
    if (refusal) throw refusal
    if (entry.state === 'published' && entry.published_revision === version.id) return

    const written = await db.update(
      'entries',
      { id, draft_revision: version.id },
      {
        state: 'published',
        published_revision: version.id,
        ...listColumns(kind, version.fields, entry.published_at ?? db.now),
        // A withdrawn article keeps its first date: registers and printed letters already cite it.
        published_at: entry.published_at ?? db.now,
        withdrawn_at: null,
        updated_at: db.now,
      },
    )
    if (written === 0) throw new UserError('conflict', 'entry.changed_meanwhile')
    await replacePhotos(db, id, bodyPhotoIds(version.body))
    await linkFiles(db, id, fileIdsOf(kind, version.fields))
    await makeFindable(db, kind, await findEntry(db, kind, id), version)
    await db.update('tenants', {}, { updated_at: db.now, ...(await urgency(db, kind)) })
    await record(db, actor, `${kind}.published`, id, { revision: version.number })
  })
}

/** Takes the text back from the public. The text and its first date stay. */
export async function withdrawEntry(db: TenantDb, actor: Actor, kind: Kind, id: string): Promise<void> {
  await db.transaction(async (db) => {
    await db.lock('entries')
    const entry = await findEntry(db, kind, id)
    const refusal = withdrawRefusal(actor, entry)
    if (refusal) throw refusal

    const written = await db.update(
      'entries',
      { id, state: 'published' },
      { state: 'withdrawn', withdrawn_at: db.now, updated_at: db.now },
    )
    if (written === 0) throw new UserError('conflict', 'entry.changed_meanwhile')
    await replacePhotos(db, id, [])
    await linkFiles(db, id, [])
    await forget(db, id)
    await db.update('tenants', {}, { updated_at: db.now, ...(await urgency(db, kind)) })
    await record(db, actor, `${kind}.withdrawn`, id)
  })
}

async function replacePhotos(db: TenantDb, entryId: string, photoIds: string[]): Promise<void> {
  await db.remove('entry_photos', { entry_id: entryId })
  await db.insert(
    'entry_photos',
    photoIds.map((photo_id) => ({ entry_id: entryId, photo_id })),
  )
}

/** A file is public exactly while a published document is it. */
function fileIdsOf<K extends Kind>(kind: K, fields: FieldsOf[K]): string[] {
  const { file } = fields as Partial<FieldsOf['document']>
  return kind === 'document' && file ? [file.id] : []
}

/** Every page of the site asks for urgent announcements, unless the office says that there are none. */
async function urgency(db: TenantDb, kind: Kind): Promise<{ urgent_until?: string | null }> {
  if (kind !== 'announcement') return {}
  const last = await db
    .from('entries')
    .where({ kind, state: 'published', category: 'urgent' })
    .orderBy('ends_at', 'desc')
    .first('ends_at')
  return { urgent_until: last?.ends_at ?? null }
}
