import type { TenantDb } from '../../platform/db/tenant-db.ts'
import { UserError } from '../../platform/errors.ts'
import type { Actor } from '../audit/actor.ts'
import { record } from '../audit/record.ts'
import { hasNik } from './blocks/teks/block.ts'
import { bodyIssues, bodyPhotoIds, firstText } from './body.ts'
import { findDraft, findEntry, type Entry, type Version } from './entries.ts'
import type { FieldsOf, Kind } from './kinds.ts'

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
  /** The form field to mend it in. */
  field: string
  messageKey: string
}

const FIELD_OF_BLOCK: Record<string, string> = { teks: 'body', gambar: 'alt' }

/** What still stands between this text and the public: shown beside the editor, enforced on publishing. */
export function publishIssues(version: Pick<Version, 'title' | 'summary' | 'fields' | 'body'>): Issue[] {
  const issues: Issue[] = []
  if (version.title === '') issues.push({ field: 'title', messageKey: 'entry.title_missing' })
  if (version.summary === '') issues.push({ field: 'summary', messageKey: 'entry.summary_missing' })
  for (const field of ['title', 'summary'] as const) {
    if (hasNik(version[field])) issues.push({ field, messageKey: 'teks.nik' })
  }
  if (!firstText(version.body)) issues.push({ field: 'body', messageKey: 'teks.missing' })
  for (const issue of bodyIssues(version.body)) {
    issues.push({ field: FIELD_OF_BLOCK[issue.type] ?? 'body', messageKey: issue.messageKey })
  }
  if ('category' in version.fields && version.fields.category === null) {
    issues.push({ field: 'category', messageKey: 'article.category_missing' })
  }
  return issues
}

/** Why this person may not publish this text now. The button and the rule both ask here. */
export function publishRefusal(actor: Actor, version: Version): UserError | undefined {
  if (actor.role !== 'editor') return new UserError('forbidden', 'entry.publish_forbidden')
  if (publishIssues(version).length > 0) return new UserError('invalid', 'entry.not_ready')
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
    const entry = await findEntry(db, kind, id)
    const version = await findDraft(db, kind, entry)
    const refusal = publishRefusal(actor, version)
    if (refusal) throw refusal
    if (entry.state === 'published' && entry.published_revision === version.id) return

    const written = await db.update(
      'entries',
      { id, draft_revision: version.id },
      {
        state: 'published',
        published_revision: version.id,
        category: (version.fields as Partial<FieldsOf['article']>).category ?? null,
        // A withdrawn article keeps its first date: registers and printed letters already cite it.
        published_at: entry.published_at ?? db.now,
        withdrawn_at: null,
        updated_at: db.now,
      },
    )
    if (written === 0) throw new UserError('conflict', 'entry.changed_meanwhile')
    await replacePhotos(db, id, bodyPhotoIds(version.body))
    await db.update('tenants', {}, { updated_at: db.now })
    await record(db, actor, `${kind}.published`, id, { revision: version.number })
  })
}

/** Takes the text back from the public. The text and its first date stay. */
export async function withdrawEntry(db: TenantDb, actor: Actor, kind: Kind, id: string): Promise<void> {
  await db.transaction(async (db) => {
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
    await db.update('tenants', {}, { updated_at: db.now })
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
