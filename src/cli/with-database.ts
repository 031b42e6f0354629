import { readConfig, type Config } from '../config.ts'
import { systemClock } from '../platform/clock.ts'
import { connect, disconnect, type Database } from '../platform/db/connect.ts'
import { openFleet, type FleetDb } from '../platform/db/fleet-db.ts'
import { UserError } from '../platform/errors.ts'
import { message } from '../platform/messages.ts'

export interface CommandParts {
  config: Config
  database: Database
  db: FleetDb
}

/** Runs a command's work on the configured database and closes it; a refusal becomes its sentence. */
export async function withDatabase(work: (parts: CommandParts) => Promise<void>): Promise<void> {
  const config = readConfig()
  const database = connect(config.databaseAddress)
  try {
    await work({ config, database, db: openFleet(database, systemClock) })
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    process.stderr.write(`${message(error.messageKey, error.values)}\n`)
    process.exitCode = 1
  } finally {
    await disconnect(database)
  }
}

export function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** One JSON document where a machine reads, lines where a person does. */
export function printRows<Row extends object>(
  rows: Row[],
  asJson: boolean,
  line: (row: Row) => string,
): void {
  if (asJson) print(JSON.stringify(rows, null, 2))
  else rows.forEach((row) => print(line(row)))
}
