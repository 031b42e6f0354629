import type { Knex } from 'knex'
import type { FleetDb } from '../../platform/db/fleet-db.ts'
import { CARD_COLUMNS, toCard, type CardRow } from '../content/reading.ts'
import type { DocumentClass, DocumentType } from '../content/kinds/document.ts'
import type { PublishedCard } from '../content/published-card.ts'
import { liveEntries, newestLive, officeOf, shownOf, type Office, type OfficeRow } from './live.ts'

export type FleetDocument = PublishedCard & { office: Office }

export interface DocumentFilter {
  class: DocumentClass | null
  year: number | null
  type: DocumentType | null
}

/** Last published first. */
export async function listDocuments(
  db: FleetDb,
  filter: DocumentFilter,
  { limit, offset }: { limit: number; offset: number },
): Promise<FleetDocument[]> {
  const page = (await matching(newestLive(db, 'document'), filter).limit(limit).offset(offset)) as {
    id: string
  }[]
  const rows = await shownOf<CardRow & OfficeRow>(
    db,
    page.map(({ id }) => id),
    (query) => query.select(CARD_COLUMNS),
  )
  return rows.map(({ office_slug, short_name, ...row }) => ({
    ...toCard(row),
    office: officeOf({ office_slug, short_name }),
  }))
}

export interface DocumentCount {
  category: DocumentClass
  subtype: DocumentType
  year: number
  total: number
}

/** How many there are of each class, type and year. */
export async function countDocumentKinds(db: FleetDb): Promise<DocumentCount[]> {
  return db.readCompiled<DocumentCount>('documents of all by kind', '', (db) =>
    liveEntries(db, 'document')
      .groupBy('entries.category', 'entries.subtype', 'entries.year')
      .select('entries.category', 'entries.subtype', 'entries.year', db.raw('count(*) as total')),
  )
}

export async function countDocuments(db: FleetDb): Promise<number> {
  const [counted] = await db.readCompiled<{ total: number }>('documents of all, counted', '', (db) =>
    liveEntries(db, 'document').count('* as total'),
  )
  return counted!.total
}

function matching(query: Knex.QueryBuilder, { class: documentClass, year, type }: DocumentFilter) {
  if (documentClass) void query.where('entries.category', documentClass)
  if (year) void query.where('entries.year', year)
  if (type) void query.where('entries.subtype', type)
  return query
}
