import { median, type Bench, type Measure, type Row } from '../figure.ts'
import type { Fleet } from '../fleet.ts'
import { duel, type Side } from '../load/duel.ts'
import { startGenerator, startServer, type Generator } from '../processes.ts'
import { homeRequest, ORIGIN } from '../requests.ts'

const ROUNDS = 15
const SECONDS = 0.6

/** How much slower the slowest hundredth gets when 10,000 offices share the server instead of 33. */
export const flatness: Measure = async (bench) => {
  const generator = await startGenerator(1)
  const rows = [
    await compared(bench, generator, { mode: 'warm', connections: 8, must: 1.5, aim: 1.2 }),
    await compared(bench, generator, { mode: 'cold', connections: 2, must: 2, aim: 1.3 }),
  ]
  await generator.stop()
  return rows
}

interface Case {
  mode: 'warm' | 'cold'
  connections: number
  must: number
  aim: number
}

async function compared(
  bench: Bench,
  generator: Generator,
  { mode, connections, must, aim }: Case,
): Promise<Row> {
  const many = await started(await bench.bigFleet(), mode)
  const few = await started(bench.fleet, mode)
  if (mode === 'warm') {
    // Every page of both is in the cache before anything is measured, and has been read again: compressed for good.
    for (const { server, requests } of [many, few, many, few]) {
      await generator.run({ port: server.port, requests, connections, seconds: 0, seed: 1, once: true })
    }
  }
  const result = await duel(generator, many, few, { connections, seconds: SECONDS }, ROUNDS)
  await Promise.all([many.server.stop(), few.server.stop()])
  const p99 = (results: { p99: number }[]) => median(results.map((one) => one.p99)).toFixed(2)
  return {
    figure: `p99 of ${mode === 'warm' ? 'cached' : 'cold'} pages with 10,000 offices against 33`,
    measured: result.ratio((one) => one.p99).toFixed(2),
    must: `≤ ${must}`,
    aim: `≤ ${aim}`,
    note: `${p99(result.ours)} against ${p99(result.theirs)} ms, ${many.requests.length.toLocaleString('en')} homes at random`,
  }
}

async function started(fleet: Fleet, mode: Case['mode']): Promise<Side> {
  const server = await startServer('servers/laman', [fleet.folder, ORIGIN, mode], 0)
  return { server, requests: fleet.slugs.map((slug) => homeRequest(slug)) }
}
