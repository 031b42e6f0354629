import { z } from 'zod'
import { line, link } from '../shapes.ts'
import type { KindType } from './kind-type.ts'

/** The title is the person's name; the first photo of the body is theirs. */
const schema = z.object({
  position: line(120),
  term: line(40),
  /** Id of the official above: what the structure is drawn from. */
  superior: line(40).meta({ widget: 'official' }),
  /** Report of wealth (LHKPN). */
  wealthReport: link(),
})
export type OfficialFields = z.infer<typeof schema>

export const official: KindType<OfficialFields> = {
  schema,
  path: () => null,
  columns: ({ superior }) => ({ parent_id: superior || null }),
  issues: ({ position }) =>
    position === '' ? [{ field: 'position', messageKey: 'official.position_missing' }] : [],
  text: ({ position }) => position,
  searchKind: null,
  needs: { summary: false, body: false },
  blocks: true,
}
