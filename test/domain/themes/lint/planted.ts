import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { lintFiles, lintTheme, type Breach } from '../../../../src/domain/themes/lint/lint.ts'
import { paletteSeeds } from '../../../../themes/_build/palettes.ts'
import { plainAssets, themesRoot } from '../fixtures.ts'
import { aThemeFolder, type ThemeFolder } from '../theme-folder.ts'

/** One fault in a theme without others, and where the check must find it. */
export interface Planted {
  rule: Breach['rule']
  /** What is written where; a file may be made from the base theme's. */
  files: Record<string, string | ((base: string) => string)>
  at: string
  /** Other rules that the same fault breaks. */
  also?: Breach['rule'][]
  /** The type of page that shows it. */
  page?: string
}

export const CLEAN: Record<string, string> = {
  'assets/theme.css': "@import '../../_base/assets/theme.css';\n",
}

export function aCleanTheme(files: Planted['files'] = {}): ThemeFolder {
  const theme = aThemeFolder({ palettes: Object.keys(paletteSeeds) })
  for (const [file, text] of Object.entries({ ...CLEAN, ...files })) {
    theme.write(file, typeof text === 'string' ? text : text(baseFile(file)))
  }
  return theme
}

/** The same without drawing a page, which takes a hundred times as long. */
export function read({ folder, root }: ThemeFolder): Breach[] {
  return lintFiles(folder, { root, assets: plainAssets }).breaches
}

export async function check({ folder, root }: ThemeFolder, pageType?: string): Promise<Breach[]> {
  return (await lintTheme(folder, { root, assets: plainAssets, pageType })).breaches
}

function baseFile(file: string): string {
  return readFileSync(join(themesRoot, '_base', file), 'utf8')
}
