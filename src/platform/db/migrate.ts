import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Knex } from 'knex'
import type { Database } from './connect.ts'

// Beside src/ both in the checkout and in dist/server.
const FOLDER = join(dirname(fileURLToPath(import.meta.url)), '../../../migrations')

/**
 * Names without extension: Knex stores the name, and a database made from .ts files must be recognised when the
 * compiled .js files run.
 */
const source: Knex.MigrationSource<string> = {
  getMigrations: async () =>
    readdirSync(FOLDER)
      .filter((file) => /\.(ts|js)$/.test(file) && !file.endsWith('.d.ts'))
      .map((file) => file.replace(/\.(ts|js)$/, ''))
      .sort(),
  getMigrationName: (name) => name,
  getMigration: async (name) => {
    const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
    return (await import(pathToFileURL(join(FOLDER, `${name}.${extension}`)).href)) as Knex.Migration
  },
}

/** Brings the schema up to date; returns the names of the migrations that ran. */
export async function migrate(database: Database): Promise<string[]> {
  const [, names] = (await database.knex.migrate.latest({ migrationSource: source })) as [number, string[]]
  return names
}

/** Takes the last batch back. */
export async function rollback(database: Database): Promise<string[]> {
  const [, names] = (await database.knex.migrate.rollback({ migrationSource: source })) as [number, string[]]
  return names
}

/** Names of migrations that have not run. */
export async function pendingMigrations(database: Database): Promise<string[]> {
  const [, pending] = (await database.knex.migrate.list({ migrationSource: source })) as [unknown, string[]]
  return pending
}
