import { listEntries, type EntryRow } from '../../../domain/content/entries.ts'
import type { FieldsOf } from '../../../domain/content/kinds.ts'
import type { TenantDb } from '../../../platform/db/tenant-db.ts'

/** A site has about ten pages; nobody makes new ones here. */
const PAGES_MAX = 200

/** The office's pages in the order that its menu has them. */
export async function listPages(db: TenantDb): Promise<EntryRow[]> {
  const { rows } = await listEntries(db, 'page', { perPage: PAGES_MAX })
  return rows.sort((a, b) => a.position - b.position || a.id.localeCompare(b.id))
}

/** How many parts of the page are still to be written. */
export function missingCount(page: Pick<EntryRow, 'fields'>): number {
  return (JSON.parse(page.fields) as FieldsOf['page']).incomplete.length
}
