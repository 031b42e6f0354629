import { randomUUID } from 'node:crypto'
import { copyFile, mkdir, open, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { assert } from '../errors.ts'

export interface StoredFile {
  path: string
  size: number
}

/** Files of tenants by name. Names are content-addressed by those who store, so a name never changes its bytes. */
export interface FileStore {
  /** Stores a copy of the file at a path, or these bytes; once it returns, a power cut does not lose them. */
  put(tenantId: string, name: string, source: string | Uint8Array): Promise<void>
  open(tenantId: string, name: string): Promise<StoredFile | undefined>
  has(tenantId: string, name: string): Promise<boolean>
  remove(tenantId: string, name: string): Promise<void>
}

const TENANT = /^[a-z0-9][a-z0-9-]{0,63}$/
// Two leading characters make the folder, so no name can be a dot name or climb out of it.
const NAME = /^[a-z0-9]{2}[a-z0-9.-]{0,98}$/

/** On the file system, below `folder`: `<tenant>/<2 characters>/<name>`. */
export function openFileStore(folder: string): FileStore {
  const incoming = incomingFolder(folder)

  async function find(tenantId: string, name: string): Promise<StoredFile | undefined> {
    if (!isFileName(name) || !TENANT.test(tenantId)) return undefined
    const path = pathOf(folder, tenantId, name)
    const found = await stat(path).catch(ignoreMissing)
    return found?.isFile() ? { path, size: found.size } : undefined
  }

  return {
    async put(tenantId, name, source) {
      assert(TENANT.test(tenantId) && isFileName(name), `not a name for a stored file: ${tenantId}/${name}`)
      const path = pathOf(folder, tenantId, name)
      await mkdir(incoming, { recursive: true })
      await mkdir(join(path, '..'), { recursive: true })
      const beside = join(incoming, randomUUID())
      try {
        await (typeof source === 'string' ? copyFile(source, beside) : writeFile(beside, source))
        await sync(beside)
        await rename(beside, path)
      } catch (error) {
        await rm(beside, { force: true })
        throw error
      }
      await sync(join(path, '..'))
    },
    open: find,
    has: async (tenantId, name) => (await find(tenantId, name)) !== undefined,
    async remove(tenantId, name) {
      const file = await find(tenantId, name)
      if (file) await rm(file.path, { force: true })
    },
  }
}

function isFileName(name: string): boolean {
  return NAME.test(name)
}

/** Where files are written before they are renamed into place; on the same file system as they. */
export function incomingFolder(folder: string): string {
  return join(folder, '.incoming')
}

function pathOf(folder: string, tenantId: string, name: string): string {
  return join(folder, tenantId, name.slice(0, 2), name)
}

/** A renamed file survives a power cut only when its bytes and its folder have both reached the disk. */
async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error
}
