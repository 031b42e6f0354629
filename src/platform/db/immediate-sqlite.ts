import { createRequire } from 'node:module'
import type { Database as SqliteConnection, Statement } from 'better-sqlite3'
import type { Knex } from 'knex'

const require = createRequire(import.meta.url)

/** The part of Knex' dialect class that we build on; Knex does not type its insides. */
type ClientConstructor = new (config: Knex.Config) => {
  transaction(container: unknown, config: unknown, outer: unknown): KnexTransaction
  _formatBindings(bindings: unknown): unknown[]
}
interface KnexTransaction {
  readOnly: boolean
  begin(connection: unknown): Promise<unknown>
  query(connection: unknown, sql: string): Promise<unknown>
}
interface QueryObject {
  sql: string
  bindings: unknown
  response?: unknown
  context?: unknown
}

/** The part of Knex' compiler that we change; `single` holds what the builder was told. */
type CompilerConstructor = new (
  client: object,
  builder: unknown,
  bindings: unknown,
) => {
  readonly single: { limit?: unknown }
  limit(): string
}

const Base = require('knex/lib/dialects/better-sqlite3/index.js') as ClientConstructor
const BaseCompiler = require('knex/lib/dialects/sqlite3/query/sqlite-querycompiler.js') as CompilerConstructor

/** SQLite plans by the value of a LIMIT, so a bound one makes it prepare the kept statement anew on every run. */
class SqliteCompiler extends BaseCompiler {
  override limit(): string {
    const { limit } = this.single
    return Number.isSafeInteger(limit) ? `limit ${Number(limit)}` : super.limit()
  }
}

/** Statements kept per connection: our code has a few hundred shapes; more would be a query built from data. */
const STATEMENTS_MAX = 500

const prepared = new WeakMap<SqliteConnection, Map<string, Statement>>()

/**
 * Knex on better-sqlite3, with three differences. Write transactions begin as writers: with the default BEGIN a
 * read-then-write fails with SQLITE_BUSY_SNAPSHOT, which busy_timeout does not cover. Prepared statements are kept:
 * preparing costs more than running our short reads. And a LIMIT stands in the statement as a number.
 */
export class ImmediateSqlite extends Base {
  override transaction(container: unknown, config: unknown, outer: unknown): KnexTransaction {
    const transaction = super.transaction(container, config, outer)
    if (outer) return transaction

    const begin = transaction.begin.bind(transaction)
    transaction.begin = (connection) =>
      transaction.readOnly ? begin(connection) : transaction.query(connection, 'BEGIN IMMEDIATE;')
    return transaction
  }

  queryCompiler(builder: unknown, bindings: unknown): SqliteCompiler {
    return new SqliteCompiler(this, builder, bindings)
  }

  async _query(connection: SqliteConnection, query: QueryObject): Promise<QueryObject> {
    const statement = prepare(connection, query.sql)
    const bindings = this._formatBindings(query.bindings)
    if (statement.reader) {
      query.response = statement.all(bindings)
      return query
    }
    const result = statement.run(bindings)
    query.response = result
    query.context = { lastID: result.lastInsertRowid, changes: result.changes }
    return query
  }
}

function prepare(connection: SqliteConnection, sql: string): Statement {
  let statements = prepared.get(connection)
  if (!statements) prepared.set(connection, (statements = new Map()))
  const known = statements.get(sql)
  if (known) return known

  const statement = connection.prepare(sql)
  // A transaction's BEGIN and COMMIT and the schema's DDL are not worth keeping; they are short-lived or rare.
  if (statements.size >= STATEMENTS_MAX) statements.clear()
  statements.set(sql, statement)
  return statement
}
