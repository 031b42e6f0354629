import { Command } from 'commander'
import { migrate, pendingMigrations, rollback } from '../platform/db/migrate.ts'
import { print, withDatabase } from './with-database.ts'

export function migrateCommand(): Command {
  return new Command('migrate')
    .description('bring the schema up to date')
    .option('--list', 'only name what has not run')
    .option('--down', 'take the last batch back')
    .action((options: { list?: boolean; down?: boolean }) =>
      withDatabase(async ({ database }) => {
        const work = options.list ? pendingMigrations : options.down ? rollback : migrate
        const names = await work(database)
        print(names.length > 0 ? names.join('\n') : 'Nothing to do.')
      }),
    )
}
