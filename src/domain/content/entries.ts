import type { TenantDb } from '../../platform/db/tenant-db.ts'
import { UserError } from '../../platform/errors.ts'
import { readBody, type Body } from './body.ts'
import { parseFields, type FieldsOf, type Kind } from './kinds.ts'

export type EntryState = 'draft' | 'published' | 'withdrawn'

export interface Entry {
  tenant_id: string
  id: string
  kind: Kind
  slug: string
  category: string | null
  position: number
  state: EntryState
  published_revision: string | null
  draft_revision: string | null
  created_at: string
  updated_at: string
  published_at: string | null
  withdrawn_at: string | null
  subtype: string | null
  year: number | null
  starts_at: string | null
  ends_at: string | null
  parent_id: string | null
}
/** A name that an entry had before. */
export interface FormerAddress {
  tenant_id: string
  kind: Kind
  slug: string
  entry_id: string
  created_at: string
}
export interface Revision {
  tenant_id: string
  id: string
  entry_id: string
  number: number
  title: string
  summary: string
  fields: string
  body: string
  cover_photo: string | null
  author_id: string | null
  author_name: string
  created_at: string
}
declare module 'knex/types/tables.js' {
  interface Tables {
    entries: Entry
    revisions: Revision
    former_addresses: FormerAddress
  }
}

/** A revision, read back into the shapes it was made from. */
export interface Version<K extends Kind = Kind> {
  id: string
  number: number
  title: string
  summary: string
  fields: FieldsOf[K]
  body: Body
  coverPhoto: string | null
  authorName: string
  createdAt: string
}

export async function findEntry(db: TenantDb, kind: Kind, id: string): Promise<Entry> {
  const entry = await db.from('entries').where({ id, kind }).first()
  if (!entry) throw new UserError('not_found', `${kind}.not_found`)
  return entry
}

export async function findVersion<K extends Kind>(
  db: TenantDb,
  kind: K,
  revisionId: string,
): Promise<Version<K>> {
  const revision = await db.from('revisions').where({ id: revisionId }).first()
  if (!revision) throw new UserError('not_found', `${kind}.not_found`)
  return toVersion(kind, revision)
}

/** The newest text of an entry, whether the public sees it or not. */
export async function findDraft<K extends Kind>(db: TenantDb, kind: K, entry: Entry): Promise<Version<K>> {
  return findVersion(db, kind, entry.draft_revision ?? entry.published_revision ?? '')
}

export function toVersion<K extends Kind>(kind: K, revision: Revision): Version<K> {
  return {
    id: revision.id,
    number: revision.number,
    title: revision.title,
    summary: revision.summary,
    fields: parseFields(kind, JSON.parse(revision.fields)),
    body: readBody(JSON.parse(revision.body)),
    coverPhoto: revision.cover_photo,
    authorName: revision.author_name,
    createdAt: revision.created_at,
  }
}

export interface EntryRow extends Entry {
  title: string
  number: number
  author_name: string
  /** JSON of the kind's own fields. */
  fields: string
}

export const ENTRIES_PER_PAGE = 25

const LAST_TOUCHED_FIRST = [
  { column: 'entries.updated_at', order: 'desc' as const },
  { column: 'entries.id', order: 'desc' as const },
]

interface EntryFilter {
  state?: EntryState
  page?: number
  perPage?: number
  /** Instead of last touched first: as the office has arranged them. */
  arranged?: boolean
}

/** Entries of one kind with their newest title. */
export async function listEntries(
  db: TenantDb,
  kind: Kind,
  filter: EntryFilter = {},
): Promise<{ rows: EntryRow[]; total: number }> {
  const { page = 1, perPage = ENTRIES_PER_PAGE, arranged = false } = filter
  const match = filter.state ? { kind, state: filter.state } : { kind }
  const counted = (await db.from('entries').where(match).count('* as total').first()) as unknown as {
    total: number
  }
  const rows = await db
    .from('entries')
    .where(match)
    .join(db.rows('revisions'), 'revisions.id', 'entries.draft_revision')
    .orderBy(arranged ? ['entries.position', 'entries.id'] : LAST_TOUCHED_FIRST)
    .limit(perPage)
    .offset((page - 1) * perPage)
    .select<EntryRow[]>(
      'entries.*',
      'revisions.title',
      'revisions.number',
      'revisions.author_name',
      'revisions.fields',
    )
  return { rows, total: counted.total }
}

/** How many entries of the kind stand where. */
export async function countEntries(db: TenantDb, kind: Kind): Promise<Record<EntryState, number>> {
  const rows = (await db
    .from('entries')
    .where({ kind })
    .groupBy('state')
    .select('state', db.raw('count(*) as total'))) as unknown as { state: EntryState; total: number }[]
  const counts = { draft: 0, published: 0, withdrawn: 0 }
  for (const { state, total } of rows) counts[state] = total
  return counts
}

/** How many entries of each kind stand where. */
export async function countKinds(db: TenantDb): Promise<Map<Kind, Partial<Record<EntryState, number>>>> {
  const rows = (await db
    .from('entries')
    .groupBy('kind', 'state')
    .select('kind', 'state', db.raw('count(*) as total'))) as unknown as (Pick<Entry, 'kind' | 'state'> & {
    total: number
  })[]
  const counts = new Map<Kind, Partial<Record<EntryState, number>>>()
  for (const { kind, state, total } of rows) counts.set(kind, { ...counts.get(kind), [state]: total })
  return counts
}
