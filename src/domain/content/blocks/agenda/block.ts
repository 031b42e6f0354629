import { z } from 'zod'
import { eventCard } from '../../cards.ts'
import { line } from '../../shapes.ts'
import type { BlockType } from '../block-type.ts'
import type { Want } from '../live.ts'

const schema = z.object({ title: line(60), count: z.int().min(3).max(6).default(3) })
type EventsData = z.infer<typeof schema>

/** Past events drop out by themselves. */
export const agenda: BlockType<EventsData> = {
  type: 'agenda',
  schema,
  text: ({ title }) => title,
  issues: () => [],
  wants,
  view(data, { live, now }) {
    const { rows } = live.rows(wants(data))
    if (rows.length === 0) return undefined
    return {
      ...{ type: 'agenda', title: data.title || 'Agenda', url: '/agenda' },
      events: rows.map((row) => eventCard(row, now)),
    }
  },
}

function wants({ count }: EventsData) {
  return { of: 'events', limit: count } satisfies Want
}
