import { z } from 'zod'
import { toInstant } from '../../../../platform/locale.ts'
import { TONES } from '../../kinds/announcement.ts'
import { longText, moment } from '../../shapes.ts'
import type { BlockIssue, BlockType } from '../block-type.ts'

const DAYS_MAX = 30
const DAY_MS = 86_400_000

const schema = z.object({
  tone: z.enum(TONES).default('info'),
  text: longText(200),
  startsAt: moment(),
  endsAt: moment(),
})
type NoticeData = z.infer<typeof schema>

/** Comes and goes by itself. */
export const pengumuman: BlockType<NoticeData> = {
  type: 'pengumuman',
  schema,
  text: () => '',
  issues({ text, startsAt, endsAt }) {
    const found: BlockIssue[] = []
    if (text === '') found.push({ messageKey: 'blok.pengumuman.empty', field: 'text' })
    if (!startsAt) found.push({ messageKey: 'announcement.start_missing', field: 'startsAt' })
    if (!endsAt) found.push({ messageKey: 'announcement.end_missing', field: 'endsAt' })
    else if (startsAt && endsAt <= startsAt)
      found.push({ messageKey: 'announcement.end_before_start', field: 'endsAt' })
    else if (startsAt && Date.parse(endsAt) - Date.parse(startsAt) > DAYS_MAX * DAY_MS)
      found.push({ messageKey: 'blok.pengumuman.too_long', field: 'endsAt', values: { days: DAYS_MAX } })
    return found
  },
  changesAt: ({ startsAt, endsAt }) => [startsAt, endsAt].filter(Boolean).map(toInstant),
  view({ tone, text, startsAt, endsAt }, { now }) {
    if (!startsAt || !endsAt || toInstant(startsAt) > now || toInstant(endsAt) <= now) return undefined
    return { type: 'pengumuman', tone, text, until: toInstant(endsAt) }
  },
}
