/** What a text must have, in tokens. Both engines' own syntax is made from it, so nothing typed is ever syntax. */
export type Match = string | Beginning | { all: Match[] } | { any: Match[] }

/** Any token that begins so. `token` is in the index for all of them, where they are many. */
export interface Beginning {
  beginsWith: string
  token?: string
}

export function all(parts: Match[]): Match {
  return parts.length === 1 ? parts[0]! : { all: parts }
}

export function any(parts: Match[]): Match {
  return parts.length === 1 ? parts[0]! : { any: parts }
}

/** The same match of tokens with a prefix. So few begin alike that none stands for them. */
export function prefixed(prefix: string, match: Match): Match {
  if (typeof match === 'string') return prefix + match
  if ('beginsWith' in match) return { beginsWith: prefix + match.beginsWith }
  const each = (parts: Match[]) => parts.map((part) => prefixed(prefix, part))
  return 'all' in match ? { all: each(match.all) } : { any: each(match.any) }
}

/** FTS5's query language. */
export function toFts(match: Match): string {
  if (typeof match === 'string') return `"${plain(match)}"`
  if ('beginsWith' in match) return match.token ? toFts(match.token) : `"${plain(match.beginsWith)}" *`
  if ('all' in match) return `(${match.all.map(toFts).join(' AND ')})`
  return `(${match.any.map(toFts).join(' OR ')})`
}

/** PostgreSQL's tsquery. */
export function toTsquery(match: Match): string {
  if (typeof match === 'string') return `'${plain(match)}'`
  if ('beginsWith' in match) return match.token ? toTsquery(match.token) : `'${plain(match.beginsWith)}':*`
  if ('all' in match) return `(${match.all.map(toTsquery).join(' & ')})`
  return `(${match.any.map(toTsquery).join(' | ')})`
}

const TOKEN = /^[\p{L}\p{N}]+$/u

function plain(token: string): string {
  if (!TOKEN.test(token)) throw new Error(`Not a token of the index: ${JSON.stringify(token)}`)
  return token
}
