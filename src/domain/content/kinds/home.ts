import { z } from 'zod'
import type { KindType } from './kind-type.ts'

const schema = z.object({})
export type HomeFields = z.infer<typeof schema>

/** An office has one: the entry with this slug. */
export const HOME_SLUG = 'beranda'

export const home: KindType<HomeFields> = {
  schema,
  path: () => '/',
  columns: () => ({}),
  issues: () => [],
  text: () => '',
  searchKind: null,
  needs: { summary: false, body: true },
  blocks: true,
}
