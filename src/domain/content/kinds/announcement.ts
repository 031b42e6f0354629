import { z } from 'zod'
import { toInstant } from '../../../platform/locale.ts'
import { moment } from '../shapes.ts'
import { english } from './english.ts'
import type { FieldIssue, KindType } from './kind-type.ts'

export const TONES = ['info', 'awas', 'penting'] as const
export type Tone = (typeof TONES)[number]

const schema = z.object({
  tone: z.enum(TONES).default('info'),
  /** Shown above every page of the site while it holds. */
  urgent: z.boolean().default(false),
  startsAt: moment(),
  endsAt: moment(),
  english,
})
export type AnnouncementFields = z.infer<typeof schema>

export const announcement: KindType<AnnouncementFields> = {
  schema,
  path: ({ slug }) => `/pengumuman/${slug}`,
  columns: ({ tone, urgent, startsAt, endsAt }) => ({
    category: urgent ? 'urgent' : null,
    subtype: tone,
    starts_at: startsAt ? toInstant(startsAt) : null,
    ends_at: endsAt ? toInstant(endsAt) : null,
  }),
  issues({ startsAt, endsAt }) {
    const found: FieldIssue[] = []
    if (!startsAt) found.push({ field: 'startsAt', messageKey: 'announcement.start_missing' })
    if (!endsAt) found.push({ field: 'endsAt', messageKey: 'announcement.end_missing' })
    else if (startsAt && endsAt <= startsAt)
      found.push({ field: 'endsAt', messageKey: 'announcement.end_before_start' })
    return found
  },
  text: () => '',
  searchKind: 'announcement',
  needs: { summary: true, body: false },
  blocks: true,
}
