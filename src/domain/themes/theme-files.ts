import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'

export interface ThemeFile {
  /** Inside its theme: `partials/opening.hbs`. */
  path: string
  /** The theme's folder that it comes from. */
  folder: string
  text: string
}

export const FILE_BYTES_MAX = 256_000

/** Files of one kind by name without ending; a later folder replaces what an earlier one has under the same name. */
export function readThemeFiles(
  folders: string[],
  subfolder: string,
  extension: string,
): Map<string, ThemeFile> {
  const files = new Map<string, ThemeFile>()
  for (const folder of folders) {
    for (const name of namesIn(join(folder, subfolder), extension)) {
      const path = `${subfolder}/${name}`
      files.set(name.slice(0, -extension.length), { path, folder, text: readThemeFile(folder, path) })
    }
  }
  return files
}

/** A link could show the theme any file of the server. */
export function readThemeFile(folder: string, path: string): string {
  const full = join(folder, path)
  const stat = lstatSync(full)
  if (!stat.isFile()) throw new Error(`${path} is not a plain file`)
  if (stat.size > FILE_BYTES_MAX) throw new Error(`${path} has more than ${FILE_BYTES_MAX} bytes`)
  return readFileSync(full, 'utf8')
}

export function hasThemeFile(folder: string, path: string): boolean {
  return lstatSync(join(folder, path), { throwIfNoEntry: false }) !== undefined
}

function namesIn(folder: string, extension: string): string[] {
  const stat = lstatSync(folder, { throwIfNoEntry: false })
  if (stat === undefined) return []
  if (!stat.isDirectory()) throw new Error(`${folder} is not a plain folder`)
  return readdirSync(folder)
    .filter((name) => extname(name) === extension)
    .sort()
}
