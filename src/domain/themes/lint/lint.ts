import { join, resolve } from 'node:path'
import { type ThemeManifest } from '../manifest.ts'
import { readThemeFiles } from '../theme-files.ts'
import { BASE } from '../themes.ts'
import { breach, inOrder, type Breach } from './breach.ts'
import { cssBreaches } from './css.ts'
import { fileBreaches, linkBreaches } from './files.ts'
import { fieldNames, readPageFixtures } from './fixtures.ts'
import { lintManifest } from './manifest.ts'
import { lintRendered } from './rendered.ts'
import { markupBreaches, templateBreaches } from './templates.ts'
import { openForLint, type LintAssets, type ThemeUnderLint } from './theme-under-lint.ts'
import { usageBreaches, usedFiles } from './usage.ts'
import { wordBreaches } from './words.ts'

export type { Breach } from './breach.ts'
export type { LintAssets } from './theme-under-lint.ts'

export interface LintReport {
  breaches: Breach[]
  /** Example pages drawn; none while the theme cannot be read. */
  pages: number
  /** The HTML was not validated, for the validator is not installed. */
  unvalidated: boolean
}

export interface LintParts {
  /** The folder `themes` whose base theme fills in what this one lacks. */
  root: string
  assets: LintAssets
  /** Draw the example pages of one type only. */
  pageType?: string
}

/** Everything that stands between a theme and its use, each with file, line and remedy. */
export async function lintTheme(folder: string, parts: LintParts): Promise<LintReport> {
  const { breaches, theme, manifest } = lintFiles(folder, parts)
  if (theme === undefined || manifest === undefined) return { breaches, pages: 0, unvalidated: false }
  const rendered = await lintRendered(theme, manifest, parts.pageType)
  return { ...rendered, breaches: inOrder([...breaches, ...rendered.breaches]) }
}

export interface FilesReport {
  breaches: Breach[]
  /** Present when its pages can be drawn. */
  theme?: ThemeUnderLint
  manifest?: ThemeManifest
}

/** What the files say, before any page is drawn. */
export function lintFiles(folder: string, { root, assets }: LintParts): FilesReport {
  const full = resolve(folder)
  const base = join(resolve(root), BASE)
  const links = linkBreaches(full)
  if (links.length > 0) return { breaches: inOrder(links) }

  const files = fileBreaches(full, base)
  const { manifest, breaches: wrong } = lintManifest(full, assets)
  const isTooLarge = files.some(({ rule }) => rule === 'file_size')
  if (manifest === undefined || isTooLarge) return { breaches: inOrder([...files, ...wrong]) }

  const theme = openForLint(full, base, assets)
  const used = usedFiles(theme)
  const breaches = inOrder([
    ...[...files, ...wrong, ...wordBreaches(theme, used)],
    ...theme.own.flatMap((file) => templateBreaches(file, theme.isBase)),
    ...motifBreaches(theme),
    ...cssBreaches(theme),
    ...usageBreaches(theme, used, manifest, fieldNames(readPageFixtures(base))),
  ])
  // What cannot be read cannot be drawn either, and would only be named twice.
  const isUnreadable = breaches.some(({ rule }) => rule === 'syntax' || rule === 'word_json')
  return isUnreadable ? { breaches } : { breaches, theme, manifest }
}

/** A drawing is put into the page as it is. */
function motifBreaches({ folder }: ThemeUnderLint): Breach[] {
  return [...readThemeFiles([folder], 'motif', '.svg').values()].flatMap(({ path, text }) => {
    const place = { file: path, line: 1 }
    const found = markupBreaches(path, text).filter(({ rule }) => rule !== 'literal_text')
    return text.trimStart().startsWith('<svg') && !/<!|<\?/.test(text)
      ? found
      : [breach('file_unknown', place), ...found]
  })
}
