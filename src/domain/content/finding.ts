import type { TenantDb } from '../../platform/db/tenant-db.ts'
import { putSearchText, removeSearchText, type SearchText } from '../search/texts.ts'
import { bodyText } from './body.ts'
import type { Entry, Version } from './entries.ts'
import { kindOf, type Kind } from './kinds.ts'

/** Puts a published text where it is searched. In the transaction of its publication. */
export async function makeFindable<K extends Kind>(
  db: TenantDb,
  kind: K,
  entry: Entry,
  version: Pick<Version<K>, 'title' | 'summary' | 'fields' | 'body'>,
): Promise<void> {
  const text = searchText(kind, entry, version)
  if (text) await putSearchText(db, text)
}

export async function forget(db: TenantDb, entryId: string): Promise<void> {
  await removeSearchText(db, entryId)
}

/** undefined: entries of this kind are not searched. */
export function searchText<K extends Kind>(
  kind: K,
  entry: Pick<Entry, 'id' | 'slug' | 'category' | 'year' | 'published_at'>,
  { title, summary, fields, body }: Pick<Version<K>, 'title' | 'summary' | 'fields' | 'body'>,
): SearchText | undefined {
  const { searchKind, path, text } = kindOf(kind)
  const address = path(entry)
  if (!searchKind || address === null || entry.published_at === null) return undefined
  return {
    ...{ entryId: entry.id, kind: searchKind, title, summary, path: address },
    text: [text(fields), bodyText(body)].filter(Boolean).join('\n'),
    year: entry.year ?? Number(entry.published_at.slice(0, 4)),
    publishedAt: entry.published_at,
  }
}
