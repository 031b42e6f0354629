import { TenantDb } from '../../platform/db/tenant-db.ts'
import { engineOf } from './engines.ts'
import type { Match } from './match.ts'
import { readTexts, textsOf, type Scope, type Shown } from './scope.ts'
import type { SearchTextRow } from './texts.ts'

/** What ranking needs to know of a text. */
export type Candidate = Required<
  Pick<
    SearchTextRow,
    'seq' | 'tenant_id' | 'entry_id' | 'kind' | 'year' | 'published_at' | 'title_tokens' | 'summary_tokens'
  >
>
const COLUMNS = ['entry_id', 'kind', 'year', 'published_at', 'title_tokens', 'summary_tokens']

export interface Window<Text = Candidate> {
  texts: Text[]
  /** There are older matches as well. */
  more: boolean
}

/** Matches of sites that are not live are passed over; not for ever. */
const ROUNDS_MAX = 8

/**
 * The newest `size` texts that match, as far as `columns` go. On both engines the index gives numbers from the newest
 * downwards, so both see the same texts, however many match.
 */
export async function newest<Text = Candidate>(
  scope: Scope,
  match: Match,
  size: number,
  columns: readonly string[] = COLUMNS,
): Promise<Window<Text>> {
  const texts: Text[] = []
  let below: number | undefined
  for (let round = 0; round < ROUNDS_MAX; round++) {
    const asked = (size + 1) * 2 ** round
    const rows = await readMatches<Text>(scope, match, asked, columns, below)
    for (const row of rows) if (row.tenant_id !== null) texts.push(row)
    if (texts.length > size) break
    if (rows.length < asked) return { texts, more: false }
    below = rows.at(-1)!.seq
  }
  return { texts: texts.slice(0, size), more: true }
}

async function readMatches<Text>(
  scope: Scope,
  match: Match,
  size: number,
  columns: readonly string[],
  below?: number,
): Promise<Shown<Text>[]> {
  const engine = engineOf(scope)
  const query = engine.write(scope instanceof TenantDb ? engine.ofOffice(scope.tenantId, match) : match)
  const numbers = engine.newest(scope, size, below)
  if (below !== undefined) return (await textsOf(scope, columns, numbers, query)) as Shown<Text>[]
  return readTexts<Text>(scope, `newest ${size}: ${columns.join()}`, columns, numbers, query)
}
