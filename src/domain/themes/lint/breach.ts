import { sentences, type Rule } from './sentences.ts'

/** One thing that a theme may not do, at its place, with the way to mend it. */
export interface Breach {
  /** Inside the theme's folder; `../_base/…` where the base theme is meant. */
  file: string
  line: number
  column?: number
  rule: Rule
  message: string
  remedy: string
}

export interface Place {
  file: string
  line: number
  column?: number
}

export function breach(rule: Rule, { file, line, column }: Place, what = ''): Breach {
  const [message, remedy] = sentences[rule]
  const fill = (text: string) => text.replaceAll('{what}', what)
  return {
    file,
    line,
    ...(column === undefined ? {} : { column }),
    rule,
    message: fill(message),
    remedy: fill(remedy),
  }
}

/** Line and column of a character. */
export function placeAt(file: string, text: string, offset: number): Required<Place> {
  const before = text.slice(0, offset).split('\n')
  return { file, line: before.length, column: before.at(-1)!.length + 1 }
}

/** Each once, in the order of the files. */
export function inOrder(breaches: readonly Breach[]): Breach[] {
  const once = new Map(breaches.map((breach) => [JSON.stringify(breach), breach]))
  return [...once.values()].sort(
    (a, b) => a.file.localeCompare(b.file) || a.line - b.line || (a.column ?? 0) - (b.column ?? 0),
  )
}
