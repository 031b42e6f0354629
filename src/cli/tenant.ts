import { Command } from 'commander'
import { PLATFORM } from '../domain/audit/actor.ts'
import { listTracked, progressOf } from '../domain/fleet/tracker.ts'
import { addAlias } from '../domain/tenants/hosts.ts'
import { importRoster, readRoster } from '../domain/tenants/roster.ts'
import { findTenantBySlug } from '../domain/tenants/tenants.ts'
import { print, printRows, withDatabase } from './with-database.ts'

export function tenantCommand(): Command {
  const tenant = new Command('tenant').description('offices and their sites')
  tenant
    .command('list')
    .description('every office with address and stage')
    .option('--json', 'for a machine')
    .action((options: { json?: boolean }) =>
      withDatabase(async ({ db }) => list(await listTracked(db), options.json ?? false)),
    )
  tenant
    .command('import [file]')
    .description('add the offices of a roster that are not there yet')
    .action((file?: string) =>
      withDatabase(async ({ db }) => print(`${await importRoster(db, readRoster(file))} added.`)),
    )
  tenant
    .command('alias <slug> <host>')
    .description('give a site a second name: a slug, or a whole host')
    .action((slug: string, host: string) =>
      withDatabase(async ({ db }) => {
        await addAlias(db, PLATFORM, (await findTenantBySlug(db, slug)).id, host.toLowerCase())
        print(`${host} → ${slug}`)
      }),
    )
  return tenant
}

function list(tracked: Awaited<ReturnType<typeof listTracked>>, asJson: boolean): void {
  const rows = tracked.map(({ tenant, people }) => ({
    slug: tenant.slug,
    name: tenant.name,
    stage: tenant.stage,
    updatedAt: tenant.updated_at,
    people: people.length,
  }))
  printRows(rows, asJson, (row) => `${row.stage.padEnd(10)} ${row.slug.padEnd(18)} ${row.name}`)
  if (!asJson) print(`${progressOf(tracked).live} live of ${progressOf(tracked).total}`)
}
