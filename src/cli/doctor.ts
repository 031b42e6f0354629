import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { verifyChain } from '../domain/audit/record.ts'
import { pendingMigrations } from '../platform/db/migrate.ts'
import { ROOT } from '../platform/root.ts'
import { print, withDatabase, type CommandParts } from './with-database.ts'

interface Finding {
  ok: boolean
  text: string
}

/** Says what an operator would check first when something is wrong. */
export function doctorCommand(): Command {
  return new Command('doctor')
    .description('check settings, database and files; exit code 1 when something is wrong')
    .action(() =>
      withDatabase(async (parts) => {
        const findings = await examine(parts)
        findings.forEach(({ ok, text }) => print(`${ok ? 'ok   ' : 'WRONG'} ${text}`))
        if (findings.some(({ ok }) => !ok)) process.exitCode = 1
      }),
    )
}

async function examine({ config, database, db }: CommandParts): Promise<Finding[]> {
  const pending = await pendingMigrations(database)
  const failed = await db.from('jobs').whereNotNull('failed_at').select('name')
  const secret = join(config.dataFolder, 'secret')
  const isHttps = config.url.protocol === 'https:'
  return [
    { ok: true, text: `Node ${process.versions.node}, database ${database.engine}` },
    { ok: pending.length === 0, text: `migrations: ${pending.length} pending` },
    { ok: existsSync(join(ROOT, 'dist/assets/manifest.json')), text: 'browser assets built' },
    {
      ok: !existsSync(secret) || (statSync(secret).mode & 0o077) === 0,
      text: 'secret readable by its user only',
    },
    { ok: (await verifyChain(db)) === undefined, text: 'audit chain of the fleet whole' },
    { ok: failed.length === 0, text: `jobs given up: ${failed.length}` },
    {
      ok: isHttps || config.url.hostname.endsWith('localhost'),
      text: `${config.url.origin} is https or local`,
    },
    { ok: !isHttps || config.trustedProxies.rules.length > 0, text: 'LAMAN_TRUST_PROXY set behind https' },
    { ok: true, text: config.smtpUrl ? 'mail is sent by SMTP' : 'no SMTP: links wait in the console outbox' },
  ]
}
