import { z } from 'zod'
import { newId } from '../../platform/ids.ts'
import type { BlockView } from '../themes/contract.ts'
import type { BlockContext, BlockIssue, BlockType } from './blocks/block-type.ts'
import { gambar, type PhotoData } from './blocks/gambar/block.ts'
import { teks, type TextData } from './blocks/teks/block.ts'

export const BLOCKS_MAX = 40

// Each block's data has passed its own type's schema, which the record cannot say.
const BLOCK_TYPES = new Map(Object.entries({ teks, gambar })) as unknown as Map<string, BlockType<never>>

export interface Block {
  id: string
  type: string
  v: 1
  data: unknown
}
export interface Body {
  v: 1
  blocks: Block[]
}
export interface BodyIssue extends BlockIssue {
  blockId: string
  type: string
}

const bodySchema = z.object({
  v: z.literal(1),
  blocks: z
    .array(z.object({ id: z.string().min(1).max(40), type: z.string(), v: z.literal(1), data: z.unknown() }))
    .max(BLOCKS_MAX),
})

/** A body fit to be stored: each block passes its own schema. Throws ZodError, with the block's place in the path. */
export function parseBody(json: unknown): Body {
  const body = bodySchema.parse(json)
  const blocks = body.blocks.map((block, index) => {
    const parsed = typeOf(block.type).schema.safeParse(block.data)
    if (parsed.success) return { ...block, data: parsed.data as unknown }
    throw new z.ZodError(
      parsed.error.issues.map((issue) => ({ ...issue, path: ['blocks', index, ...issue.path] })),
    )
  })
  return { v: 1, blocks }
}

export function textBlock(data: TextData): Block {
  return { id: newId(), type: 'teks', v: 1, data }
}

export function photoBlock(data: PhotoData): Block {
  return { id: newId(), type: 'gambar', v: 1, data }
}

/** The first block of a type, as its own data. */
export function firstText(body: Body): TextData | undefined {
  return body.blocks.find((block) => block.type === 'teks')?.data as TextData | undefined
}

export function firstPhoto(body: Body): PhotoData | undefined {
  return body.blocks.find((block) => block.type === 'gambar')?.data as PhotoData | undefined
}

export function bodyText(body: Body): string {
  return body.blocks.map((block) => typeOf(block.type).text(block.data as never)).join('\n')
}

export function bodyIssues(body: Body): BodyIssue[] {
  return body.blocks.flatMap((block) =>
    typeOf(block.type)
      .issues(block.data as never)
      .map((issue) => ({ ...issue, blockId: block.id, type: block.type })),
  )
}

export function bodyPhotoIds(body: Body): string[] {
  return [...new Set(body.blocks.flatMap((block) => typeOf(block.type).photoIds(block.data as never)))]
}

/** What the theme places. A block of a type we no longer know renders nothing. */
export function bodyViews(body: Body, context: BlockContext): BlockView[] {
  return body.blocks.flatMap((block) => BLOCK_TYPES.get(block.type)?.view(block.data as never, context) ?? [])
}

function typeOf(type: string): BlockType<never> {
  const known = BLOCK_TYPES.get(type)
  if (!known)
    throw new z.ZodError([{ code: 'custom', path: ['blocks'], message: 'block.unknown', input: type }])
  return known
}
