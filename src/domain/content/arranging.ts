import type { TenantDb } from '../../platform/db/tenant-db.ts'
import { UserError } from '../../platform/errors.ts'
import type { Actor } from '../audit/actor.ts'
import { record } from '../audit/record.ts'
import { writeRefusal } from './editing.ts'
import { findEntry, findVersion } from './entries.ts'
import { makeFindable } from './finding.ts'
import type { Kind } from './kinds.ts'
import { slugOf } from './slug.ts'

/** Moves an entry one place among its kind: pages, services and officials stand in the order the office gives them. */
export async function moveEntry(
  db: TenantDb,
  actor: Actor,
  kind: Kind,
  id: string,
  direction: 'up' | 'down',
): Promise<void> {
  const refusal = writeRefusal(actor)
  if (refusal) throw refusal
  await db.transaction(async (db) => {
    await db.lock('entries')
    await findEntry(db, kind, id)
    const order = await db
      .from('entries')
      .where({ kind })
      .orderBy(['position', 'id'])
      .select('id', 'position')
    const place = order.findIndex((entry) => entry.id === id)
    const other = direction === 'up' ? place - 1 : place + 1
    if (other < 0 || other >= order.length) return
    const moved = order.toSpliced(place, 1)
    moved.splice(other, 0, order[place]!)
    for (const [position, entry] of moved.entries()) {
      if (entry.position !== position) await db.update('entries', { id: entry.id }, { position })
    }
    await record(db, actor, `${kind}.moved`, id, { direction })
  })
}

/**
 * Gives an entry another name in its address. What was public under the old one leads to the new one for good; a name
 * that another entry has, or once had, is refused.
 */
export async function renameEntry(
  db: TenantDb,
  actor: Actor,
  kind: Kind,
  id: string,
  wanted: string,
): Promise<void> {
  const refusal = writeRefusal(actor)
  if (refusal) throw refusal
  const slug = slugOf(wanted)
  if (slug !== wanted.trim().toLowerCase()) throw new UserError('invalid', 'entry.slug_invalid', { slug })
  await db.transaction(async (db) => {
    await db.lock('entries')
    const entry = await findEntry(db, kind, id)
    if (entry.slug === slug) return
    const taken = await db.from('entries').where({ kind, slug }).first('id')
    if (taken) throw new UserError('invalid', 'entry.slug_taken')
    const former = await db.from('former_addresses').where({ kind, slug }).first('entry_id')
    if (former && former.entry_id !== id) throw new UserError('invalid', 'entry.slug_taken')

    await db.remove('former_addresses', { kind, slug })
    if (entry.published_at) {
      await db.insert('former_addresses', { kind, slug: entry.slug, entry_id: id, created_at: db.now })
    }
    await db.update('entries', { id }, { slug, updated_at: db.now })
    await record(db, actor, `${kind}.renamed`, id, { from: entry.slug, to: slug })
    if (entry.state === 'published') {
      const version = await findVersion(db, kind, entry.published_revision!)
      await makeFindable(db, kind, { ...entry, slug }, version)
    }
  })
}
