import { engineOf } from './engines.ts'
import { readTexts, type Scope } from './scope.ts'
import type { SearchTextRow } from './texts.ts'
import type { Candidate } from './window.ts'

type Whole = Pick<SearchTextRow, 'title' | 'summary' | 'text' | 'path'>
export type WholeText = Candidate & Whole
const COLUMNS = ['title', 'summary', 'text', 'path']

/** The texts of these candidates, in their order. */
export async function readWholeTexts(scope: Scope, candidates: Candidate[]): Promise<WholeText[]> {
  if (candidates.length === 0) return []
  const { listed, list } = engineOf(scope)
  const numbers = list(candidates.map(({ seq }) => seq))
  const rows = await readTexts<Whole>(scope, 'whole texts', COLUMNS, listed, numbers)
  // Withdrawn between two reads: then it is not shown.
  const known = new Map(rows.map((row) => [row.seq, row]))
  return candidates.flatMap((candidate) => {
    const row = known.get(candidate.seq)
    return row && row.tenant_id !== null ? [{ ...candidate, ...row }] : []
  })
}
