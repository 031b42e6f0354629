import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Longer than any upload may take, so that another process's running upload is left alone. */
const STALE_MS = 60 * 60 * 1000

/** Removes what a crash left in a folder of temporary files; called at start. Returns how many. */
export async function sweepTemporary(folder: string): Promise<number> {
  const names = await readdir(folder).catch(() => [])
  let removed = 0
  for (const name of names) {
    const path = join(folder, name)
    const found = await stat(path).catch(() => undefined)
    if (!found?.isFile() || Date.now() - found.mtimeMs < STALE_MS) continue
    await rm(path, { force: true })
    removed++
  }
  return removed
}
