import { addSeconds, type Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/db/connect.ts'
import type { FleetDb } from '../../platform/db/fleet-db.ts'
import type { TenantDb } from '../../platform/db/tenant-db.ts'
import { UserError } from '../../platform/errors.ts'

/** What somebody wrote to an office through the form on its site. */
export interface Message {
  tenant_id: string
  id: string
  name: string
  /** As typed: an address of mail, a number, or both. */
  contact: string
  text: string
  created_at: string
  read_at: string | null
  read_by: string | null
  answered_at: string | null
  answered_by: string | null
}
declare module 'knex/types/tables.js' {
  interface Tables {
    messages: Message
  }
}

export const MESSAGES_PER_PAGE = 25

/** What is older is shown no more, and soon deleted. */
export const MESSAGE_SHOWN_SECONDS = 365 * 86_400

/** Newest first. */
export async function listMessages(db: TenantDb, page = 1): Promise<Message[]> {
  return shown(db)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(MESSAGES_PER_PAGE)
    .offset((page - 1) * MESSAGES_PER_PAGE)
}

export interface MessageCounts {
  all: number
  unread: number
}

export async function countMessages(db: TenantDb): Promise<MessageCounts> {
  const [counted] = await shown(db).select(
    db.raw('count(*) as every'),
    db.raw('count(case when read_at is null then 1 end) as unread'),
  )
  const { every, unread } = counted as unknown as { every: number; unread: number }
  return { all: every, unread }
}

export async function findMessage(db: TenantDb, id: string): Promise<Message> {
  const message = await shown(db).where({ id }).first()
  if (!message) throw new UserError('not_found', 'message.not_found')
  return message
}

/** Names of those who read and answered it, by id. */
export async function handlersOf(
  db: FleetDb,
  { read_by, answered_by }: Message,
): Promise<Map<string, string>> {
  const ids = [read_by, answered_by].flatMap((id) => id ?? [])
  const people = await db.from('persons').whereIn('id', ids).select('id', 'name')
  return new Map(people.map(({ id, name }) => [id, name]))
}

function shown(db: TenantDb) {
  return db.from('messages').where('created_at', '>', addSeconds(db.now, -MESSAGE_SHOWN_SECONDS))
}

/** Takes away what is shown no more: what people wrote of themselves is kept no longer than it is of use. */
export async function purgeMessages({ knex }: Database, clock: Clock): Promise<void> {
  await knex('messages').where('created_at', '<', addSeconds(clock(), -MESSAGE_SHOWN_SECONDS)).delete()
}
