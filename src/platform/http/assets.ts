import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Asset {
  type: string
  identity: Buffer
  br: Buffer
  gz: Buffer
  etag: string
}

export interface PaletteColors {
  name: string
  /** For the browser's own bar. */
  themeColor: string
  themeColorDark: string
  brand: string
}

/** What `npm run build:assets` made, held in memory: a hashed name never changes its content. */
export interface Assets {
  /** Address of a file by the name it is known by, as `gonjong.css`. */
  url(logicalName: string): string
  /** The file behind a request path, as `/aset/gonjong.1a2b3c4d5e.css`. */
  find(path: string): Asset | undefined
  /** Icon name to the shapes inside a 24 by 24 drawing. */
  icons: Record<string, string>
  palettes: Record<string, PaletteColors>
}

const PREFIX = '/aset/'

export function loadAssets(folder: string): Assets {
  const manifest = readJson<Record<string, { file: string; type: string }>>(folder, 'manifest.json')
  const urls = new Map<string, string>()
  const files = new Map<string, Asset>()
  for (const [logicalName, { file, type }] of Object.entries(manifest)) {
    urls.set(logicalName, PREFIX + file)
    files.set(PREFIX + file, readAsset(folder, file, type))
  }
  return {
    url(logicalName) {
      const url = urls.get(logicalName)
      if (url === undefined) throw new Error(`No browser asset is named ${logicalName}`)
      return url
    },
    find: (path) => files.get(path),
    icons: readJson(folder, 'icons.json'),
    palettes: readJson(folder, 'palettes.json'),
  }
}

function readAsset(folder: string, file: string, type: string): Asset {
  return {
    type,
    identity: readFileSync(join(folder, file)),
    br: readFileSync(join(folder, `${file}.br`)),
    gz: readFileSync(join(folder, `${file}.gz`)),
    // The name carries the content's hash already.
    etag: `"${file}"`,
  }
}

function readJson<T>(folder: string, name: string): T {
  try {
    return JSON.parse(readFileSync(join(folder, name), 'utf8')) as T
  } catch (cause) {
    throw new Error(`Browser assets are missing in ${folder}. Run: npm run build:assets`, { cause })
  }
}
