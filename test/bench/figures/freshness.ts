import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { connect, disconnect } from '../../../src/platform/db/connect.ts'
import { asSuperuser, postgresUrl, startPostgres, stopPostgres } from '../../support/postgres.ts'
import { median, type Measure, type Row } from '../figure.ts'
import { fillDemo } from '../fleet.ts'
import { ask, startScript, startServer } from '../processes.ts'
import { fetchPage, ORIGIN } from '../requests.ts'
import type { Work } from '../servers/work.ts'

const TRIALS = 150

/** One process publishes, two others are asked for the home page at once: how often did a reader get the old one? */
export const freshness: Measure = async ({ fleet, scratch }) => {
  const folder = join(scratch, 'freshness')
  await cp(fleet.folder, folder, { recursive: true })
  const rows = [await trials('SQLite', folder, undefined, fleet.slugs)]
  await startPostgres()
  try {
    await asSuperuser('create database bench owner laman')
    const database = connect(postgresUrl('bench'))
    await fillDemo(database)
    await disconnect(database)
    rows.push(await trials('PostgreSQL', folder, postgresUrl('bench'), fleet.slugs))
  } finally {
    await stopPostgres()
  }
  await rm(folder, { recursive: true })
  return rows
}

async function trials(
  engine: string,
  folder: string,
  url: string | undefined,
  slugs: string[],
): Promise<Row> {
  const args = [folder, ORIGIN, 'warm', ...(url ? [url] : [])]
  const readers = [await startServer('servers/laman', args), await startServer('servers/laman', args)]
  const writer = await startScript('servers/work', [url ?? join(folder, 'laman.sqlite')])
  let stale = 0
  const times: number[] = []
  for (let trial = 0; trial < TRIALS; trial++) {
    const slug = slugs[trial % slugs.length]!
    for (const { port } of readers) await fetchPage(port, slug) // now it is in the cache
    const title = `Terbit nomor ${trial} untuk pengukuran`
    await ask(writer.child, { do: 'publish', slug, title } satisfies Work)
    const begun = performance.now()
    const pages = await Promise.all(readers.map(({ port }) => fetchPage(port, slug)))
    times.push(performance.now() - begun)
    stale += pages.filter(({ body }) => !brotliDecompressSync(body).includes(title)).length
  }
  await Promise.all([...readers, writer].map(({ stop }) => stop()))
  return {
    figure: `stale answers after a publication in another process, ${engine}`,
    measured: `${stale} of ${TRIALS * readers.length}`,
    must: '0',
    aim: '0',
    note: `asked at once; the new page came in ${median(times).toFixed(1)} ms (median)`,
  }
}
