import { addSeconds } from '../../platform/clock.ts'
import type { FleetDb } from '../../platform/db/fleet-db.ts'
import type { TenantDb } from '../../platform/db/tenant-db.ts'
import { newId } from '../../platform/ids.ts'
import type { Actor } from '../audit/actor.ts'
import { record } from '../audit/record.ts'
import { sendNote } from '../people/mails.ts'
import type { Person } from '../people/persons.ts'
import type { Tenant } from '../tenants/tenants.ts'
import type { Message } from './messages.ts'

export type WrittenMessage = Pick<Message, 'name' | 'contact' | 'text'>

/** Whoever wrote stays unnamed in the records. */
const VISITOR: Actor = { personId: null, name: 'Pengunjung situs', role: null }

const SAME_SECONDS = 86_400

/**
 * Keeps what somebody wrote, and lets the office know by mail, in one transaction. Sent twice, by a second press of
 * the button or of a page that was loaded again, it is still one message.
 */
export async function receiveMessage(
  db: FleetDb,
  tenant: Pick<Tenant, 'id' | 'name' | 'slug'>,
  written: WrittenMessage,
): Promise<void> {
  await db.transaction(async (db) => {
    const office = db.tenant(tenant.id)
    await office.lock('messages')
    if (await isKnown(office, written)) return
    const id = newId()
    await office.insert('messages', {
      ...{ id, ...written, created_at: db.now },
      ...{ read_at: null, read_by: null, answered_at: null, answered_by: null },
    })
    const details = { office: tenant.name, path: `/${tenant.slug}/pesan/${id}` }
    for (const person of await readersOf(db, tenant.id)) await sendNote(office, person, 'message', details)
    await record(office, VISITOR, 'contact.received', id)
  })
}

async function isKnown(office: TenantDb, written: WrittenMessage): Promise<boolean> {
  const same = await office
    .from('messages')
    .where(written)
    .where('created_at', '>', addSeconds(office.now, -SAME_SECONDS))
    .first('id')
  return same !== undefined
}

/** Those responsible for the site; in an office without any, all who work there: somebody has to see it. */
async function readersOf(db: FleetDb, tenantId: string): Promise<Person[]> {
  const members = await db.from('memberships').where({ member_of: tenantId, ended_at: null })
  const responsible = members.filter(({ responsibility }) => responsibility !== null)
  const ids = (responsible.length > 0 ? responsible : members).map(({ person_id }) => person_id)
  return db.from('persons').whereIn('id', ids).orderBy('id')
}
