import { relative } from 'node:path'
import { type ThemeSources } from '../compile.ts'
import { type ThemeFile } from '../theme-files.ts'
import { placeAt, type Place } from './breach.ts'
import { tagsIn, withoutExpressions } from './source.ts'
import { allFiles, type ThemeUnderLint } from './theme-under-lint.ts'

const OPEN = '\uE001'
const CLOSE = '\uE002'
const MARK = /\uE001(\d+)\uE002/g

/** Templates in which each tag says where it was written, to find in a drawn page the line of the theme to mend. */
export interface Marked {
  sources: ThemeSources
  places: Place[]
}

export function markSources(theme: ThemeUnderLint): Marked {
  const places: Place[] = []
  const marked = new Map(allFiles(theme.sources).map((file) => [file, markFile(file, theme.folder, places)]))
  const all = (files: ReadonlyMap<string, ThemeFile>) =>
    new Map([...files].map(([name, file]) => [name, marked.get(file) ?? file]))
  const { templates, partials, blocks } = theme.sources
  return { sources: { templates: all(templates), partials: all(partials), blocks: all(blocks) }, places }
}

/** A drawn page without its marks, and the place of what stands at a character of it. */
export interface DrawnPage {
  html: string
  placeOf(offset: number): Place | undefined
}

export function readMarks(drawn: string, places: readonly Place[]): DrawnPage {
  const found: { offset: number; place: Place | undefined }[] = []
  let removed = 0
  for (const { 0: mark, 1: number, index } of drawn.matchAll(MARK)) {
    found.push({ offset: index - removed, place: places[Number(number)] })
    removed += mark.length
  }
  return {
    html: drawn.replace(MARK, ''),
    placeOf: (offset) => found.findLast((mark) => mark.offset <= offset)?.place,
  }
}

function markFile(file: ThemeFile, folder: string, places: Place[]): ThemeFile {
  const inTheme = file.folder === folder ? file.path : `${relative(folder, file.folder)}/${file.path}`
  let text = ''
  let from = 0
  for (const { offset } of tagsIn(withoutExpressions(file.text))) {
    const number = places.push(placeAt(inTheme, file.text, offset)) - 1
    text += `${file.text.slice(from, offset)}${OPEN}${number}${CLOSE}`
    from = offset
  }
  return { ...file, text: text + file.text.slice(from) }
}
