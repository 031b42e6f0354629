import type { Database as SqliteConnection, Statement } from 'better-sqlite3'
import type { Knex } from 'knex'
import type { Unit } from './unit.ts'

/** A query whose SQL is known; `values` says where each of the caller's values goes among its bindings. */
interface Compiled {
  sql: string
  bindings: readonly unknown[]
  values: readonly (number | undefined)[]
}

/** Shapes are named in our code, one a call; more would be a name made from data. */
const SHAPES_MAX = 200
const compiled = new Map<string, Compiled>()

interface Prepared {
  /** Gives a row as an array: objects made in C++ take twice as long and are slower to read. */
  statement: Statement<unknown[], unknown[]>
  columns: readonly string[]
}
const statements = new WeakMap<SqliteConnection, Map<string, Prepared>>()

/** Cannot stand in a query by chance: a host, a slug or an id has no such characters. */
const PLACE = '\u0001value '

/**
 * Runs a read that many citizens cause, without building its SQL again: building and the pool cost Knex three times
 * what SQLite needs to answer. On SQLite it goes to a connection for reading only, so that no open write transaction
 * of this process holds it up. `build` gets a placeholder for each value and must depend on nothing else but `shape`.
 */
export async function readCompiled<Row>(
  unit: Unit,
  shape: string,
  values: readonly string[],
  build: (places: readonly string[]) => Knex.QueryBuilder,
): Promise<Row[]> {
  const { database } = unit
  // What a transaction has written, only its own connection sees.
  if (unit.touched) return (await build(values)) as Row[]

  const { sql, bindings, values: places } = shapeOf(`${database.engine} ${shape}`, values, build)
  const bound = bindings.map((binding, i) => (places[i] === undefined ? binding : values[places[i]]))
  if (!database.reader) {
    const { rows } = (await database.knex.raw(sql, bound as Knex.RawBinding[])) as { rows: Row[] }
    return rows
  }
  database.knex.client.emit('query', { sql, bindings: bound })
  const { statement, columns } = prepared(database.reader(), sql)
  return statement.all(...bound).map((row) => toObject(columns, row)) as Row[]
}

function shapeOf(
  shape: string,
  values: readonly string[],
  build: (places: readonly string[]) => Knex.QueryBuilder,
): Compiled {
  const known = compiled.get(shape)
  if (known) return known
  const { sql, bindings } = build(values.map((_, i) => PLACE + i)).toSQL()
  const places = bindings.map((binding) =>
    typeof binding === 'string' && binding.startsWith(PLACE)
      ? Number(binding.slice(PLACE.length))
      : undefined,
  )
  const made = { sql, bindings, values: places }
  if (compiled.size >= SHAPES_MAX) throw new Error(`More than ${SHAPES_MAX} compiled queries: ${shape}`)
  compiled.set(shape, made)
  return made
}

function prepared(connection: SqliteConnection, sql: string): Prepared {
  let known = statements.get(connection)
  if (!known) statements.set(connection, (known = new Map()))
  let found = known.get(sql)
  if (!found) {
    const statement = connection.prepare<unknown[], unknown[]>(sql).raw()
    known.set(sql, (found = { statement, columns: statement.columns().map(({ name }) => name) }))
  }
  return found
}

function toObject(columns: readonly string[], row: readonly unknown[]): Record<string, unknown> {
  const object: Record<string, unknown> = {}
  for (let i = 0; i < columns.length; i++) object[columns[i]!] = row[i]
  return object
}
