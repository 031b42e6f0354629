/** What a text must have, in tokens. Both engines' own syntax is made from it, so nothing typed is ever syntax. */
export type Match = string | { beginsWith: string } | { all: Match[] } | { any: Match[] }

export function all(parts: Match[]): Match {
  return parts.length === 1 ? parts[0]! : { all: parts }
}

export function any(parts: Match[]): Match {
  return parts.length === 1 ? parts[0]! : { any: parts }
}

/** FTS5's query language. */
export function toFts(match: Match): string {
  if (typeof match === 'string') return `"${plain(match)}"`
  if ('beginsWith' in match) return `"${plain(match.beginsWith)}" *`
  if ('all' in match) return `(${match.all.map(toFts).join(' AND ')})`
  return `(${match.any.map(toFts).join(' OR ')})`
}

/** PostgreSQL's tsquery. */
export function toTsquery(match: Match): string {
  if (typeof match === 'string') return `'${plain(match)}'`
  if ('beginsWith' in match) return `'${plain(match.beginsWith)}':*`
  if ('all' in match) return `(${match.all.map(toTsquery).join(' & ')})`
  return `(${match.any.map(toTsquery).join(' | ')})`
}

const TOKEN = /^[\p{L}\p{N}]+$/u

function plain(token: string): string {
  if (!TOKEN.test(token)) throw new Error(`Not a token of the index: ${JSON.stringify(token)}`)
  return token
}
