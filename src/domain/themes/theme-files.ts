import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'

/** Files of one kind by name without ending; a later folder replaces what an earlier one has under the same name. */
export function readThemeFiles(folders: string[], subfolder: string, extension: string): Map<string, string> {
  const files = new Map<string, string>()
  for (const folder of folders) {
    const path = join(folder, subfolder)
    if (!existsSync(path)) continue
    for (const file of readdirSync(path).filter((name) => extname(name) === extension)) {
      files.set(file.slice(0, -extension.length), readFileSync(join(path, file), 'utf8'))
    }
  }
  return files
}
