import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Assets, type PaletteColors } from '../../platform/http/assets.ts'
import { compileTheme, ownPropertiesOnly, type Templates } from './compile.ts'
import { type ThemeInput, type ThemeSettings } from './contract.ts'
import { readManifest, type ThemeManifest } from './manifest.ts'
import { settingsFor } from './settings.ts'
import { readThemeFiles } from './theme-files.ts'
import { readWords } from './words.ts'

const BASE = '_base'

export interface Themes {
  /** What an office may choose from. */
  list(): ThemeManifest[]
  settings(themeId: string, stored: Record<string, unknown>): ThemeSettings
  render(themeId: string, view: ThemeInput): string
}

export interface ThemesParts {
  /** The folder `themes`. */
  root: string
  assets: Pick<Assets, 'url' | 'icons' | 'palettes'>
  /** A theme that fails must not take a site down: the page is rendered plainly, and this is told why. */
  onFault?: (themeId: string, error: unknown) => void
}

interface Theme {
  manifest: ThemeManifest
  templates: Templates
  /** Palette to what the page's head needs of it. */
  heads: ReadonlyMap<string, HeadView>
}

/** For the templates as `@head`. */
interface HeadView {
  palette: string
  themeColor: string
  stylesheet: string
  font: string
  favicon: string
}

export function loadThemes({ root, assets, onFault }: ThemesParts): Themes {
  const ids = readdirSync(root).filter((id) => existsSync(join(root, id, 'theme.json')))
  const themes = new Map(ids.map((id) => [id, loadTheme(root, id, assets)]))
  const base = themes.get(BASE)
  if (base === undefined) throw new Error(`The theme ${BASE} is missing in ${root}`)

  return {
    list: () => [...themes.values()].map(({ manifest }) => manifest).filter(({ hidden }) => !hidden),
    settings: (themeId, stored) => settingsFor((themes.get(themeId) ?? base).manifest, stored),
    render(themeId, view) {
      if (themeId === BASE) return renderPage(base, view)
      try {
        return renderPage(found(themes, themeId), view)
      } catch (error) {
        onFault?.(themeId, error)
        return renderPage(base, view)
      }
    },
  }
}

function loadTheme(root: string, id: string, assets: ThemesParts['assets']): Theme {
  const folders = id === BASE ? [join(root, BASE)] : [join(root, BASE), join(root, id)]
  const manifest = readManifest(join(root, id))
  const templates = compileTheme(folders, {
    words: readWords(folders, 'id'),
    icons: assets.icons,
    motifs: inlineDrawings(folders),
    assetUrl: (logicalName) => assets.url(logicalName),
  })
  const offered = Object.entries(assets.palettes).filter(([palette]) => manifest.palettes.includes(palette))
  const heads = new Map(offered.map(([palette, colors]) => [palette, headView(id, palette, colors, assets)]))
  return { manifest, templates, heads }
}

/** Inside a page the namespace is known already. */
function inlineDrawings(folders: string[]): ReadonlyMap<string, string> {
  const drawings = [...readThemeFiles(folders, 'motif', '.svg')]
  return new Map(
    drawings.map(([name, svg]) => [name, svg.trim().replace(' xmlns="http://www.w3.org/2000/svg"', '')]),
  )
}

function headView(
  id: string,
  palette: string,
  { themeColor }: PaletteColors,
  assets: Pick<Assets, 'url'>,
): HeadView {
  return {
    palette,
    themeColor,
    stylesheet: assets.url(`${id}.css`),
    font: assets.url('plus-jakarta-sans.woff2'),
    favicon: assets.url(`favicon-${palette}.svg`),
  }
}

function renderPage({ manifest, templates, heads }: Theme, view: ThemeInput): string {
  const template = templates.get(view.page.type)
  if (template === undefined) throw new Error(`No template for pages of type ${view.page.type}`)
  const head = heads.get(view.site.palette) ?? heads.get(manifest.defaultPalette)
  return template(view, { ...ownPropertiesOnly, data: { head } })
}

function found(themes: ReadonlyMap<string, Theme>, id: string): Theme {
  const theme = themes.get(id)
  if (theme === undefined) throw new Error(`There is no theme ${id}`)
  return theme
}
