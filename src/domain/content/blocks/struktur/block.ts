import { z } from 'zod'
import type { StructureNode } from '../../../themes/contract.ts'
import { fieldsOf, type PublishedCard } from '../../published-card.ts'
import { line } from '../../shapes.ts'
import type { BlockType } from '../block-type.ts'
import type { Want } from '../live.ts'

const DEPTH_MAX = 4
const schema = z.object({ title: line(60) })
type StructureData = z.infer<typeof schema>

const WANT = { of: 'officials', ids: [] } satisfies Want

/** Drawn from who is whose superior among the office's officials. */
export const struktur: BlockType<StructureData> = {
  type: 'struktur',
  schema,
  text: ({ title }) => title,
  issues: () => [],
  wants: () => WANT,
  view({ title }, { live }) {
    const tree = treeOf(live.rows(WANT).rows)
    return tree.length > 0 ? { type: 'struktur', title: title || null, tree } : undefined
  },
}

/** Who has no superior here stands on top; a circle of superiors cannot hide anybody. */
export function treeOf(rows: PublishedCard[]): StructureNode[] {
  const ids = new Set(rows.map(({ id }) => id))
  const superiorOf = new Map(rows.map((row) => [row.id, fieldsOf('official', row).superior]))
  const placed = new Set<string>()
  const below = (superior: string, depth: number): StructureNode[] =>
    rows
      .filter((row) => !placed.has(row.id) && superiorOf.get(row.id) === superior)
      .map((row) => nodeOf(row, depth))
  const nodeOf = (row: PublishedCard, depth: number): StructureNode => {
    placed.add(row.id)
    const { position } = fieldsOf('official', row)
    return { position, name: row.title, children: depth < DEPTH_MAX ? below(row.id, depth + 1) : [] }
  }
  const tops = rows.filter((row) => !ids.has(superiorOf.get(row.id) ?? ''))
  const tree = tops.map((row) => nodeOf(row, 1))
  return [...tree, ...rows.filter((row) => !placed.has(row.id)).map((row) => nodeOf(row, DEPTH_MAX))]
}
