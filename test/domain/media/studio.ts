import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Actor } from '../../../src/domain/audit/actor.ts'
import { connect, disconnect, type Database } from '../../../src/platform/db/connect.ts'
import { openFleet, openTenant } from '../../../src/platform/db/fleet-db.ts'
import { migrate } from '../../../src/platform/db/migrate.ts'
import type { TenantDb } from '../../../src/platform/db/tenant-db.ts'
import { openFileStore, type FileStore } from '../../../src/platform/files/store.ts'
import { ROOT } from '../../../src/platform/root.ts'

export const NOW = '2026-11-24T05:00:00.000Z'
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

/** A fresh database with two agencies, and a place for their files. */
export async function openStudio(): Promise<Studio> {
  const folder = await mkdtemp(join(tmpdir(), 'laman-media-'))
  const database = connect(join(folder, 'laman.sqlite'))
  await migrate(database)
  for (const [position, id] of ['dinkes', 'dishub'].entries()) await insertTenant(database, id, position)
  return {
    folder,
    database,
    files: openFileStore(join(folder, 'files')),
    tenant: (id) => openTenant(database, () => NOW, id),
    async close() {
      await disconnect(database)
      await rm(folder, { recursive: true })
    },
  }
}

async function insertTenant(database: Database, id: string, position: number): Promise<void> {
  await openFleet(database, () => NOW).insert('tenants', {
    id,
    code: id,
    name: id,
    short_name: id,
    kind: 'dinas',
    slug: id,
    position,
    address: null,
    phone: null,
    email: null,
    whatsapp: null,
    hours: '[]',
    stage: 'filling',
    stage_since: NOW,
    theme: null,
    palette: null,
    settings: '{}',
    menu: '[]',
    updated_at: null,
  })
}
