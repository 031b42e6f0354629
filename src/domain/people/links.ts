import { createHmac, timingSafeEqual } from 'node:crypto'
import { addSeconds } from '../../platform/clock.ts'
import type { FleetDb } from '../../platform/db/fleet-db.ts'
import { UserError } from '../../platform/errors.ts'
import { isId, newId } from '../../platform/ids.ts'

export type LinkPurpose = 'invitation' | 'reset' | 'first_account'

export interface OneTimeLink {
  id: string
  person_id: string | null
  purpose: LinkPurpose
  created_at: string
  expires_at: string
  used_at: string | null
  revoked_at: string | null
}
declare module 'knex/types/tables.js' {
  interface Tables {
    one_time_links: OneTimeLink
  }
}

const DAY_SECONDS = 86_400
const LIFETIME_SECONDS: Record<LinkPurpose, number> = {
  invitation: 14 * DAY_SECONDS,
  reset: 2 * 3600,
  first_account: DAY_SECONDS,
}

/** A new link; earlier ones of the same purpose for the same person stop working. */
export async function issueLink(
  db: FleetDb,
  personId: string | null,
  purpose: LinkPurpose,
): Promise<OneTimeLink> {
  const link: OneTimeLink = {
    id: newId(),
    person_id: personId,
    purpose,
    created_at: db.now,
    expires_at: addSeconds(db.now, LIFETIME_SECONDS[purpose]),
    used_at: null,
    revoked_at: null,
  }
  await db.transaction(async (db) => {
    await db.update(
      'one_time_links',
      { person_id: personId, purpose, used_at: null, revoked_at: null },
      { revoked_at: db.now },
    )
    await db.insert('one_time_links', link)
  })
  return link
}

/**
 * The token that goes into the address: the row's id and a keyed hash of it. Nothing in the database opens a link,
 * and the console can show it again as long as it is good.
 */
export function linkToken(secret: Buffer, link: Pick<OneTimeLink, 'id'>): string {
  return `${link.id}.${macOf(secret, link.id)}`
}

/** The link behind a token. Forged or unknown: not found. Used, revoked or past its time: gone. */
export async function openLink(db: FleetDb, secret: Buffer, token: string): Promise<OneTimeLink> {
  const [id, mac = ''] = token.split('.')
  const expected = Buffer.from(macOf(secret, id ?? ''))
  const given = Buffer.from(mac)
  const genuine = isId(id) && given.length === expected.length && timingSafeEqual(given, expected)
  const link = genuine ? await db.from('one_time_links').where({ id }).first() : undefined
  if (!link) throw new UserError('not_found', 'link.not_found')
  if (!isLinkOpen(link, db.now)) throw new UserError('gone', link.used_at ? 'link.used' : 'link.expired')
  return link
}

export function isLinkOpen(link: OneTimeLink, now: string): boolean {
  return !link.used_at && !link.revoked_at && link.expires_at > now
}

/** The newest link of this purpose that still opens for the person. */
export async function findOpenLink(
  db: FleetDb,
  personId: string,
  purpose: LinkPurpose,
): Promise<OneTimeLink | undefined> {
  return openLinks(db, purpose).where({ person_id: personId }).orderBy('id', 'desc').first()
}

/** Open links by person, newest last: what the console shows beside each name. */
export async function listOpenLinks(db: FleetDb, purpose: LinkPurpose): Promise<OneTimeLink[]> {
  return openLinks(db, purpose).orderBy('id')
}

function openLinks(db: FleetDb, purpose: LinkPurpose) {
  return db
    .from('one_time_links')
    .where({ purpose, used_at: null, revoked_at: null })
    .where('expires_at', '>', db.now)
}

/** Marks the link used; false when someone was quicker. */
export async function useLink(db: FleetDb, link: OneTimeLink): Promise<boolean> {
  return (
    (await db.update(
      'one_time_links',
      { id: link.id, used_at: null, revoked_at: null },
      { used_at: db.now },
    )) === 1
  )
}

function macOf(secret: Buffer, id: string): string {
  return createHmac('sha256', secret).update(`one-time-link:${id}`).digest('base64url')
}
