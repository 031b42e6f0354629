import type { z } from 'zod'
import type { SearchKind } from '../../search/texts.ts'

/** What lists of entries are filtered and ordered by: copied from the published revision to its entry. */
export interface ListColumns {
  category?: string | null
  subtype?: string | null
  /** Instead of the year of publication. */
  year?: number | null
  starts_at?: string | null
  ends_at?: string | null
  parent_id?: string | null
}

export interface FieldIssue {
  /** Field of the form it is mended in. */
  field: string
  messageKey: string
  values?: Record<string, string | number>
}

/** One kind of content: its form, its rules, its address and its place in lists and search. */
export interface KindType<Fields> {
  schema: z.ZodType<Fields>
  /** Its page's path; null: it has none of its own. */
  path(entry: Addressed): string | null
  columns(fields: Fields): ListColumns
  /** What stands between it and the public, beside title, summary and blocks. */
  issues(fields: Fields): FieldIssue[]
  /** Text of its own fields, for search. */
  text(fields: Fields): string
  /** Under which name it is found; null: it is not. */
  searchKind: SearchKind | null
  needs: { summary: boolean; body: boolean }
  /** May it have blocks at all? */
  blocks: boolean
}

export interface Addressed {
  slug: string
  category?: string | null
  published_at: string | null
}
