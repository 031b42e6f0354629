import { z } from 'zod'
import { officialCard } from '../../cards.ts'
import { ids, line } from '../../shapes.ts'
import type { BlockType } from '../block-type.ts'
import type { Want } from '../live.ts'

const PEOPLE_MAX = 30

const schema = z.object({
  title: line(60),
  /** None: all officials of the office. */
  officials: ids(PEOPLE_MAX, 'officials'),
})
type OfficialsData = z.infer<typeof schema>

export const orang: BlockType<OfficialsData> = {
  type: 'orang',
  schema,
  text: ({ title }) => title,
  issues: () => [],
  wants,
  view(data, { live, photoBase }) {
    const { rows } = live.rows(wants(data))
    if (rows.length === 0) return undefined
    const officials = rows.slice(0, PEOPLE_MAX).map((row) => officialCard(row, photoBase))
    return { type: 'orang', title: data.title || null, officials }
  },
}

function wants({ officials }: OfficialsData) {
  return { of: 'officials', ids: officials } satisfies Want
}
