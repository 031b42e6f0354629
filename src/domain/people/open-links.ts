import type { FleetDb } from '../../platform/db/fleet-db.ts'
import { listOpenLinks, type OneTimeLink } from './links.ts'

/** A link that still opens, and whether its mail went out. */
export interface OpenLink {
  link: OneTimeLink
  sentAt: string | null
}

/** The newest open link of each person, by person id; one to a first password and one to a new password exclude each other. */
export async function openLinksByPerson(db: FleetDb): Promise<Map<string, OpenLink>> {
  const links = [...(await listOpenLinks(db, 'invitation')), ...(await listOpenLinks(db, 'reset'))]
  const ids = links.map(({ id }) => id)
  const mails = await db
    .from('mails')
    .whereIn('link_id', ids)
    .whereNotNull('sent_at')
    .orderBy('id')
    .select('link_id', 'sent_at')
  const sent = new Map(mails.map((mail) => [mail.link_id, mail.sent_at]))
  return new Map(
    links.flatMap((link) =>
      link.person_id ? [[link.person_id, { link, sentAt: sent.get(link.id) ?? null }]] : [],
    ),
  )
}
