import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Assets, type PaletteColors } from '../../platform/http/assets.ts'
import {
  compileTheme,
  ownPropertiesOnly,
  readSources,
  type CompiledTheme,
  type ThemeSources,
} from './compile.ts'
import { type PageType, type ThemeInput, type ThemeSettings } from './contract.ts'
import { capped } from './limits.ts'
import { MANIFEST_FILE, readManifest, type ThemeManifest } from './manifest.ts'
import { settingsFor } from './settings.ts'
import { hasThemeFile, readThemeFiles } from './theme-files.ts'
import { readWords } from './words.ts'

export const BASE = '_base'

export interface Themes {
  /** What an office may choose from. */
  list(): ThemeManifest[]
  settings(themeId: string, stored: Record<string, unknown>): ThemeSettings
  render(themeId: string, view: ThemeInput): string
}

/** Where a theme failed. */
export interface FaultPlace {
  /** Null: the theme as a whole. */
  pageType: PageType | null
  /** The file inside the theme. */
  template: string
}

export interface ThemesParts {
  /** The folder `themes`. */
  root: string
  assets: Pick<Assets, 'url' | 'icons' | 'palettes'>
  /** A theme that fails must not take a site down: the page is rendered plainly, and this is told why. */
  onFault?: (themeId: string, error: unknown, place: FaultPlace) => void
}

export interface Theme extends CompiledTheme {
  manifest: ThemeManifest
  /** Palette to what the page's head needs of it. */
  heads: ReadonlyMap<string, HeadView>
}

/** For the templates as `@head`. */
interface HeadView {
  palette: string
  themeColor: string
  themeColorDark: string
  stylesheet: string
  /** Of the running text. */
  font: string | null
  fonts: string[]
  favicon: string
}

export function loadThemes({ root, assets, onFault }: ThemesParts): Themes {
  const base = loadTheme(root, BASE, assets)
  const themes = new Map([[BASE, base]])
  for (const id of themeIds(root)) {
    try {
      themes.set(id, loadTheme(root, id, assets))
    } catch (error) {
      onFault?.(id, error, { pageType: null, template: MANIFEST_FILE })
    }
  }

  return {
    list: () => [...themes.values()].map(({ manifest }) => manifest).filter(({ hidden }) => !hidden),
    settings: (themeId, stored) => settingsFor((themes.get(themeId) ?? base).manifest, stored),
    render(themeId, full) {
      const view = capped(full)
      if (themeId === BASE) return drawPage(base, view, false)
      const theme = themes.get(themeId)
      try {
        if (theme === undefined) throw new Error(`There is no theme ${themeId}`)
        return drawPage(theme, view, true)
      } catch (error) {
        const template = theme?.meter.part.path ?? MANIFEST_FILE
        onFault?.(themeId, error, { pageType: view.page.type, template })
        return drawPage(base, view, false)
      }
    },
  }
}

/** Folders with a manifest beside the base theme; a link to a folder elsewhere is none. */
export function themeIds(root: string): string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== BASE)
    .map(({ name }) => name)
    .filter((id) => hasThemeFile(join(root, id), MANIFEST_FILE))
    .sort()
}

function loadTheme(root: string, id: string, assets: ThemesParts['assets']): Theme {
  const base = join(root, BASE)
  const folders = id === BASE ? [base] : [base, join(root, id)]
  return openTheme({ id, base, folders, assets, sources: readSources(folders) })
}

export interface ThemeParts {
  id: string
  /** The folder of the base theme. */
  base: string
  /** The base theme's, then the theme's own. */
  folders: string[]
  assets: ThemesParts['assets']
  sources: ThemeSources
}

export function openTheme({ id, base, folders, assets, sources }: ThemeParts): Theme {
  const manifest = readManifest(folders.at(-1)!)
  const compiled = compileTheme(sources, base, {
    words: readWords(folders),
    icons: assets.icons,
    motifs: inlineDrawings(folders),
    assetUrl: (logicalName) => assets.url(logicalName),
  })
  const offered = Object.entries(assets.palettes).filter(([palette]) => manifest.palettes.includes(palette))
  const heads = offered.map(
    ([palette, colors]) =>
      [palette, headView({ id, fonts: manifest.fonts }, palette, colors, assets)] as const,
  )
  return { ...compiled, manifest, heads: new Map(heads) }
}

/** Inside a page the namespace is known already. */
function inlineDrawings(folders: string[]): ReadonlyMap<string, string> {
  const drawings = [...readThemeFiles(folders, 'motif', '.svg')]
  return new Map(
    drawings.map(([name, { text }]) => [
      name,
      text.trim().replace(' xmlns="http://www.w3.org/2000/svg"', ''),
    ]),
  )
}

function headView(
  { id, fonts }: Pick<ThemeManifest, 'id' | 'fonts'>,
  palette: string,
  colors: PaletteColors & { themeColorDark?: string },
  assets: Pick<Assets, 'url'>,
): HeadView {
  const urls = fonts.map((name) => assets.url(`${name}.woff2`))
  return {
    palette,
    themeColor: colors.themeColor,
    themeColorDark: colors.themeColorDark ?? colors.themeColor,
    stylesheet: assets.url(`${id}.css`),
    font: urls[0] ?? null,
    fonts: urls,
    favicon: assets.url(`favicon-${palette}.svg`),
  }
}

/** `limited`: for themes that are not ours to trust with time. */
export function drawPage(
  { manifest, templates, heads, meter }: Theme,
  view: ThemeInput,
  limited: boolean,
): string {
  meter.start(limited)
  const template = templates.get(view.page.type)
  if (template === undefined) throw new Error(`No template for pages of type ${view.page.type}`)
  const head = heads.get(view.site.palette) ?? heads.get(manifest.defaultPalette)
  return template(view, { ...ownPropertiesOnly, data: { head } })
}
