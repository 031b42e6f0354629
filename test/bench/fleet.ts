import { once } from 'node:events'
import { copyFile, mkdir, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { seedDemo } from '../../src/cli/demo/seed.ts'
import { fillFromBlueprint, readBlueprint } from '../../src/domain/content/blueprint.ts'
import { importRoster, readRoster } from '../../src/domain/tenants/roster.ts'
import { listTenants } from '../../src/domain/tenants/tenants.ts'
import { systemClock } from '../../src/platform/clock.ts'
import { connect, disconnect, type Database } from '../../src/platform/db/connect.ts'
import { openFleet } from '../../src/platform/db/fleet-db.ts'
import { migrate } from '../../src/platform/db/migrate.ts'
import { openFileStore, type FileStore } from '../../src/platform/files/store.ts'
import { startProductionScript } from './processes.ts'

export interface Fleet {
  folder: string
  slugs: string[]
}

const FILE = 'laman.sqlite'

/** The demo's offices with their content, every site live; `pictured`: with its documents and photos too. */
export async function makeFleet(pictured = false): Promise<Fleet> {
  const folder = await mkdtemp(join(tmpdir(), 'laman-bench-'))
  const database = connect(join(folder, FILE))
  const slugs = await fillDemo(database, pictured ? openFileStore(join(folder, 'files')) : undefined)
  await database.knex.raw('pragma wal_checkpoint(truncate)')
  await disconnect(database)
  if (pictured) await finishPhotos(folder)
  return { folder, slugs }
}

/** All sizes of all photos, as the worker makes them. */
async function finishPhotos(folder: string): Promise<void> {
  const env = { LAMAN_DATA: folder, LAMAN_LOG: 'warn' }
  const { child } = await startProductionScript('src/worker.js', ['--drain'], env)
  await once(child, 'exit')
}

export async function fillDemo(database: Database, store?: FileStore): Promise<string[]> {
  await migrate(database)
  const db = openFleet(database, systemClock)
  const roster = readRoster()
  await importRoster(db, roster)
  await seedDemo(database, systemClock, roster.reserved, store)
  for (const tenant of await listTenants(db)) {
    const site = db.tenant(tenant.id)
    const blueprint = readBlueprint(tenant.kind)
    if (tenant.stage === 'unstarted') {
      await fillFromBlueprint(site, blueprint)
      await site.update('tenants', {}, { theme: 'gonjong', menu: JSON.stringify(blueprint.menu) })
    }
    if (tenant.stage !== 'live') await site.update('tenants', {}, { stage: 'live' })
  }
  // What the demo's seeding left to do is not part of any figure.
  if (!store) await database.knex('jobs').update({ finished_at: systemClock() })
  return (await listTenants(db)).map(({ slug }) => slug)
}

/** The same sites, all in this theme. */
export async function inTheme(fleet: Fleet, theme: string, folder: string): Promise<Fleet> {
  await mkdir(folder)
  await copyFile(join(fleet.folder, FILE), join(folder, FILE))
  const db = new SqliteDatabase(join(folder, FILE))
  db.prepare('update tenants set theme = ?').run(theme)
  db.close()
  return { folder, slugs: fleet.slugs }
}

/** The same offices over and over under other names, until there are so many. */
export async function multiply(fleet: Fleet, tenants: number): Promise<Fleet> {
  const folder = `${fleet.folder}-${tenants}`
  await mkdir(folder)
  await copyFile(join(fleet.folder, FILE), join(folder, FILE))
  const db = new SqliteDatabase(join(folder, FILE))
  db.pragma('foreign_keys = OFF')
  db.pragma('synchronous = OFF')
  db.pragma('journal_mode = MEMORY')
  const copies = Math.ceil(tenants / fleet.slugs.length) - 1
  db.transaction(() => {
    for (const [table, renamed] of Object.entries(COPIED)) copyRows(db, table, renamed, copies)
  })()
  const slugs = db
    .prepare<[], string>('select slug from tenants order by slug')
    .pluck()
    .all()
    .slice(0, tenants)
  db.pragma('journal_mode = WAL')
  db.close()
  return { folder, slugs }
}

/** Tables of a site and the columns that name something unique. */
const COPIED = {
  tenants: ['id', 'code', 'slug'],
  entries: ['tenant_id', 'id', 'published_revision', 'draft_revision'],
  revisions: ['tenant_id', 'id', 'entry_id'],
  public_versions: ['scope'],
}

function copyRows(db: SqliteDatabase.Database, table: string, renamed: string[], copies: number): void {
  const columns = db.prepare<[], { name: string }>(`pragma table_info(${table})`).all()
  const names = columns.map(({ name }) => name)
  const values = names.map((name) => (renamed.includes(name) ? `${name} || '-' || ?` : name))
  const own = table === 'public_versions' ? `where scope <> 'fleet' and scope not like '%-%-%-%-%-%'` : ''
  db.exec(`create temp table model as select * from ${table} ${own}`)
  const copy = db.prepare(
    `insert into ${table} (${names.join()}) select ${values.join()} from temp.model order by rowid`,
  )
  for (let n = 1; n <= copies; n++) copy.run(...renamed.map(() => String(n)))
  db.exec('drop table temp.model')
}
