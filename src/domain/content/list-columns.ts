import { civilDate } from '../../platform/locale.ts'
import type { Entry } from './entries.ts'
import { kindOf, type FieldsOf, type Kind } from './kinds.ts'

type ListColumns = Pick<Entry, 'category' | 'subtype' | 'year' | 'starts_at' | 'ends_at' | 'parent_id'>

/** All list columns of an entry: what its kind says, and the year of its publication where the kind has none. */
export function listColumns<K extends Kind>(kind: K, fields: FieldsOf[K], publishedAt: string): ListColumns {
  const own = kindOf(kind).columns(fields)
  return {
    category: own.category ?? null,
    subtype: own.subtype ?? null,
    year: own.year ?? Number(civilDate(publishedAt).slice(0, 4)),
    starts_at: own.starts_at ?? null,
    ends_at: own.ends_at ?? null,
    parent_id: own.parent_id ?? null,
  }
}
