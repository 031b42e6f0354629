import { Command } from 'commander'
import { verifyChain } from '../domain/audit/record.ts'
import { listTenants } from '../domain/tenants/tenants.ts'
import { print, withDatabase } from './with-database.ts'

export function auditCommand(): Command {
  const audit = new Command('audit').description('the record of changes')
  audit
    .command('verify')
    .description('check every chain of the record; exit code 1 when one is broken')
    .action(() =>
      withDatabase(async ({ db }) => {
        const broken: string[] = []
        const check = async (name: string, chain: Parameters<typeof verifyChain>[0]) => {
          const seq = await verifyChain(chain)
          if (seq !== undefined) broken.push(`${name}: record ${seq} does not fit the one before it`)
        }
        await check('fleet', db)
        for (const { id, slug } of await listTenants(db)) await check(slug, db.tenant(id))
        if (broken.length > 0) process.exitCode = 1
        print(broken.length > 0 ? broken.join('\n') : 'Every chain is whole.')
      }),
    )
  return audit
}
