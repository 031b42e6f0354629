import { z } from 'zod'
import { serviceCard } from '../../cards.ts'
import { ids, line } from '../../shapes.ts'
import type { BlockType } from '../block-type.ts'
import type { Want } from '../live.ts'

const SERVICES_MAX = 8

const schema = z.object({
  title: line(60),
  /** None: the first ones in the office's own order. */
  services: ids(SERVICES_MAX, 'services'),
  count: z.int().min(3).max(SERVICES_MAX).default(6),
})
type ServicesData = z.infer<typeof schema>

export const layanan: BlockType<ServicesData> = {
  type: 'layanan',
  schema,
  text: ({ title }) => title,
  issues: () => [],
  wants,
  view(data, { live, office }) {
    const { rows, total } = live.rows(wants(data))
    return {
      ...{ type: 'layanan', title: data.title || 'Layanan', services: rows.map(serviceCard), total },
      ...{ url: '/layanan', counter: office.showCounter },
    }
  },
}

function wants({ services, count }: ServicesData) {
  return { of: 'services', ids: services, limit: services.length || count } satisfies Want
}
