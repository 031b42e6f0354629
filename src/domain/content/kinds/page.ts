import { z } from 'zod'
import { line, lines } from '../shapes.ts'
import { english } from './english.ts'
import type { KindType } from './kind-type.ts'

/** Pages about the office are below `/profil`, all others below `/hal`. */
export const SECTIONS = ['profil', 'hal'] as const

const schema = z.object({
  section: z.enum(SECTIONS).default('profil'),
  /** Id of the page above; pages are two levels deep. */
  parent: line(40).meta({ widget: 'page' }),
  /** What is still to be written, shown to everyone as a mark. */
  incomplete: lines(20, 200),
  english,
})
export type PageFields = z.infer<typeof schema>

export const page: KindType<PageFields> = {
  schema,
  path: ({ slug, category }) => (category === 'hal' ? `/hal/${slug}` : `/profil/${slug}`),
  columns: ({ section, parent }) => ({ category: section, parent_id: parent || null }),
  issues: () => [],
  text: () => '',
  searchKind: 'page',
  needs: { summary: true, body: true },
  blocks: true,
}
