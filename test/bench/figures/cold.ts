import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { median, rounded, type Bench, type Measure, type Row } from '../figure.ts'
import { duel, type Duel } from '../load/duel.ts'
import { ask, startGenerator, startServer } from '../processes.ts'
import { fetchPage, homeRequest, hostOf, ORIGIN, type Encoding } from '../requests.ts'
import type { Counted } from '../servers/laman.ts'

const ROUNDS = 7
const SECONDS = 1.2
const CONNECTIONS = 4

/** A home page that is made for each request, against Express + Handlebars + compression without a database. */
export const cold: Measure = async (bench) => {
  const file = join(bench.scratch, 'views.json')
  await writeFile(file, JSON.stringify(await viewsOf(bench)))
  const ours = await startServer('servers/laman', [bench.fleet.folder, ORIGIN, 'cold'], 0)
  const reference = await startServer('servers/express', [file], 0)
  const generator = await startGenerator(1)

  async function against(encoding: Encoding): Promise<Duel> {
    const requests = bench.fleet.slugs.map((slug) => homeRequest(slug, encoding))
    const sides = [
      { server: ours, requests },
      { server: reference, requests },
    ] as const
    return duel(generator, ...sides, { connections: CONNECTIONS, seconds: SECONDS }, ROUNDS)
  }
  const gzip = await against('gzip')
  const brotli = await against('gzip, deflate, br')
  await Promise.all([ours.stop(), reference.stop(), generator.stop()])
  return [
    row('cold home page (queries, render, gzip), requests/s against Express + Handlebars + gzip', gzip),
    row('  the same when the reader accepts brotli', brotli),
  ]
}

async function viewsOf({ fleet }: Bench) {
  const server = await startServer('servers/laman', [fleet.folder, ORIGIN, 'watched'])
  const views = []
  for (const slug of fleet.slugs) {
    await fetchPage(server.port, slug)
    const counted = await ask<Counted>(server.child, {})
    views.push([hostOf(slug), counted.views[0]])
  }
  await server.stop()
  return views
}

function row(figure: string, result: Duel): Row {
  return {
    figure,
    measured: result.ratio(({ perSecond }) => perSecond).toFixed(2),
    must: '≥ 1.0',
    aim: '≥ 1.8',
    note:
      `${rounded(median(result.ours.map(({ perSecond }) => perSecond)))} against ` +
      `${rounded(median(result.theirs.map(({ perSecond }) => perSecond)))} requests/s; ` +
      `server's core busy ${result.busy.ours} and ${result.busy.theirs}`,
  }
}
