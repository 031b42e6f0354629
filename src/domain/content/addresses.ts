import type { TenantDb } from '../../platform/db/tenant-db.ts'
import { kindOf, type Kind } from './kinds.ts'
import { isWritten, type English } from './kinds/english.ts'

export interface Address {
  path: string
  changedAt: string
  /** Written in English too. */
  isEnglish: boolean
}

const ADDRESSES_MAX = 50_000
const LISTED: Kind[] = ['service', 'article', 'page', 'announcement', 'event', 'album', 'document']

/** Every page of the site that a published entry has, newest first. */
export async function listAddresses(db: TenantDb): Promise<Address[]> {
  const rows = (await db
    .from('entries')
    .where({ 'entries.state': 'published' })
    .whereIn('entries.kind', LISTED)
    .join(db.rows('revisions'), 'revisions.id', 'entries.published_revision')
    .orderBy('entries.published_at', 'desc')
    .limit(ADDRESSES_MAX)
    .select(
      ...['entries.kind', 'entries.slug', 'entries.category', 'entries.published_at'],
      ...['revisions.created_at', 'revisions.fields'],
    )) as AddressRow[]
  return rows.map((row) => ({
    path: kindOf(row.kind).path(row)!,
    changedAt: row.created_at,
    isEnglish: hasEnglish(row.fields),
  }))
}

interface AddressRow {
  kind: Kind
  slug: string
  category: string | null
  published_at: string
  created_at: string
  fields: string
}

function hasEnglish(fields: string): boolean {
  const { english } = JSON.parse(fields) as { english?: English }
  return english !== undefined && isWritten(english)
}
