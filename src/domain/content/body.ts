import { z } from 'zod'
import { newId } from '../../platform/ids.ts'
import type { BlockView } from '../themes/contract.ts'
import type { BlockContext, BlockIssue } from './blocks/block-type.ts'
import { blockType } from './blocks/block-types.ts'
import type { PhotoData } from './blocks/gambar/block.ts'
import type { Want } from './blocks/live.ts'
import type { TextData } from './blocks/teks/block.ts'
import { hasNik } from './nik.ts'

export const BLOCKS_MAX = 40

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
    const parsed = knownType(block.type).schema.safeParse(block.data)
    if (parsed.success) return { ...block, data: parsed.data as unknown }
    throw new z.ZodError(
      parsed.error.issues.map((issue) => ({ ...issue, path: ['blocks', index, ...issue.path] })),
    )
  })
  return { v: 1, blocks }
}

/** A body that was stored: a block of a type that is no longer there stays, and shows nothing. */
export function readBody(json: unknown): Body {
  return json as Body
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
  return body.blocks
    .map((block) => blockType(block.type)?.text(block.data as never) ?? '')
    .filter(Boolean)
    .join('\n')
}

const HIGHLIGHTS_MAX = 3

export function bodyIssues(body: Body): BodyIssue[] {
  return [...body.blocks.flatMap(ownIssues), ...orderIssues(body.blocks)]
}

function ownIssues(block: Block): BodyIssue[] {
  const type = blockType(block.type)
  const about = { blockId: block.id, type: block.type }
  if (!type) return [{ messageKey: 'block.unknown', ...about }]
  const issues = type.issues(block.data as never).map((issue) => ({ ...issue, ...about }))
  return hasNik(type.text(block.data as never)) ? [...issues, { messageKey: 'teks.nik', ...about }] : issues
}

/** Rules about blocks beside each other. */
function orderIssues(blocks: Block[]): BodyIssue[] {
  const highlights = blocks.filter(({ type }) => type === 'sorotan')
  const misplaced = [
    ...highlights.slice(HIGHLIGHTS_MAX).map((block) => ({ block, messageKey: 'blok.sorotan.too_many' })),
    ...blocks
      .filter(({ type }, i) => type === 'pemisah' && blocks[i + 1]?.type === 'pemisah')
      .map((block) => ({ block, messageKey: 'blok.pemisah.twice' })),
    ...blocks
      .filter(({ type }, i) => type === 'pembuka' && i > 0)
      .map((block) => ({ block, messageKey: 'blok.pembuka.not_first' })),
  ]
  return misplaced.map(({ block: { id, type }, messageKey }) => ({ messageKey, blockId: id, type }))
}

export function bodyPhotoIds(body: Body): string[] {
  const found = body.blocks.flatMap((block) => blockType(block.type)?.photoIds?.(block.data as never) ?? [])
  return [...new Set(found)]
}

/** What the blocks show of the office's other content. */
export function bodyWants(body: Body): Want[] {
  return body.blocks.flatMap((block) => blockType(block.type)?.wants?.(block.data as never) ?? [])
}

/** Instants after `now` at which the body looks different by itself. */
export function bodyChangesAt(body: Body, now: string): string[] {
  return body.blocks
    .flatMap((block) => blockType(block.type)?.changesAt?.(block.data as never) ?? [])
    .filter((instant) => instant > now)
}

/** What the theme places. A block of a type we no longer know renders nothing. */
export function bodyViews(body: Body, context: BlockContext): BlockView[] {
  return body.blocks.flatMap((block) => blockType(block.type)?.view(block.data as never, context) ?? [])
}

function knownType(type: string) {
  const known = blockType(type)
  if (!known)
    throw new z.ZodError([{ code: 'custom', path: ['blocks'], message: 'block.unknown', input: type }])
  return known
}
