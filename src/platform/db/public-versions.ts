import SqliteDatabase from 'better-sqlite3'
import type { Client } from 'pg'
import type { Database } from './connect.ts'
import { FLEET } from './tables.ts'

/**
 * Which version of public content is the newest, noticed also when another process committed it. A page is good as
 * long as its scope (a tenant, or the whole) has the version it was made from.
 */
export interface PublicVersions {
  /** Resolves once the mark shows every commit acknowledged before this call; absent where it always does. */
  caughtUp?(): Promise<void>
  /** Stays the same only while nothing public can have changed: what was checked at this mark needs no second look. */
  mark(): number
  /** The version of one scope; 0 before its first public write. */
  read(scope: string): number | Promise<number>
  /** The versions of two scopes at one moment. */
  readBoth(one: string, other: string): [number, number] | Promise<[number, number]>
  close(): Promise<void>
}

interface Row {
  scope: string
  version: number
}

function inOrder(rows: Row[], one: string, other: string): [number, number] {
  const versionOf = (scope: string) => rows.find((row) => row.scope === scope)?.version ?? 0
  return [versionOf(one), versionOf(other)]
}

export async function watchPublicVersions(database: Database): Promise<PublicVersions> {
  return database.engine === 'sqlite' ? watchSqlite(database.address) : watchPostgres(database)
}

/**
 * `PRAGMA data_version` (4 µs) changes when any other connection has committed; this connection never writes, so it
 * sees our own process's commits too. Requests that one turn of the event loop took from the network share one look:
 * they had all arrived before it.
 */
function watchSqlite(file: string): PublicVersions {
  const connection = new SqliteDatabase(file, { readonly: true })
  const dataVersion = connection.prepare<[], number>('PRAGMA data_version').pluck()
  const version = connection
    .prepare<[string], number>('select version from public_versions where scope = ?')
    .pluck()
  const both = connection.prepare<[string, string], Row>(
    'select scope, version from public_versions where scope in (?, ?)',
  )
  let mark = 0
  let seen: number | undefined
  let lookedThisTurn = false

  return {
    mark() {
      if (lookedThisTurn) return mark
      lookedThisTurn = true
      setImmediate(() => (lookedThisTurn = false))
      const now = dataVersion.get()
      if (now !== seen) {
        seen = now
        mark++
      }
      return mark
    },
    read: (scope) => version.get(scope) ?? 0,
    readBoth: (one, other) => inOrder(both.all(one, other), one, other),
    close: async () => void connection.close(),
  }
}

const RECONNECT_MS = 500
const LOOK_MS_MAX = 2000

/**
 * LISTEN tells of every commit, but some milliseconds late: who must not miss one asks to be caught up, by one query for
 * all who came before it began. While the link is down each mark is new, so every page is checked by a query.
 */
async function watchPostgres({ address: url, publicCommits }: Database): Promise<PublicVersions> {
  const { default: pg } = await import('pg')
  const pool = new pg.Pool({ connectionString: url, max: 2 })
  pool.on('error', () => undefined) // an idle connection died; the next query takes a new one
  let mark = 0
  let seen: number | undefined
  let listening: Client | undefined
  let closed = false

  async function listen(): Promise<void> {
    const client = new pg.Client({ connectionString: url, keepAlive: true, query_timeout: LOOK_MS_MAX })
    client.on('notification', () => mark++)
    client.on('error', () => undefined) // 'end' follows
    client.on('end', () => lose(client))
    await client.connect()
    await client.query('LISTEN laman_public')
    mark++
    listening = client
  }
  function lose(client: Client): void {
    if (listening !== client) return
    listening = undefined
    reconnect()
  }
  function reconnect(): void {
    if (!closed) setTimeout(() => void listen().catch(reconnect), RECONNECT_MS).unref()
  }
  await listen()
  // Our own commits need no message that travels through the database first.
  const raise = () => void mark++
  publicCommits.add(raise)

  async function look(): Promise<void> {
    const client = listening
    if (!client) return
    try {
      const { rows } = await client.query<{ version: number }>(WHOLE)
      if (rows[0]?.version !== seen) mark++
      seen = rows[0]?.version
    } catch {
      lose(client)
      void client.end().catch(() => undefined)
    }
  }

  return {
    caughtUp: sharing(look),
    mark: () => (listening ? mark : ++mark),
    async read(scope) {
      const result = await pool.query<{ version: number }>(
        'select version from public_versions where scope = $1',
        [scope],
      )
      return result.rows[0]?.version ?? 0
    },
    async readBoth(one, other) {
      const { rows } = await pool.query<Row>(
        'select scope, version from public_versions where scope in ($1, $2)',
        [one, other],
      )
      return inOrder(rows, one, other)
    },
    async close() {
      closed = true
      publicCommits.delete(raise)
      await listening?.end()
      await pool.end()
    },
  }
}

/** The version of the whole rises with every public write. */
const WHOLE = { name: 'whole', text: `select version from public_versions where scope = '${FLEET}'` }

/** One run at a time; whoever asks while one is under way shares the next, because the first may have looked before. */
function sharing(run: () => Promise<void>): () => Promise<void> {
  let running = Promise.resolve()
  let next: Promise<void> | undefined
  return () =>
    (next ??= running.then(() => {
      next = undefined
      running = run()
      return running
    }))
}
