import { randomBytes } from 'node:crypto'
import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { PLATFORM } from '../../../src/domain/audit/actor.ts'
import { addPhoto } from '../../../src/domain/media/photos.ts'
import { systemClock } from '../../../src/platform/clock.ts'
import { connect, disconnect } from '../../../src/platform/db/connect.ts'
import { openFleet } from '../../../src/platform/db/fleet-db.ts'
import { openFileStore } from '../../../src/platform/files/store.ts'
import type { Measure, Row } from '../figure.ts'
import type { HostileOrder } from '../load/hostile.ts'
import type { Visited, Visits } from '../load/visitors.ts'
import { ask, startProduction, startReadyScript, type Running, type Serving } from '../processes.ts'
import { homeRequest, hostOf, ORIGIN } from '../requests.ts'
import { megabytesOf, tree } from './memory.ts'

const SOCKETS = 2000
const PIPELINED = 30
const QUIET_SECONDS = 4
const ATTACK_SECONDS = 14
const AFTER_SECONDS = 2
const RATE = 200
const WEIGH_MS = 500
const PHOTO = { name: 'foto.webp', bytes: 200_000 }
/**
 * More than the system keeps for one connection, so that the server has to hold some. On loopback the system keeps
 * 4 MB: if all asked for these, it would be short of memory for the connections of all its programs.
 */
const BIG_FILE = { name: 'besar.webp', bytes: 6_000_000 }
const BIG_FILE_EVERY = 8

type Attack = Pick<Extract<HostileOrder, { do: 'attack' }>, 'openings' | 'trickle' | 'takes'>

/** Good readers while others hold their connections, with as many from the readers' own address as from elsewhere. */
export const hostile: Measure = async ({ fleet, scratch }) => {
  const folder = join(scratch, 'hostile')
  await cp(fleet.folder, folder, { recursive: true })
  const slug = await publishPhotos(folder)
  const attacks: Record<string, Attack> = {
    'slow headers': { openings: [slowHeaders(slug)], trickle: 'x', takes: true },
    'slow bodies': { openings: [slowForm()], trickle: 'a=b&', takes: true },
    'slow readers': { openings: photos(slug), trickle: '', takes: false },
    [`${PIPELINED} pages at once`]: { openings: [manyPages(slug)], trickle: '', takes: false },
  }
  const rows: Row[] = []
  for (const [name, attack] of Object.entries(attacks)) {
    rows.push(await underAttack(name, attack, { folder, node: join(scratch, 'node'), slugs: fleet.slugs }))
  }
  await rm(folder, { recursive: true })
  return rows
}

interface Target {
  folder: string
  node: string
  slugs: string[]
}

async function underAttack(name: string, attack: Attack, { folder, node, slugs }: Target): Promise<Row> {
  const server = await startProduction({ LAMAN_DATA: folder, LAMAN_URL: ORIGIN }, node)
  const attackers = await startReadyScript('load/hostile')
  const visitors = await startReadyScript('load/visitors')
  const visit = (seconds: number) =>
    ask<Visited>(visitors.child, {
      port: server.port,
      hosts: slugs.map(hostOf),
      seconds,
      rate: RATE,
    } satisfies Visits)

  await visit(QUIET_SECONDS)
  const quiet = await visit(QUIET_SECONDS)
  const before = weigh(server)
  await order(attackers, { do: 'attack', port: server.port, sockets: SOCKETS, ...attack })
  const [during, heaviest] = await Promise.all([
    visit(ATTACK_SECONDS),
    weighFor(server, ATTACK_SECONDS * 1000),
  ])
  const { open } = await order(attackers, { do: 'stop' })
  const first = await visit(1 / RATE)
  const after = await visit(AFTER_SECONDS)
  await Promise.all([server.stop(), attackers.stop(), visitors.stop()])
  return {
    figure: `${SOCKETS.toLocaleString('en')} × ${name}: good requests unserved; p99 under attack`,
    measured: `${during.unserved}; ${milliseconds(during.p99)}`,
    must: `0; ≤ ${milliseconds(Math.max(2 * quiet.p99, quiet.p99 + 50))}`,
    aim: '',
    note:
      `quiet p99 ${milliseconds(quiet.p99)}, ratio ${(during.p99 / quiet.p99).toFixed(2)}, slowest ${milliseconds(during.max)} of ${during.served}; ` +
      `memory +${(heaviest - before).toFixed(0)} MB (≤ 150) from ${before.toFixed(0)}; ${open} hostile open at the end; ` +
      `then first answer after ${milliseconds(first.max)}, p99 ${milliseconds(after.p99)}`,
  }
}

const order = (attackers: Running, what: HostileOrder) => ask<{ open: number }>(attackers.child, what)

const weigh = (server: Serving) => megabytesOf(tree(server.child.pid!))

async function weighFor(server: Serving, ms: number): Promise<number> {
  let heaviest = 0
  for (const end = performance.now() + ms; performance.now() < end; await sleep(WEIGH_MS)) {
    heaviest = Math.max(heaviest, weigh(server))
  }
  return heaviest
}

function milliseconds(ms: number): string {
  return `${ms.toFixed(1)} ms`
}

function slowHeaders(slug: string): string {
  return `GET / HTTP/1.1\r\nHost: ${hostOf(slug)}\r\nX: `
}

function photos(slug: string): string[] {
  return Array.from({ length: BIG_FILE_EVERY }, (_, i) =>
    homeRequest(slug, 'gzip', `/media/${(i === 0 ? BIG_FILE : PHOTO).name}`),
  )
}

/** Not compressed, because that is the most that a page can have. */
function manyPages(slug: string): string {
  return homeRequest(slug, 'identity').repeat(PIPELINED)
}

/** A form for signing in that never becomes whole. */
function slowForm(): string {
  return [
    'POST /masuk HTTP/1.1',
    'Host: konsol.localhost:3000',
    'Sec-Fetch-Site: same-origin',
    'Content-Type: application/x-www-form-urlencoded',
    'Content-Length: 90000',
    '',
    'email=',
  ].join('\r\n')
}

/** Stand among the photos of a published article. */
async function publishPhotos(folder: string): Promise<string> {
  const { default: sharp } = await import('sharp')
  const database = connect(join(folder, 'laman.sqlite'))
  const fleet = openFleet(database, systemClock)
  const tenant = (await fleet.from('tenants').first())!
  const db = fleet.tenant(tenant.id)
  const files = openFileStore(join(folder, 'files'))
  const path = join(folder, 'foto.jpg')
  await sharp({ create: { width: 1600, height: 1200, channels: 3, background: '#567' } })
    .jpeg()
    .toFile(path)
  const photo = await addPhoto(db, files, PLATFORM, { path, originalName: 'foto.jpg' })
  for (const { name, bytes } of [PHOTO, BIG_FILE]) {
    await files.put(db.tenantId, name, randomBytes(bytes))
    await db.insert('photo_variants', { name, photo_id: photo.id })
  }
  const entry = (await db.from('entries').whereNotNull('published_revision').first())!
  await db.insert('entry_photos', { entry_id: entry.id, photo_id: photo.id })
  await database.knex('jobs').update({ finished_at: systemClock() })
  await disconnect(database)
  return tenant.slug!
}
