import type { TenantDb } from '../../platform/db/tenant-db.ts'
import type { BlockView } from '../themes/contract.ts'
import { readBlueprint } from './blueprint.ts'
import { blockType } from './blocks/block-types.ts'
import type { Block, Body } from './body.ts'
import { HOME_SLUG } from './kinds/home.ts'
import { findPublished, type Published } from './reading.ts'

/** The office's own arrangement; undefined while it has none. */
export async function findHome(db: TenantDb): Promise<Published<'home'> | undefined> {
  return findPublished(db, 'home', HOME_SLUG)
}

export interface HomeWords {
  /** One sentence of promise. */
  title: string
  lead: string
  shortcuts: { label: string; url: string }[]
}

/** What a home page begins with: the blocks that its kind of office needs, in the blueprint's order. */
export function startingHome(kind: string, words: HomeWords): Body {
  const blocks = startingBlocks(kind).map((block) =>
    block.type === 'pembuka' ? { ...block, data: { ...(block.data as object), ...words } } : block,
  )
  return { v: 1, blocks }
}

const started = new Map<string, Block[]>()

function startingBlocks(kind: string): Block[] {
  const known = started.get(kind)
  if (known) return known
  const blocks = readBlueprint(kind).home.map((type): Block => {
    const data = blockType(type)!.schema.parse({}) as unknown
    return { id: `awal-${type}`, type, v: 1, data }
  })
  started.set(kind, blocks)
  return blocks
}

const SMALL: ReadonlySet<string> = new Set(['agenda', 'dokumen', 'lokasi', 'kontak'])

/** Two small blocks after each other share a row on a wide screen. */
export function homeRows(blocks: BlockView[]): BlockView[][] {
  const rows: BlockView[][] = []
  for (const block of blocks) {
    const last = rows.at(-1)
    const fits = last?.length === 1 && SMALL.has(last[0]!.type) && SMALL.has(block.type)
    if (fits) last.push(block)
    else rows.push([block])
  }
  return rows
}
