import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readDemoConfig, type Config } from '../../config.ts'
import { importRoster, readRoster } from '../../domain/tenants/roster.ts'
import { run, start } from '../../main.ts'
import { systemClock } from '../../platform/clock.ts'
import { connect, disconnect } from '../../platform/db/connect.ts'
import { openFleet } from '../../platform/db/fleet-db.ts'
import { migrate } from '../../platform/db/migrate.ts'
import { openFileStore } from '../../platform/files/store.ts'
import { DEMO_OFFICERS, DEMO_PASSWORD, seedDemo } from './seed.ts'

/** Makes the demo once, serves it, and says where to look. `--reset` starts over. */
async function demo(config: Config): Promise<void> {
  if (process.argv.includes('--reset')) await rm(config.dataFolder, { recursive: true, force: true })
  await makeOnce(config)
  if (process.argv.includes('--seed-only')) return
  const [manager, reviewer, observer] = DEMO_OFFICERS
  process.stdout.write(
    [
      '',
      'Laman, peragaan dengan isi contoh. Buka:',
      `  Konsol          ${at(config, 'konsol')}   ${manager.email} (juga ${reviewer.email}, ${observer.email})`,
      `  Dapur Redaksi   ${at(config, 'dapur')}    penyunting.disdukcapil@contoh.test`,
      `  Situs OPD       ${at(config, 'disdukcapil')}, ${at(config, 'dinkes')}, …`,
      `  Portal          ${config.url.origin}`,
      `  Kata sandi semua akun contoh: ${DEMO_PASSWORD}`,
      '',
      '',
    ].join('\n'),
  )
  await start(config)
}

async function makeOnce(config: Config): Promise<void> {
  const database = connect(config.databaseAddress)
  await migrate(database)
  const db = openFleet(database, systemClock)
  if (!(await db.from('persons').first('id'))) {
    process.stdout.write('Menyiapkan isi contoh …\n')
    const roster = readRoster()
    await importRoster(
      openFleet(database, () => '2026-01-05T01:00:00.000Z'),
      roster,
    )
    await seedDemo(database, systemClock, roster.reserved, openFileStore(join(config.dataFolder, 'files')))
  }
  await disconnect(database)
}

function at({ url }: Config, name: string): string {
  return `${url.protocol}//${name}.${url.host}`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await run(() => demo(readDemoConfig()))
