import { median, type Measure, type Row } from '../figure.ts'
import { pathsOf, type PagePath } from '../page-paths.ts'
import { ask, cpuSeconds, startGenerator, startServer, type Generator, type Serving } from '../processes.ts'
import { fetchPage, homeRequest, ORIGIN } from '../requests.ts'
import type { Counted } from '../servers/laman.ts'

const PAGES = ['home', 'article', 'service', 'portal home'] as const
const ROUNDS = 9
const SECONDS = 0.8
const WARM_UP_SECONDS = 3
const CONNECTIONS = 4

/** Each page type made for each request: the server's own CPU time, compression included, and its queries. */
export const coldPages: Measure = async ({ picturedFleet }) => {
  const fleet = await picturedFleet()
  const watched = await startServer('servers/laman', [fleet.folder, ORIGIN, 'watched'])
  const paths = await pathsOf(watched.port, fleet.slugs)
  const queries = await queriesOf(watched, paths)
  await watched.stop()
  const cold = await startServer('servers/laman', [fleet.folder, ORIGIN, 'cold'], 0)
  const generator = await startGenerator(1)
  const times = await timesOf(cold, generator, paths)
  await Promise.all([cold.stop(), generator.stop()])
  return PAGES.flatMap((page) => rowsOf(page, times.get(page)!, queries.get(page)!))
}

/** By page type, the queries of that page of all offices which takes the most. */
async function queriesOf({ port, child }: Serving, paths: PagePath[]): Promise<Map<string, string[]>> {
  const most = new Map<string, string[]>()
  await ask<Counted>(child, {})
  for (const { page, slug, path } of paths) {
    await fetchPage(port, slug, path)
    const { queries } = await ask<Counted>(child, {})
    if (queries.length > (most.get(page)?.length ?? 0)) most.set(page, queries)
  }
  return most
}

/** By page type, the milliseconds of each round; the types in turns, so that what else the machine does meets all. */
async function timesOf(
  server: Serving,
  generator: Generator,
  paths: PagePath[],
): Promise<Map<string, number[]>> {
  const requests = (page: string) =>
    paths
      .filter((one) => one.page === page)
      .map(({ slug, path }) => homeRequest(slug, 'gzip, deflate, br', path))
  const terms = { port: server.port, connections: CONNECTIONS }
  const times = new Map<string, number[]>(PAGES.map((page) => [page, []]))
  for (let round = 0; round <= ROUNDS; round++) {
    const seconds = round === 0 ? WARM_UP_SECONDS : SECONDS
    for (const page of PAGES) {
      const before = cpuSeconds(server.child.pid!)
      const { answered, statuses, perSecond } = await generator.run({
        ...{ ...terms, seconds, requests: requests(page), seed: round + 1 },
      })
      if (statuses['200'] !== answered)
        throw new Error(`Not all answered with 200: ${JSON.stringify(statuses)}`)
      const used = (cpuSeconds(server.child.pid!) ?? NaN) - (before ?? NaN)
      if (round > 0) times.get(page)!.push(used > 0 ? (1000 * used) / answered : 1000 / perSecond)
    }
  }
  return times
}

function rowsOf(page: string, times: number[], queries: string[]): Row[] {
  return [
    {
      figure: `cold ${page} (queries, render, brotli): CPU of the server; queries`,
      measured: `${median(times).toFixed(2)} ms; ${queries.length}`,
      must: '< 5 ms; < 12',
      aim: '',
      note: `rounds from ${Math.min(...times).toFixed(2)} to ${Math.max(...times).toFixed(2)} ms; reads ${queries.map(tableOf).join(', ')}`,
    },
  ]
}

/** The office's version is read beside the office. */
const BESIDE = /\(select version [^)]*\)/

function tableOf(query: string): string {
  const sql = query.replace(BESIDE, '')
  return / from (?:\(select \* from )?`?(\w+)/.exec(sql)?.[1] ?? sql
}
