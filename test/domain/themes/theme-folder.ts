import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { loadThemes, type FaultPlace } from '../../../src/domain/themes/themes.ts'
import { cleanUp } from '../../support/cleanup.ts'
import { aView, plainAssets, themesRoot } from './fixtures.ts'

export interface ThemeFolder {
  /** The folder `themes` of the test, with the real base theme in it. */
  root: string
  /** The test's own theme. */
  folder: string
  write(file: string, text: string): void
  /** Draws a page with the test's theme. */
  render(view?: ReturnType<typeof aView>, themeId?: string): Drawn
}

export interface Drawn {
  html: string
  faults: { theme: string; error: unknown; place: FaultPlace }[]
}

export const manifest = {
  id: 'uji',
  name: 'Uji',
  version: '1.0.0',
  description: '',
  palettes: ['arang'],
  defaultPalette: 'arang',
  hidden: false,
  settings: [],
}

/** A theme of the test beside the base theme; gone after the test. */
export function aThemeFolder(more: Record<string, unknown> = {}): ThemeFolder {
  // Real paths: a temporary folder may itself be reached through a link.
  const root = mkdtempSync(join(tmpdir(), 'themes-'))
  cleanUp(() => rmSync(root, { recursive: true }))
  const folder = join(root, 'uji')
  const write: ThemeFolder['write'] = (file, text) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  symlinkSync(join(themesRoot, '_base'), join(root, '_base'))
  write('theme.json', JSON.stringify({ ...manifest, ...more }, null, 2))
  return {
    root,
    folder,
    write,
    render(view = aView('home'), themeId = 'uji') {
      const faults: Drawn['faults'] = []
      const onFault = (theme: string, error: unknown, place: FaultPlace) =>
        faults.push({ theme, error, place })
      return { html: loadThemes({ root, assets: plainAssets, onFault }).render(themeId, view), faults }
    },
  }
}

/** `uji: Error: …`, as short as an expectation. */
export function saying({ faults }: Drawn): string[] {
  return faults.map(({ theme, error }) => `${theme}: ${String(error)}`)
}
