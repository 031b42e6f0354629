import { TenantDb } from '../../platform/db/tenant-db.ts'
import type { SearchTextRow } from './texts.ts'
import type { Candidate, Scope } from './window.ts'

type Shown = Pick<SearchTextRow, 'title' | 'summary' | 'text' | 'path'>
export type WholeText = Candidate & Shown

/** The texts of these candidates, in their order. */
export async function readWholeTexts(scope: Scope, candidates: Candidate[]): Promise<WholeText[]> {
  if (candidates.length === 0) return []
  const from = scope instanceof TenantDb ? scope.from('search_texts') : scope.from('search_texts')
  const rows = (await from
    .whereIn(
      'seq',
      candidates.map(({ seq }) => seq),
    )
    .select('seq', 'title', 'summary', 'text', 'path')) as (Shown & { seq: number })[]
  const known = new Map(rows.map((row) => [row.seq, row]))
  // Withdrawn between two reads: then it is not shown.
  return candidates.flatMap((candidate) => {
    const row = known.get(candidate.seq)
    return row ? [{ ...candidate, ...row }] : []
  })
}
