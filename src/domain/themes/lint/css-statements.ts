/** One declaration, at-rule without a body, or opening of a body, with what stands around it. */
export interface CssStatement {
  kind: 'declaration' | 'at' | 'opening'
  text: string
  offset: number
  /** The openings around it, from outside. */
  around: string[]
}

/** Enough of CSS to walk it: comments are blanked, strings and `url(…)` are kept whole, bodies may be nested. */
export function cssStatements(css: string): CssStatement[] {
  const text = css.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, (comment) => comment.replace(/[^\n]/g, ' '))
  const found: CssStatement[] = []
  const around: string[] = []
  let from = 0
  const take = (kind: CssStatement['kind'], to: number) => {
    const raw = text.slice(from, to)
    const trimmed = raw.trim()
    const isAt = kind === 'declaration' && trimmed.startsWith('@')
    if (trimmed !== '') {
      const offset = from + raw.indexOf(trimmed)
      found.push({ kind: isAt ? 'at' : kind, text: trimmed, offset, around: [...around] })
    }
    from = to + 1
    return trimmed
  }
  for (const { 0: mark, index } of text.matchAll(
    /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|url\([^)]*\)|[{};]/gi,
  )) {
    if (mark === '{') around.push(take('opening', index))
    else if (mark === ';') take('declaration', index)
    else if (mark === '}') {
      take('declaration', index)
      around.pop()
    }
  }
  take('declaration', text.length)
  return found
}
