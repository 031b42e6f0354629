import { isDuplicate } from '../../platform/db/duplicate.ts'
import type { TenantDb } from '../../platform/db/tenant-db.ts'
import { assert, UserError } from '../../platform/errors.ts'
import { isId, newId } from '../../platform/ids.ts'
import { printable } from '../../platform/text.ts'
import type { Actor } from '../audit/actor.ts'
import { record } from '../audit/record.ts'
import { bodyPhotoIds, parseBody, firstPhoto, type Body } from './body.ts'
import { findDraft, type Entry, type Version } from './entries.ts'
import { parseFields, type FieldsOf, type Kind } from './kinds.ts'
import { HOME_SLUG } from './kinds/home.ts'
import { freeSlug } from './slug.ts'

export interface Draft<K extends Kind = Kind> {
  title: string
  summary: string
  fields: FieldsOf[K]
  body: Body
}

export interface Opened<K extends Kind = Kind> {
  entry: Entry
  version: Version<K>
}

/** Why this person may not write here at all. */
export function writeRefusal(actor: Actor): UserError | undefined {
  return actor.role === 'editor' || actor.role === 'writer'
    ? undefined
    : new UserError('forbidden', 'entry.write_forbidden')
}

/**
 * Keeps a text as a new revision, making the entry when `id` is new: a form carries the id it will have, so a button
 * pressed twice writes once. `base` is the number of the revision the writer started from; when somebody has saved
 * since, nothing is overwritten. What the public reads does not change.
 */
export async function saveDraft<K extends Kind>(
  db: TenantDb,
  actor: Actor,
  kind: K,
  id: string,
  draft: Draft<K>,
  base: number,
): Promise<void> {
  const refusal = writeRefusal(actor)
  if (refusal) throw refusal
  if (!isId(id)) throw new UserError('not_found', `${kind}.not_found`)

  await db.transaction(async (db) => {
    // A button pressed twice sends two saves at once; the second must see the first.
    await db.lock('entries')
    const entry = await db.from('entries').where(matchOf(kind, id)).first()
    if (entry) id = entry.id
    const latest = entry && (await db.from('revisions').where({ id: entry.draft_revision! }).first())
    if ((latest?.number ?? 0) !== base) {
      throw new UserError('conflict', 'entry.changed_meanwhile', { name: latest?.author_name ?? '' })
    }
    if (!entry) await insertEntry(db, kind, id, draft.title)

    const revisionId = newId()
    await db.insert('revisions', {
      id: revisionId,
      entry_id: id,
      number: base + 1,
      title: printable(draft.title),
      summary: printable(draft.summary),
      fields: JSON.stringify(parseFields(kind, draft.fields)),
      body: JSON.stringify(parseBody(draft.body)),
      cover_photo: coverPhoto(kind, draft.body),
      author_id: actor.personId,
      author_name: actor.name,
      created_at: db.now,
    })
    await db.update(
      'entries',
      { id },
      { draft_revision: revisionId, updated_at: db.now, ...(await movedSlug(db, entry, draft.title)) },
    )
    await record(db, actor, `${kind}.saved`, id, { revision: base + 1 })
  })
}

/** An entry with its newest text; undefined while nothing has been saved under this id. */
export async function openEntry<K extends Kind>(
  db: TenantDb,
  kind: K,
  id: string,
): Promise<Opened<K> | undefined> {
  const entry = await db.from('entries').where(matchOf(kind, id)).first()
  return entry && { entry, version: await findDraft(db, kind, entry) }
}

/** An office has one home page, whatever id the form carries that makes it. */
function matchOf(kind: Kind, id: string): { kind: Kind; id?: string } {
  return kind === 'home' ? { kind } : { kind, id }
}

/** The picture in lists: of an album any of its photos, elsewhere one that was placed as a picture. */
function coverPhoto(kind: Kind, body: Body): string | null {
  const photo = kind === 'album' ? bodyPhotoIds(body)[0] : firstPhoto(body)?.photoId
  return photo || null
}

/** Of an entry that has never been published. */
export const NO_COLUMNS = { subtype: null, year: null, starts_at: null, ends_at: null, parent_id: null }

async function insertEntry(db: TenantDb, kind: Kind, id: string, title: string): Promise<void> {
  const entry = {
    id,
    kind,
    slug: kind === 'home' ? HOME_SLUG : await freeSlug(db, kind, title, id),
    category: null,
    position: await lastPosition(db, kind),
    state: 'draft' as const,
    published_revision: null,
    draft_revision: null,
    created_at: db.now,
    updated_at: db.now,
    published_at: null,
    withdrawn_at: null,
    ...NO_COLUMNS,
  }
  await db.insert('entries', entry).catch((error: unknown) => {
    // Slugs are free here and this office has no such entry: the id is another office's.
    if (isDuplicate(error)) throw new UserError('not_found', `${kind}.not_found`)
    throw error
  })
}

/** Behind all that the office has arranged. */
async function lastPosition(db: TenantDb, kind: Kind): Promise<number> {
  const last = await db.from('entries').where({ kind }).max('position as position').first()
  const { position } = last as unknown as { position: number | null }
  return position === null ? 0 : position + 1
}

/** The address follows the title only until it has been public once: after that people have copied it. */
async function movedSlug(db: TenantDb, entry: Entry | undefined, title: string): Promise<Partial<Entry>> {
  if (!entry || entry.published_at || entry.kind === 'home') return {}
  assert(entry.state === 'draft', 'never published means draft')
  return { slug: await freeSlug(db, entry.kind, title, entry.id) }
}
