import { mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import SqliteDatabase, { type Database as SqliteConnection } from 'better-sqlite3'
import knexModule, { type Knex } from 'knex'
import type pgModule from 'pg'
import { ImmediateSqlite } from './immediate-sqlite.ts'

/** One connected database. The rest of the code gets handles (TenantDb, FleetDb) made from it. */
export interface Database {
  readonly knex: Knex
  readonly engine: 'sqlite' | 'postgres'
  /** Where a second connection can be opened: a file name or a postgres:// address. */
  readonly address: string
  /** Called after each commit of this process that the public can see. */
  readonly publicCommits: Set<() => void>
  /** SQLite: a second connection, for reading only; opened when first asked for. */
  readonly reader?: () => SqliteConnection
}

const SQLITE_BUSY_MS = 5000
const ACQUIRE_MS = 5000
const POSTGRES_CONNECTIONS_MAX = 10
const PG_BIGINT = 20

/** `postgres://…` or the path of a SQLite file, which is made when missing. */
export function connect(address: string): Database {
  return /^postgres(ql)?:\/\//.test(address) ? connectPostgres(address) : connectSqlite(address)
}

export async function disconnect(database: Database): Promise<void> {
  readers.get(database.address)?.close()
  readers.delete(database.address)
  await database.knex.destroy()
}

const readers = new Map<string, SqliteConnection>()

function readerOf(file: string): SqliteConnection {
  let reader = readers.get(file)
  if (!reader) readers.set(file, (reader = new SqliteDatabase(file, { readonly: true })))
  return reader
}

function connectSqlite(file: string): Database {
  mkdirSync(dirname(file), { recursive: true })
  const knex = knexModule({
    client: ImmediateSqlite as unknown as typeof Knex.Client,
    connection: { filename: file },
    useNullAsDefault: true,
    acquireConnectionTimeout: ACQUIRE_MS,
    // An error then names the statement with its places, not what people typed into them.
    compileSqlOnError: false,
    pool: {
      min: 1,
      max: 1,
      afterCreate(connection: SqliteConnection, done: () => void) {
        preparePragmas(connection)
        done()
      },
    },
  })
  // rate-limiter-flexible chooses its dialect by this name and does not know our class.
  knex.client.config.client = 'better-sqlite3'
  return { knex, engine: 'sqlite', address: file, publicCommits: new Set(), reader: () => readerOf(file) }
}

/** An acknowledged save survives a power cut (synchronous=FULL); our write rate is small. */
function preparePragmas(connection: SqliteConnection): void {
  connection.pragma('journal_mode = WAL')
  connection.pragma('synchronous = FULL')
  connection.pragma('foreign_keys = ON')
  connection.pragma(`busy_timeout = ${SQLITE_BUSY_MS}`)
}

function connectPostgres(url: string): Database {
  // Here and not above: a server on SQLite does without these 8 MB.
  const pg = createRequire(import.meta.url)('pg') as typeof pgModule
  // count() is a bigint, which pg hands over as text; ours never pass 2^53.
  pg.types.setTypeParser(PG_BIGINT, Number)
  const knex = knexModule({
    client: 'pg',
    connection: url,
    acquireConnectionTimeout: ACQUIRE_MS,
    // An error then names the statement with its places, not what people typed into them.
    compileSqlOnError: false,
    pool: { min: 0, max: POSTGRES_CONNECTIONS_MAX },
  })
  return { knex, engine: 'postgres', address: url, publicCommits: new Set() }
}
