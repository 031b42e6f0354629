import { median } from '../figure.ts'
import { cpuSeconds, type Generator, type Serving } from '../processes.ts'
import type { Load, LoadResult } from './generator.ts'

type Terms = Omit<Load, 'port' | 'seed' | 'requests'>

export interface Side {
  server: Serving
  requests: string[]
}

export interface Duel {
  ours: LoadResult[]
  theirs: LoadResult[]
  /** Median of the rounds' ratios, ours to theirs. */
  ratio(of: (result: LoadResult) => number): number
  /** Share of one core that each server used, to show that it was the limit and not the generator. */
  busy: { ours: string; theirs: string }
}

const WARM_UP_SECONDS = 3
/** Code becomes fast by being called, not by waiting: on a slow machine it takes longer. */
const WARM_UP_ANSWERS = 3000
const WARM_UPS_MAX = 10

/**
 * Two servers under the same load in turns, so that what else the machine does meets both. A second is one of the
 * server's own CPU time where the system tells it: a core that others use too would count against whoever has it then.
 */
export async function duel(
  generator: Generator,
  ours: Side,
  theirs: Side,
  terms: Terms,
  rounds: number,
): Promise<Duel> {
  const sides = [ours, theirs]
  for (const { server, requests } of sides) {
    let answered = 0
    for (let i = 0; i < WARM_UPS_MAX && answered < WARM_UP_ANSWERS; i++) {
      const load = { ...terms, requests, port: server.port, seed: 1, seconds: WARM_UP_SECONDS }
      answered += (await generator.run(load)).answered
    }
  }
  const results: [LoadResult[], LoadResult[]] = [[], []]
  const shares: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round++) {
    for (const index of round % 2 ? ([1, 0] as const) : ([0, 1] as const)) {
      const { server, requests } = sides[index]!
      const before = cpuSeconds(server.child.pid!)
      const begun = performance.now()
      const result = await generator.run({ ...terms, requests, port: server.port, seed: round + 2 })
      assertAnswered(result)
      results[index].push(result)
      const used = (cpuSeconds(server.child.pid!) ?? NaN) - (before ?? NaN)
      shares[index].push(used / ((performance.now() - begun) / 1000))
      if (used > 0) result.perSecond = result.answered / used
    }
  }
  const [mine, other] = results
  return {
    ours: mine,
    theirs: other,
    ratio: (of) => median(mine.map((result, round) => of(result) / of(other[round]!))),
    busy: { ours: percent(shares[0]), theirs: percent(shares[1]) },
  }
}

function assertAnswered({ answered, statuses }: LoadResult): void {
  if (answered === 0 || statuses['200'] !== answered) {
    throw new Error(`Not every request was answered with 200: ${JSON.stringify(statuses)}`)
  }
}

function percent(shares: number[]): string {
  const share = median(shares)
  return Number.isNaN(share) ? 'unknown' : `${Math.round(share * 100)} %`
}
