import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type Assets } from '../../../platform/http/assets.ts'
import { readSources, type ThemeSources } from '../compile.ts'
import { type ThemeFile } from '../theme-files.ts'

/** What the linter looks at. */
export interface ThemeUnderLint {
  id: string
  folder: string
  /** The folder of the base theme. */
  base: string
  isBase: boolean
  /** The base theme's, then the theme's own. */
  folders: string[]
  /** All templates that pages of this theme are drawn with. */
  sources: ThemeSources
  /** Those of the theme itself. */
  own: ThemeFile[]
  assets: LintAssets
}

export type LintAssets = Pick<Assets, 'url' | 'icons' | 'palettes'> & Partial<Pick<Assets, 'find'>>

export function openForLint(folder: string, base: string, assets: LintAssets): ThemeUnderLint {
  const isBase = folder === base
  const folders = isBase ? [base] : [base, folder]
  const sources = readSources(folders)
  const own = allFiles(sources).filter((file) => file.folder === folder)
  return { id: basename(folder), folder, base, isBase, folders, sources, own, assets }
}

export function allFiles({ templates, partials, blocks }: ThemeSources): ThemeFile[] {
  return [...templates.values(), ...partials.values(), ...blocks.values()]
}

/** A file's name without folder and ending. */
export function nameOf(path: string): string {
  return basename(path).replace(/\.[^.]*$/, '')
}

/** All paths under a folder, none of them through a link. */
export function pathsUnder(folder: string, under = ''): { path: string; isPlain: boolean }[] {
  return readdirSync(join(folder, under), { withFileTypes: true }).flatMap((entry) => {
    const path = under === '' ? entry.name : `${under}/${entry.name}`
    if (entry.isDirectory()) return pathsUnder(folder, path)
    return [{ path, isPlain: entry.isFile() }]
  })
}
