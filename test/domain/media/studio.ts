import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Actor } from '../../../src/domain/audit/actor.ts'
import { connect, disconnect, type Database } from '../../../src/platform/db/connect.ts'
import { openFleet, openTenant } from '../../../src/platform/db/fleet-db.ts'
import type { TenantDb } from '../../../src/platform/db/tenant-db.ts'
import { openFileStore, type FileStore } from '../../../src/platform/files/store.ts'
import { ROOT } from '../../../src/platform/root.ts'
import { makeDatabase, NOW, onPostgres } from '../../support/database.ts'
import { aTenant } from '../../support/tenants.ts'

export { NOW }
export const nobody: Actor = { personId: null, name: 'Laman', role: null }

const FIXTURES = join(ROOT, '../shared/fixtures')
export const hasFixtures = existsSync(FIXTURES)

export function fixture(path: string): string {
  return join(FIXTURES, path)
}

export interface Studio {
  folder: string
  database: Database
  files: FileStore
  tenant(id: string): TenantDb
  close(): Promise<void>
}

/** A fresh database with two agencies, and a place for their files; for all tests of a description. */
export async function openStudio(): Promise<Studio> {
  const { address, drop } = await makeDatabase()
  // As in production, SQLite and the files share a folder: a worker is told of that folder only.
  const folder = onPostgres ? await mkdtemp(join(tmpdir(), 'laman-media-')) : dirname(address)
  const database = connect(address)
  const fleet = openFleet(database, () => NOW)
  for (const id of ['dinkes', 'dishub']) await aTenant(fleet, { id, slug: id, stage: 'unstarted' })
  return {
    folder,
    database,
    files: openFileStore(join(folder, 'files')),
    tenant: (id) => openTenant(database, () => NOW, id),
    async close() {
      await disconnect(database)
      await drop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
