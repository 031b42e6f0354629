import type { TenantDb } from '../../platform/db/tenant-db.ts'
import type { Actor } from '../audit/actor.ts'
import { record } from '../audit/record.ts'
import { findMessage, type Message } from './messages.ts'

/** The message as it stands; the first who opens it has read it for the office. */
export async function openMessage(db: TenantDb, actor: Actor, id: string): Promise<Message> {
  const message = await findMessage(db, id)
  if (message.read_at) return message
  const change = { read_at: db.now, read_by: actor.personId }
  await db.update('messages', { id, read_at: null }, change)
  return { ...message, ...change }
}

/** Answering itself happens by mail or telephone: this keeps colleagues from doing it twice. */
export async function markAnswered(db: TenantDb, actor: Actor, id: string): Promise<void> {
  await db.transaction(async (db) => {
    await findMessage(db, id)
    const change = { answered_at: db.now, answered_by: actor.personId }
    const written = await db.update('messages', { id, answered_at: null }, change)
    if (written > 0) await record(db, actor, 'contact.answered', id)
  })
}

export async function unmarkAnswered(db: TenantDb, actor: Actor, id: string): Promise<void> {
  await db.transaction(async (db) => {
    const { answered_at } = await findMessage(db, id)
    if (!answered_at) return
    await db.update('messages', { id, answered_at }, { answered_at: null, answered_by: null })
    await record(db, actor, 'contact.reopened', id)
  })
}
