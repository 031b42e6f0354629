import type { FleetDb } from '../../platform/db/fleet-db.ts'
import { UserError } from '../../platform/errors.ts'
import type { Actor } from '../audit/actor.ts'
import { record } from '../audit/record.ts'
import { liveEntries } from './live.ts'

export interface PortalPin {
  tenant_id: string
  entry_id: string
  pinned_at: string
  pinned_by: string | null
}
declare module 'knex/types/tables.js' {
  interface Tables {
    portal_pins: PortalPin
  }
}

export const PINS_MAX = 3

/** Ids of the news that Diskominfo keeps on top of the portal, the last pinned first. What is withdrawn is not among them. */
export async function pinnedIds(db: FleetDb): Promise<string[]> {
  const rows = await db.readCompiled<{ id: string }>('shown pins', '', (db) =>
    db
      .from('portal_pins')
      .whereRaw("(select state from entries where entries.id = portal_pins.entry_id) = 'published'")
      .whereRaw("(select stage from tenants where tenants.id = portal_pins.tenant_id) = 'live'")
      .orderBy([
        { column: 'pinned_at', order: 'desc' },
        { column: 'entry_id', order: 'desc' },
      ])
      .limit(PINS_MAX)
      .select('entry_id as id'),
  )
  return rows.map(({ id }) => id)
}

/** Keeps a news item of a live site on top of the portal. Pinned twice is pinned once. */
export async function pinNews(db: FleetDb, actor: Actor, entryId: string): Promise<void> {
  await db.transaction(async (db) => {
    await db.lock('pins')
    await dropHiddenPins(db)
    const pinned = await db.from('portal_pins').select('entry_id')
    if (pinned.some(({ entry_id }) => entry_id === entryId)) return
    const tenantId = await officeOfNews(db, entryId)
    if (!tenantId) throw new UserError('not_found', 'portal.pin_not_found')
    if (pinned.length >= PINS_MAX)
      throw new UserError('conflict', 'portal.pins_full', { max: String(PINS_MAX) })

    const office = db.tenant(tenantId)
    const pin = { entry_id: entryId, pinned_at: db.now, pinned_by: actor.personId }
    await office.insert('portal_pins', pin)
    await record(office, actor, 'portal.pinned', entryId)
  })
}

export async function unpinNews(db: FleetDb, actor: Actor, entryId: string): Promise<void> {
  await db.transaction(async (db) => {
    const pin = await db.from('portal_pins').where({ entry_id: entryId }).first('tenant_id')
    if (!pin) throw new UserError('not_found', 'portal.pin_not_found')
    const office = db.tenant(pin.tenant_id)
    const removed = await office.remove('portal_pins', { entry_id: entryId })
    if (removed > 0) await record(office, actor, 'portal.unpinned', entryId)
  })
}

/** What the public no longer sees must not take up a place. */
async function dropHiddenPins(db: FleetDb): Promise<void> {
  const hidden = await db.from('portal_pins').whereNotIn('entry_id', await pinnedIds(db))
  for (const { tenant_id, entry_id } of hidden) await db.tenant(tenant_id).remove('portal_pins', { entry_id })
}

async function officeOfNews(db: FleetDb, entryId: string): Promise<string | undefined> {
  const found = (await liveEntries(db, 'article').where('entries.id', entryId).first('tenants.id')) as
    { id: string } | undefined
  return found?.id
}
