import cluster from 'node:cluster'
import type { Server } from 'node:http'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createApp } from './app.ts'
import { ConfigError, readConfig, readSecret, type Config } from './config.ts'
import { OpenThemeFaults, writeThemeFaults } from './domain/fleet/theme-faults.ts'
import { purgeMessages } from './domain/messages/messages.ts'
import { loadThemes } from './domain/themes/themes.ts'
import { issueFirstLink } from './domain/people/accounts.ts'
import { linkUrl } from './domain/people/letters.ts'
import { importRoster, readRoster } from './domain/tenants/roster.ts'
import { systemClock } from './platform/clock.ts'
import { connect, disconnect, type Database } from './platform/db/connect.ts'
import { openFleet } from './platform/db/fleet-db.ts'
import { migrate } from './platform/db/migrate.ts'
import { watchPublicVersions } from './platform/db/public-versions.ts'
import { openFileStore } from './platform/files/store.ts'
import { sweepTemporary } from './platform/files/sweep.ts'
import { loadAssets } from './platform/http/assets.ts'
import { BACKLOG, createWebServer } from './platform/http/connections.ts'
import { isJobDue } from './platform/jobs/queue.ts'
import { forkWorker, superviseWorker, type Supervisor } from './platform/jobs/spawn.ts'
import { createLog, type Logger } from './platform/log.ts'
import { ROOT } from './platform/root.ts'
import { announceStop } from './web/frame/health.ts'
import { purgeLimits } from './web/frame/limiter.ts'
import type { Parts } from './web/frame/parts.ts'
import { purgeSessions } from './web/frame/session-store.ts'

const PURGE_MS = 3_600_000
const GRACE_MS = 10_000
const IDLE_MS = 50
/** A theme that fails on each page must not write for each reader. */
const REPORT_MS = 60_000
/** A process of its own, not imported: what jobs need in memory, a server that waits for readers should not hold. */
const WORKER_FILE = fileURLToPath(new URL(`./worker${extname(import.meta.url)}`, import.meta.url))

/** Migrates, then serves web and jobs until told to stop. */
export async function start(config: Config): Promise<void> {
  if (cluster.isPrimary) await prepare(config)
  if (cluster.isPrimary && config.workers > 1) return startProcesses(config)

  const log = createLog(config.logLevel)
  const database = connect(config.databaseAddress)
  const faults = new OpenThemeFaults()
  const parts = await makeParts(config, database, log, faults)
  const app = createApp(parts, config)
  const server = createWebServer(app, config.trustedProxies)
  const supervisor = cluster.isPrimary ? superviseJobs(config, database) : undefined
  const purge = setInterval(
    () => void purgeAll(database).catch((err) => log.error({ err }, 'what is over was not purged')),
    PURGE_MS,
  )
  const writeFaults = () =>
    writeThemeFaults(openFleet(database, systemClock), faults).catch((err) =>
      log.error({ err }, 'theme faults not written'),
    )
  const report = setInterval(() => void writeFaults(), REPORT_MS)
  await listen(server, config.port)
  if (cluster.isPrimary) log.info({ url: config.url.origin }, 'serving')

  await stopSignal()
  announceStop()
  clearInterval(purge)
  clearInterval(report)
  await closeServer(server)
  await writeFaults()
  await supervisor?.stop()
  await parts.versions.close()
  await disconnect(database)
  // The channel to the primary would keep this process alive.
  cluster.worker?.disconnect()
}

async function purgeAll(database: Database): Promise<void> {
  await purgeSessions(database, systemClock)
  await purgeLimits(database)
  await purgeMessages(database, systemClock)
}

/** What must be true before the first request, done once whatever the number of processes. */
async function prepare(config: Config): Promise<void> {
  const database = connect(config.databaseAddress)
  await migrate(database)
  const db = openFleet(database, systemClock)
  await importRoster(db, readRoster())
  await sweepTemporary(uploadFolder(config))
  const first = await issueFirstLink(db)
  if (first) {
    const url = linkUrl({ base: config.url, secret: readSecret(config.dataFolder) }, first)
    process.stdout.write(
      `\nBelum ada akun Diskominfo. Buat akun pertama lewat tautan ini (sekali pakai, 24 jam):\n${url}\n\n`,
    )
  }
  await disconnect(database)
}

async function makeParts(
  config: Config,
  database: Database,
  log: Logger,
  faults: OpenThemeFaults,
): Promise<Parts> {
  const assets = loadAssets(join(ROOT, 'dist/assets'))
  return {
    base: config.url,
    secret: readSecret(config.dataFolder),
    database,
    versions: await watchPublicVersions(database),
    clock: systemClock,
    files: openFileStore(join(config.dataFolder, 'files')),
    uploadFolder: uploadFolder(config),
    assets,
    themes: loadThemes({
      root: join(ROOT, 'themes'),
      assets,
      onFault: (theme, err, place) => {
        log.error({ err, theme, ...place }, 'theme failed; page rendered with _base')
        faults.note(theme, err, place, systemClock())
      },
    }),
    roster: readRoster(),
    log,
    hasSmtp: config.smtpUrl !== undefined,
    demo: config.demo,
  }
}

/** The primary only watches over the others and the jobs; one that dies is replaced. */
async function startProcesses(config: Config): Promise<void> {
  const database = connect(config.databaseAddress)
  const supervisor = superviseJobs(config, database)
  let stopping = false
  for (let i = 0; i < config.workers; i++) cluster.fork(config.env)
  cluster.on('exit', () => {
    if (!stopping) cluster.fork(config.env)
  })
  await stopSignal()
  stopping = true
  const left = Object.values(cluster.workers ?? {}).map(
    (worker) => new Promise((done) => worker?.once('exit', done)),
  )
  for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill('SIGTERM')
  await Promise.all(left)
  await supervisor.stop()
  await disconnect(database)
}

function superviseJobs(config: Config, database: Database): Supervisor {
  return superviseWorker({
    isDue: () => isJobDue(database, systemClock()),
    spawn: () => forkWorker(WORKER_FILE, config.env),
  })
}

function uploadFolder(config: Config): string {
  return join(config.dataFolder, 'tmp')
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) =>
    server.once('error', reject).listen({ port, backlog: BACKLOG }, resolve),
  )
}

/** Requests in flight are answered; what takes longer than the grace is cut. */
async function closeServer(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve))
  // A connection that has just been answered stays open for the next request that will not come.
  const idle = setInterval(() => server.closeIdleConnections(), IDLE_MS)
  const cut = setTimeout(() => server.closeAllConnections(), GRACE_MS)
  await closed
  clearInterval(idle)
  clearTimeout(cut)
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve())
  })
}

/** Runs an entrance; a wrong setting ends it with one sentence instead of a stack. */
export async function run(entrance: () => Promise<void>): Promise<void> {
  try {
    await entrance()
  } catch (error) {
    process.stderr.write(
      error instanceof ConfigError ? `${error.message}\n` : `${(error as Error).stack ?? String(error)}\n`,
    )
    process.exitCode = 1
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await run(() => start(readConfig()))
