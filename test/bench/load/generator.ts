import { openReader, type Reader } from './reader.ts'

/** What the generator is told to do; requests are chosen at random, the same for the same seed. */
export interface Load {
  port: number
  requests: string[]
  connections: number
  seconds: number
  seed: number
  /** Requests a second, whether answered or not; absent: each connection asks again as soon as it is answered. */
  rate?: number
  /** Each request once, in order, instead of at random for some seconds. */
  once?: boolean
}

export interface LoadResult {
  answered: number
  perSecond: number
  p50: number
  p99: number
  /** By status. */
  statuses: Record<string, number>
}

const TICK_MS = 1

function run(load: Load): Promise<LoadResult> {
  const requests = load.requests.map((text) => Buffer.from(text, 'latin1'))
  const times: number[] = []
  const statuses: Record<string, number> = {}
  const chosen = load.once ? requests.values() : randomly(requests, load.seed)
  const begun = performance.now()
  const end = load.once ? Infinity : begun + load.seconds * 1000

  return new Promise((resolve) => {
    const idle: Reader[] = []
    let open = load.connections
    let timer: NodeJS.Timeout | undefined

    function next(reader: Reader): void {
      if (load.rate) return void idle.push(reader)
      ask(reader)
    }
    function ask(reader: Reader): void {
      const request = performance.now() < end ? chosen.next().value : undefined
      if (request) return reader.ask(request)
      reader.close()
      if (--open === 0) finish()
    }
    function finish(): void {
      clearInterval(timer)
      resolve(summary(times, statuses, performance.now() - begun))
    }

    for (let i = 0; i < load.connections; i++) {
      next(
        openReader(load.port, (reader, { ms, status }) => {
          times.push(ms)
          statuses[status] = (statuses[status] ?? 0) + 1
          next(reader)
        }),
      )
    }
    if (load.rate) timer = setInterval(atRate(load.rate, begun, end, idle, ask), TICK_MS)
  })
}

/** Asks as many as the time that has passed calls for; at the end, closes whoever has come back. */
function atRate(rate: number, begun: number, end: number, idle: Reader[], ask: (reader: Reader) => void) {
  let sent = 0
  return () => {
    const now = performance.now()
    if (now >= end) return idle.splice(0).forEach(ask)
    for (const due = ((now - begun) / 1000) * rate; sent < due && idle.length > 0; sent++) ask(idle.shift()!)
  }
}

function* randomly(requests: Buffer[], seed: number): Generator<Buffer, undefined> {
  for (let state = seed >>> 0 || 1; ;) {
    // xorshift32: enough spread, and the same choice on both sides of a ratio
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    yield requests[(state >>> 0) % requests.length]!
  }
}

function summary(times: number[], statuses: Record<string, number>, ms: number): LoadResult {
  const sorted = times.sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return {
    answered: sorted.length,
    perSecond: sorted.length / (ms / 1000),
    p50: at(0.5),
    p99: at(0.99),
    statuses,
  }
}

process.on('message', (load: Load) => void run(load).then((result) => process.send!(result)))
// Whoever gave the orders may have broken off in the middle of one.
process.on('disconnect', () => process.exit())
process.send!('ready')
