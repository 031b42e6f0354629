import { z } from 'zod'
import { toInstant } from '../../../platform/locale.ts'
import { line, moment } from '../shapes.ts'
import type { FieldIssue, KindType } from './kind-type.ts'

const schema = z.object({
  startsAt: moment(),
  endsAt: moment(),
  /** The whole day: the hours above are not shown. */
  allDay: z.boolean().default(false),
  place: line(200),
  audience: line(120),
})
export type EventFields = z.infer<typeof schema>

export const event: KindType<EventFields> = {
  schema,
  path: ({ slug }) => `/agenda/${slug}`,
  columns: ({ startsAt, endsAt }) => ({
    starts_at: startsAt ? toInstant(startsAt) : null,
    ends_at: endsAt ? toInstant(endsAt) : startsAt ? toInstant(startsAt) : null,
    year: startsAt ? Number(startsAt.slice(0, 4)) : null,
  }),
  issues({ startsAt, endsAt, place }) {
    const found: FieldIssue[] = []
    if (!startsAt) found.push({ field: 'startsAt', messageKey: 'event.start_missing' })
    if (startsAt && endsAt && endsAt <= startsAt)
      found.push({ field: 'endsAt', messageKey: 'event.end_before_start' })
    if (!place) found.push({ field: 'place', messageKey: 'event.place_missing' })
    return found
  },
  text: ({ place, audience }) => [place, audience].join('\n'),
  searchKind: 'event',
  needs: { summary: true, body: false },
  blocks: true,
}
