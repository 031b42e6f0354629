import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { LRUCache } from 'lru-cache'
import { createApp } from '../../../src/app.ts'
import { readConfig, readSecret } from '../../../src/config.ts'
import { PLATFORM } from '../../../src/domain/audit/actor.ts'
import { addPhoto } from '../../../src/domain/media/photos.ts'
import { readRoster } from '../../../src/domain/tenants/roster.ts'
import { loadThemes } from '../../../src/domain/themes/themes.ts'
import type { ThemeInput } from '../../../src/domain/themes/contract.ts'
import { systemClock } from '../../../src/platform/clock.ts'
import { connect } from '../../../src/platform/db/connect.ts'
import { openFleet, openTenant } from '../../../src/platform/db/fleet-db.ts'
import { watchPublicVersions } from '../../../src/platform/db/public-versions.ts'
import { openFileStore } from '../../../src/platform/files/store.ts'
import { loadAssets } from '../../../src/platform/http/assets.ts'
import { createWebServer } from '../../../src/platform/http/connections.ts'
import { createLog } from '../../../src/platform/log.ts'
import { ROOT } from '../../../src/platform/root.ts'
import type { Parts } from '../../../src/web/frame/parts.ts'

/** What a rendered page was made from, for the reference server. */
export interface RenderedView {
  theme: string
  view: ThemeInput
}

export interface Counted {
  queries: string[]
  views: RenderedView[]
}

const [address, origin, mode] = process.argv.slice(2) as [string, string, 'warm' | 'cold' | 'watched']
const config = readConfig({ LAMAN_DATA: address, LAMAN_URL: origin, LAMAN_LOG: 'error', ...databaseUrl() })
const counted: Counted = { queries: [], views: [] }

/** `main.ts` without migration, jobs and signals. */
async function serve(): Promise<void> {
  const database = connect(config.databaseAddress)
  const assets = loadAssets(join(ROOT, 'dist/assets'))
  const parts: Parts = {
    base: config.url,
    secret: readSecret(config.dataFolder),
    database,
    versions: await watchPublicVersions(database),
    clock: systemClock,
    files: openFileStore(join(config.dataFolder, 'files')),
    uploadFolder: join(config.dataFolder, 'tmp'),
    assets,
    themes: loadThemes({ root: join(ROOT, 'themes'), assets }),
    roster: readRoster(),
    log: createLog(config.logLevel),
    hasSmtp: false,
    demo: false,
  }
  if (mode !== 'warm') keepNoPages()
  if (mode === 'watched') watch(parts)
  else takePhotos(parts)
  const app = createApp(parts, config)
  const server = createWebServer(app, config.trustedProxies)
  server.listen(0, '127.0.0.1', () => process.send!({ port: (server.address() as AddressInfo).port }))
}

/** The page cache keeps nothing, so each request misses: queries, rendering and compression are done for each. */
function keepNoPages(): void {
  LRUCache.prototype.set = function () {
    return this
  }
}

/** Notes queries and views until asked for them. */
function watch(parts: Parts): void {
  const { read, readBoth } = parts.versions
  const note = () => counted.queries.push('select version from public_versions')
  parts.versions.read = (scope) => (note(), read(scope))
  parts.versions.readBoth = (one, other) => (note(), readBoth(one, other))
  parts.database.knex.on('query', ({ sql }: { sql: string }) => counted.queries.push(sql))
  const { render } = parts.themes
  parts.themes.render = (theme, view) => {
    counted.views.push({ theme, view })
    return render(theme, view)
  }
  process.on('message', () => {
    process.send!({ queries: counted.queries.splice(0), views: counted.views.splice(0) } satisfies Counted)
  })
}

/** As an upload would, in the process that serves. */
function takePhotos({ database, clock, files }: Parts): void {
  process.on('message', ({ photo }: { photo: string }) => {
    void (async () => {
      const tenant = (await openFleet(database, clock).from('tenants').first())!
      const db = openTenant(database, clock, tenant.id)
      await addPhoto(db, files, PLATFORM, { path: photo, originalName: 'foto.jpg' })
      process.send!({})
    })()
  })
}

function databaseUrl() {
  const url = process.argv[5]
  return url ? { DATABASE_URL: url } : {}
}

process.on('disconnect', () => process.exit())
await serve()
