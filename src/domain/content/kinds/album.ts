import { z } from 'zod'
import type { KindType } from './kind-type.ts'

const schema = z.object({})
export type AlbumFields = z.infer<typeof schema>

/** Its pictures are in `galeri` blocks. */
export const album: KindType<AlbumFields> = {
  schema,
  path: ({ slug }) => `/galeri/${slug}`,
  columns: () => ({}),
  issues: () => [],
  text: () => '',
  searchKind: null,
  needs: { summary: true, body: true },
  blocks: true,
}
