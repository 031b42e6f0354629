import { z } from 'zod'
import { articleCard } from '../../cards.ts'
import { CATEGORIES } from '../../kinds/article.ts'
import { line, lines } from '../../shapes.ts'
import type { BlockType } from '../block-type.ts'
import type { Want } from '../live.ts'

const schema = z.object({
  title: line(60),
  category: z.enum(CATEGORIES).nullable().default(null),
  count: z.int().min(3).max(6).default(6),
  /** Names in front of the regency's domain, `disdukcapil`; none: this site's own news. */
  offices: lines(10, 40),
})
type NewsData = z.infer<typeof schema>

export const kabar: BlockType<NewsData> = {
  type: 'kabar',
  schema,
  text: ({ title }) => title,
  issues: () => [],
  wants,
  view(data, { live, office, photoBase }) {
    const { rows } = live.rows(wants(data))
    if (rows.length === 0) return undefined
    return {
      ...{ type: 'kabar', title: data.title || 'Kabar terbaru', url: '/berita', layout: office.newsLayout },
      news: rows.map((row) => articleCard(row, photoBase)),
    }
  },
}

function wants({ category, count, offices }: NewsData) {
  return { of: 'articles', category, limit: count, offices } satisfies Want
}
