import { Agent, request } from 'node:http'

/** Good readers at a steady rate: every second one on a connection of its own, the others on kept ones. */
export interface Visits {
  port: number
  hosts: string[]
  seconds: number
  rate: number
}

export interface Visited {
  served: number
  unserved: number
  p50: number
  p99: number
  max: number
}

const TICK_MS = 2
const KEPT = 8
const PATIENCE_MS = 10_000

const kept = new Agent({ keepAlive: true, maxSockets: KEPT })

async function run({ port, hosts, seconds, rate }: Visits): Promise<Visited> {
  const times: number[] = []
  const visits: Promise<unknown>[] = []
  let unserved = 0
  const begun = performance.now()
  const end = begun + seconds * 1000
  await new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      const now = performance.now()
      if (now >= end) {
        clearInterval(timer)
        return resolve()
      }
      while (visits.length < ((now - begun) / 1000) * rate) {
        const n = visits.length
        visits.push(
          visit(port, hosts[(n >> 1) % hosts.length]!, n % 2 ? kept : undefined).then(
            (ms) => times.push(ms),
            () => unserved++,
          ),
        )
      }
    }, TICK_MS)
  })
  await Promise.all(visits)
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN
  return { served: times.length, unserved, p50: at(0.5), p99: at(0.99), max: at(1) }
}

/** Milliseconds until the whole page is there, connecting included. */
async function visit(port: number, host: string, agent: Agent | undefined): Promise<number> {
  const begun = performance.now()
  if (await isServed(port, host, agent)) return performance.now() - begun
  throw new Error('not served')
}

function isServed(port: number, host: string, agent: Agent | undefined): Promise<boolean> {
  return new Promise((resolve) => {
    const headers = { host, 'accept-encoding': 'gzip, deflate, br' }
    const asked = request({ port, host: '127.0.0.1', headers, agent: agent ?? false, timeout: PATIENCE_MS })
    asked.on('response', (response) => {
      response.resume()
      response.on('end', () => resolve(response.statusCode === 200))
      response.on('error', () => resolve(false))
    })
    asked.on('timeout', () => asked.destroy())
    // As browsers do: a kept connection that has just ended says nothing about the page.
    asked.on('error', () => resolve(asked.reusedSocket ? isServed(port, host, undefined) : false))
    asked.end()
  })
}

process.on('message', (visits: Visits) => void run(visits).then((result) => process.send!(result)))
process.on('disconnect', () => process.exit())
process.send!('ready')
