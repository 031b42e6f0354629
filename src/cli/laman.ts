import { fileURLToPath } from 'node:url'
import { Command } from 'commander'
import { readConfig } from '../config.ts'
import { run, start } from '../main.ts'
import { runWorker } from '../worker.ts'
import { auditCommand } from './audit.ts'
import { doctorCommand } from './doctor.ts'
import { migrateCommand } from './migrate.ts'
import { personCommand } from './person.ts'
import { tenantCommand } from './tenant.ts'
import { themeCommand } from './theme.ts'

/** The operator's commands, one file each. Exit code 0: done; 1: not done, with the reason on standard error. */
export function lamanCommand(): Command {
  const laman = new Command('laman').description('Situs semua perangkat daerah dari satu server')
  laman
    .command('serve')
    .description('migrate, then serve web and jobs')
    .action(() => start(readConfig()))
  laman
    .command('worker')
    .description('run due jobs')
    .option('--drain', 'end when nothing is due')
    .action((options: { drain?: boolean }) => runWorker(readConfig(), { drain: options.drain ?? false }))
  for (const command of [
    migrateCommand(),
    tenantCommand(),
    personCommand(),
    themeCommand(),
    auditCommand(),
    doctorCommand(),
  ]) {
    laman.addCommand(command)
  }
  return laman
}

/** Who pipes us into `head` has read enough. */
function endWithReader(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
  process.exit()
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.stdout.on('error', endWithReader)
  await run(async () => void (await lamanCommand().parseAsync()))
}
