import { z } from 'zod'
import { ids, line, lines, longText } from '../shapes.ts'
import { english } from './english.ts'
import type { KindType } from './kind-type.ts'

/** Life situations: what services are grouped by, on an office's site and on the portal. */
export const NEEDS = [
  'keluarga',
  'pendidikan',
  'kesehatan',
  'usaha',
  'tanah',
  'tani',
  'sosial',
  'wisata',
  'bencana',
  'pemerintahan',
] as const
export type Need = (typeof NEEDS)[number]

/** The six published parts of a service standard (Permenpan RB 15/2014), for whom it is, and where to go. */
const schema = z.object({
  need: z.enum(NEEDS).nullable().default(null),
  audience: line(200),
  requirements: lines(20, 200),
  steps: lines(20, 200),
  duration: line(200),
  cost: line(200),
  product: line(200),
  complaints: longText(400),
  /** Documents of this office to fill in. */
  forms: ids(10, 'documents'),
  legalBasis: lines(10, 200),
  /** Where and when, if it differs from the office's own. */
  place: line(200),
  hours: line(200),
  channel: line(200),
  incomplete: lines(20, 200),
  english,
})
export type ServiceFields = z.infer<typeof schema>

export const service: KindType<ServiceFields> = {
  schema,
  path: ({ slug }) => `/layanan/${slug}`,
  columns: ({ need }) => ({ category: need }),
  issues: () => [],
  text: ({ audience, requirements, steps, product, legalBasis }) =>
    [audience, ...requirements, ...steps, product, ...legalBasis].join('\n'),
  searchKind: 'service',
  needs: { summary: true, body: false },
  blocks: true,
}
