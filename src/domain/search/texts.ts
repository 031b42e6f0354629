import type { TenantDb } from '../../platform/db/tenant-db.ts'
import { printable } from '../../platform/text.ts'
import { engineOf } from './engines.ts'
import { tokensOf, type Tokens } from './tokens.ts'

export type SearchKind = 'service' | 'article' | 'page' | 'event' | 'announcement' | 'document'

/** A published text as search knows it. */
export interface SearchText {
  entryId: string
  kind: SearchKind
  title: string
  summary: string
  text: string
  /** Path on the site, `/layanan/ktp` */
  path: string
  year: number
  publishedAt: string
}

export interface SearchTextRow extends Tokens {
  /** Given by the database; the order in which texts were published first. */
  seq?: number
  tenant_id: string
  entry_id: string
  kind: SearchKind
  year: number
  published_at: string
  path: string
  title: string
  summary: string
  text: string
}
declare module 'knex/types/tables.js' {
  interface Tables {
    search_texts: SearchTextRow
  }
}

/** Within what a statement may bind, on both engines. */
const ROWS_PER_WRITE = 200

/** Puts a text into the search or in the place of what it was. Only what the public may read belongs here. */
export async function putSearchText(db: TenantDb, item: SearchText): Promise<void> {
  await db.transaction(async (db) => {
    const row = rowOf(db, item)
    const replaced = await db.update('search_texts', { entry_id: item.entryId }, row)
    if (replaced === 0) await db.insert('search_texts', row)
  })
}

/** Texts that are not in the search yet. */
export async function putSearchTexts(db: TenantDb, items: SearchText[]): Promise<void> {
  await db.transaction(async (db) => {
    for (let i = 0; i < items.length; i += ROWS_PER_WRITE) {
      const rows = items.slice(i, i + ROWS_PER_WRITE).map((item) => rowOf(db, item))
      await db.insert('search_texts', rows)
    }
  })
}

export async function removeSearchText(db: TenantDb, entryId: string): Promise<void> {
  await db.remove('search_texts', { entry_id: entryId })
}

function rowOf(db: TenantDb, item: SearchText): Omit<SearchTextRow, 'tenant_id'> {
  const title = printable(item.title)
  const summary = printable(item.summary)
  const text = printable(item.text)
  return {
    ...{ entry_id: item.entryId, kind: item.kind, year: item.year, published_at: item.publishedAt },
    ...{ path: item.path, title, summary, text },
    ...tokensOf(
      db.tenantId,
      { kind: item.kind, year: item.year, title, summary, text },
      engineOf(db).hasOwnTokens,
    ),
  }
}
