import { rmSync } from 'node:fs'
import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import type { Clock } from '../../src/platform/clock.ts'
import { connect, disconnect, type Database } from '../../src/platform/db/connect.ts'
import { migrate } from '../../src/platform/db/migrate.ts'
import { cleanUp } from './cleanup.ts'
import { asSuperuser, postgresUrl } from './postgres.ts'

/** `LAMAN_TEST_DB=postgres` runs the same tests on PostgreSQL. */
export const onPostgres = process.env.LAMAN_TEST_DB === 'postgres'

/** Noon in WIB of the day the project began. */
export const NOW = '2026-11-24T05:00:00.000Z'

/** A clock that stands still until it is told to go on. */
export function testClock(): Clock & { advance(seconds: number): void } {
  let now = Date.parse(NOW)
  return Object.assign(() => new Date(now).toISOString(), {
    advance: (seconds: number) => {
      now += seconds * 1000
    },
  })
}

let template: Promise<string> | undefined

/** The address of an empty, migrated database that goes away after the test. */
export async function freshAddress(): Promise<string> {
  const { address, drop } = await makeDatabase()
  cleanUp(drop)
  return address
}

export async function freshDatabase(): Promise<Database> {
  const database = connect(await freshAddress())
  cleanUp(() => disconnect(database))
  return database
}

/** A database that stays until it is dropped: for what is prepared once for several tests. */
export async function makeDatabase(): Promise<{ address: string; drop: () => Promise<void> }> {
  template ??= onPostgres ? makePostgresTemplate() : makeSqliteTemplate()
  const model = await template
  const name = `t_${randomBytes(6).toString('hex')}`
  if (onPostgres) {
    // Copied as files: half the time of copying through the log.
    await asSuperuser(`create database ${name} template ${model} owner laman strategy file_copy`)
    return {
      address: postgresUrl(name),
      drop: () => dropWhileOthersRun(name),
    }
  }
  const folder = await mkdtemp(join(tmpdir(), 'laman-test-'))
  await copyFile(model, join(folder, 'laman.sqlite'))
  return {
    address: join(folder, 'laman.sqlite'),
    drop: () => rm(folder, { recursive: true, force: true }),
  }
}

let dropping: Promise<void> = Promise.resolve()

/** The server clears away one database while the next test already works in another. */
async function dropWhileOthersRun(name: string): Promise<void> {
  const before = dropping
  dropping = asSuperuser(`drop database if exists ${name} with (force)`)
  await before
}

export async function allDropped(): Promise<void> {
  await dropping
}

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'laman-test-'))
  cleanUp(() => rm(folder, { recursive: true, force: true }))
  return folder
}

async function makeSqliteTemplate(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'laman-template-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const database = connect(join(folder, 'laman.sqlite'))
  await migrate(database)
  await database.knex.raw('pragma wal_checkpoint(truncate)')
  await disconnect(database)
  return join(folder, 'laman.sqlite')
}

async function makePostgresTemplate(): Promise<string> {
  await asSuperuser('create database laman_template owner laman')
  const database = connect(postgresUrl('laman_template'))
  await migrate(database)
  await disconnect(database)
  return 'laman_template'
}
