import { posix } from 'node:path'
import { readThemeFiles, type ThemeFile } from '../theme-files.ts'
import { breach, placeAt, type Breach } from './breach.ts'
import { COLOR_NAMES } from './color-names.ts'
import { cssStatements, type CssStatement } from './css-statements.ts'
import { nameOf, type ThemeUnderLint } from './theme-under-lint.ts'

const ENTRY = 'assets/theme.css'
const BASE_STYLES = '../../_base/assets/'
const HEX = /#[0-9a-f]{3,8}\b/gi
const COLOR_FUNCTION = /\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\(/gi
/** Black as shade, and grey on paper: the same in every palette. */
const SHADE = /^#(?:000|fff)[0-9a-f]$|^#(?:000000|ffffff)[0-9a-f]{2}$/i
const GREY = /^#(?:([0-9a-f])\1\1|([0-9a-f]{2})\2\2)$/i
const BLACK_OR_WHITE = /^#(?:000|fff|000000|ffffff)$/i
const COLORED = /color|background|border|outline|fill|stroke|shadow|caret|accent|decoration|^--|filter|image/

export function cssBreaches(theme: ThemeUnderLint): Breach[] {
  const own = [...readThemeFiles([theme.folder], 'assets', '.css').values()]
  if (!own.some(({ path }) => path === ENTRY)) {
    return [breach('css_missing', { file: 'theme.json', line: 1 }, ENTRY)]
  }
  return [...own.flatMap((file) => fileBreaches(file, own, theme)), ...unused(own)]
}

function fileBreaches({ path, text }: ThemeFile, own: ThemeFile[], { isBase }: ThemeUnderLint): Breach[] {
  return cssStatements(text).flatMap((statement) => {
    const place = (offset = 0) => placeAt(path, text, statement.offset + offset)
    switch (statement.kind) {
      case 'at':
        return importBreaches(statement.text, own).map(([rule, what]) => breach(rule, place(), what))
      case 'opening':
        return openingBreaches(statement, isBase).map(([rule, what]) => breach(rule, place(), what))
      default:
        return declarationBreaches(statement, place)
    }
  })
}

type Found = [rule: Parameters<typeof breach>[0], what: string]

function importBreaches(text: string, own: ThemeFile[]): Found[] {
  const target = importOf(text)
  if (target === undefined) return []
  if (/^\.\/[a-z0-9-]+\.css$/.test(target)) {
    const file = posix.join('assets', target)
    return own.some(({ path }) => path === file) ? [] : [['css_missing', file]]
  }
  return target.startsWith(BASE_STYLES) && !target.slice(BASE_STYLES.length).includes('/')
    ? []
    : [['css_import', target]]
}

function importOf(text: string): string | undefined {
  const [, quoted, bare] = /^@import\s+(?:url\(\s*)?(?:["']([^"']*)["']|([^\s;)]+))/i.exec(text) ?? []
  return quoted ?? bare
}

/** Outside a layer a rule would win over everything, also over what protects the reader. */
function openingBreaches({ text, around }: CssStatement, isBase: boolean): Found[] {
  if (/^@font-face/i.test(text)) return [['css_font', '']]
  if (isBase || text.startsWith('@') || around.some((outer) => /^@(?:layer|keyframes)/i.test(outer)))
    return []
  const isStyle = around.every((outer) => outer.startsWith('@'))
  return isStyle ? [['css_layer', text]] : []
}

function declarationBreaches(
  { text, around }: CssStatement,
  place: (offset: number) => Parameters<typeof breach>[1],
): Breach[] {
  const colon = text.indexOf(':')
  const property = text.slice(0, colon).trim().toLowerCase()
  const value = text.slice(colon)
  const found: Breach[] = []
  const important = /!\s*important/i.exec(value)
  if (important) found.push(breach('css_important', place(colon + important.index)))
  const file = /\b(?:url|image-set|src|expression)\(/i.exec(value)
  if (file) found.push(breach('css_url', place(colon + file.index)))
  if (!COLORED.test(property)) return found

  const isPrint = around.some((outer) => /\bprint\b/i.test(outer))
  // Same length, so that places stay: a name inside var() or quotes is no colour.
  const bare = value.replace(/var\(\s*--[\w-]+\s*\)|"[^"]*"|'[^']*'/g, (name) => ' '.repeat(name.length))
  const isPaperOrMix = (index: number) => isPrint || /color-mix\([^)]*$/i.test(bare.slice(0, index))
  for (const { 0: color, index } of bare.matchAll(HEX)) {
    const isMixed = /color-mix\([^)]*$/i.test(bare.slice(0, index))
    const isFree =
      SHADE.test(color) || (isPrint && GREY.test(color)) || (isMixed && BLACK_OR_WHITE.test(color))
    if (!isFree) found.push(breach('css_color', place(colon + index), color))
  }
  for (const { 0: color, index } of bare.matchAll(COLOR_FUNCTION)) {
    found.push(breach('css_color', place(colon + index), `${color}…)`))
  }
  for (const { 0: word, index } of bare.matchAll(/(?<![\w.#-])[a-z]+(?![\w(-])/gi)) {
    const isFree =
      !COLOR_NAMES.has(word.toLowerCase()) || (isPaperOrMix(index) && /^(?:black|white)$/i.test(word))
    if (!isFree) found.push(breach('css_color', place(colon + index), word))
  }
  return found
}

function unused(own: ThemeFile[]): Breach[] {
  const reached = new Set([ENTRY])
  const open = [ENTRY]
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const text = own.find((file) => file.path === path)?.text ?? ''
    for (const { kind, text: statement } of cssStatements(text)) {
      const next = kind === 'at' ? importOf(statement) : undefined
      const file = next?.startsWith('./') ? posix.join('assets', next) : undefined
      if (file === undefined || reached.has(file)) continue
      reached.add(file)
      open.push(file)
    }
  }
  return own
    .filter(({ path }) => !reached.has(path))
    .map(({ path }) => breach('style_unused', { file: path, line: 1 }, nameOf(path)))
}

/** The stylesheet as the build would join it, for its weight. */
export function joinedStyles({ folders }: ThemeUnderLint): string {
  return folders
    .flatMap((folder) => [...readThemeFiles([folder], 'assets', '.css').values()])
    .map(({ text }) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\s+/g, ' '))
    .join('\n')
}
