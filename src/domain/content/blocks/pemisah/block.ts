import { z } from 'zod'
import type { BlockType } from '../block-type.ts'

const schema = z.object({})

export const pemisah: BlockType<z.infer<typeof schema>> = {
  type: 'pemisah',
  schema,
  text: () => '',
  issues: () => [],
  view: () => ({ type: 'pemisah' }),
}
