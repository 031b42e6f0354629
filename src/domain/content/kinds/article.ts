import { z } from 'zod'
import { civilDate } from '../../../platform/locale.ts'
import { line } from '../shapes.ts'
import { english } from './english.ts'
import type { Addressed, KindType } from './kind-type.ts'

export const CATEGORIES = ['kegiatan', 'layanan', 'pengumuman', 'prestasi', 'imbauan'] as const
export type Category = (typeof CATEGORIES)[number]

const schema = z.object({
  /** null: not chosen yet; a draft may wait with that. */
  category: z.enum(CATEGORIES).nullable(),
  /** The unit of the office that speaks: `Bidang Pelayanan`. */
  unit: line(200),
  english,
})
export type ArticleFields = z.infer<typeof schema>

export const article: KindType<ArticleFields> = {
  schema,
  path: articlePath,
  columns: ({ category }) => ({ category }),
  issues: ({ category }) =>
    category === null ? [{ field: 'category', messageKey: 'article.category_missing' }] : [],
  text: ({ unit }) => unit,
  searchKind: 'article',
  needs: { summary: true, body: true },
  blocks: true,
}

/** The year in an article's address is that of its first publication, in WIB. */
export function articlePath(entry: Pick<Addressed, 'slug' | 'published_at'>): string {
  return `/berita/${civilDate(entry.published_at ?? '').slice(0, 4)}/${entry.slug}`
}
