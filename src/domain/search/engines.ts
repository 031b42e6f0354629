import { TenantDb } from '../../platform/db/tenant-db.ts'
import { all, prefixed, toFts, toTsquery, type Match } from './match.ts'
import type { Scope } from './scope.ts'
import { officeToken, ownPrefix } from './tokens.ts'

/** What the engines do each in its own way. The SQL gives numbers of texts as `seq` and has one place, for a value. */
export interface Engine {
  /** Are an office's texts in the index under tokens of its own as well? */
  hasOwnTokens: boolean
  /** The match among the texts of one office. */
  ofOffice(tenantId: string, match: Match): Match
  /** SQL: the newest texts that match, or the newest below this number; its value is a match in writing. */
  newest(scope: Scope, size: number, below?: number): string
  write(match: Match): string
  /** SQL: the texts of a list; its value is the list. */
  listed: string
  list(numbers: number[]): string
}

/** FTS5 reads the list of a token from end to end, and joins those of all that begin so before it looks at others. */
const SQLITE: Engine = {
  hasOwnTokens: true,
  ofOffice: (tenantId, match) => prefixed(ownPrefix(tenantId), match),
  newest(_, size, below) {
    const older = below === undefined ? '' : `and rowid < ${below}`
    return `select rowid as seq from search_index where search_index match ? ${older} order by rowid desc limit ${size}`
  },
  write: toFts,
  listed: 'select value as seq from json_each(?)',
  list: (numbers) => `[${numbers.join()}]`,
}

/** GIN leaps through a long list from one text of the office to the next; own tokens would make it ten times as big. */
const POSTGRES: Engine = {
  hasOwnTokens: false,
  ofOffice: (tenantId, match) => all([officeToken(tenantId), match]),
  newest(scope, size, below) {
    if (scope instanceof TenantDb)
      return `select seq from search_newest_of_office(?::tsquery, ${below ?? 'null'}, ${size}) as found (seq)`
    const older = below === undefined ? '' : `where seq < ${below}`
    const top = `select coalesce(max(seq), 0) from search_index ${older}`
    return `select seq from search_newest(?::tsquery, (${top}), ${size}) as found (seq)`
  },
  write: toTsquery,
  listed: 'select seq from unnest(?::bigint[]) as listed (seq)',
  list: (numbers) => `{${numbers.join()}}`,
}

export function engineOf(scope: Scope): Engine {
  const builder = scope instanceof TenantDb ? scope.from('search_texts') : scope.from('search_texts')
  return builder.client.config.client === 'pg' ? POSTGRES : SQLITE
}
