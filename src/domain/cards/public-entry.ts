import type { TenantDb } from '../../platform/db/tenant-db.ts'
import type { CardEntry } from './card.ts'

/** The published title of an entry, of whatever kind; undefined when the public sees nothing of it. */
export async function findPublicEntry(db: TenantDb, id: string): Promise<CardEntry | undefined> {
  const found = (await db
    .from('entries')
    .where({ 'entries.id': id, 'entries.state': 'published' })
    .join(db.rows('revisions'), 'revisions.id', 'entries.published_revision')
    .first('revisions.title')) as { title: string } | undefined
  return found && { id, title: found.title }
}
