import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { median, type Measure } from '../figure.ts'
import { ask, startGenerator, startProductionScript, startServer } from '../processes.ts'
import { homeRequest, ORIGIN } from '../requests.ts'

const ROUNDS = 5
const SECONDS = 4
/** Well below what the server could do: the question is who waits, not how many fit. */
const RATE = 500

/** Readers of cached pages while a 12-megapixel photo comes in and its variants are made, against quiet. */
export const photo: Measure = async ({ fleet, scratch }) => {
  const folder = join(scratch, 'photo')
  await cp(fleet.folder, folder, { recursive: true })
  const photos = await makePhotos(folder)
  const server = await startServer('servers/laman', [folder, ORIGIN, 'warm'])
  const generator = await startGenerator()
  const requests = fleet.slugs.map((slug) => homeRequest(slug))
  const load = (seed: number) =>
    generator.run({ port: server.port, requests, connections: 16, seconds: SECONDS, rate: RATE, seed })

  await load(1)
  const ratios: number[] = []
  const quiets: number[] = []
  const busies: number[] = []
  for (const [round, file] of photos.entries()) {
    const quiet = await load(round + 2)
    const measured = load(round + 2)
    await ask(server.child, { photo: file })
    const worker = await startProductionScript('src/worker.js', ['--drain'], {
      LAMAN_DATA: folder,
      LAMAN_LOG: 'warn',
    })
    const busy = await measured
    await worker.stop()
    quiets.push(quiet.p99)
    busies.push(busy.p99)
    ratios.push(busy.p99 / quiet.p99)
  }
  await Promise.all([server.stop(), generator.stop()])
  await rm(folder, { recursive: true })
  return [
    {
      figure: 'p99 of cached pages while one 12-megapixel photo is processed, against quiet',
      measured: median(ratios).toFixed(2),
      must: '≤ 3',
      aim: '≤ 1.3',
      note: `${median(busies).toFixed(2)} against ${median(quiets).toFixed(2)} ms at ${RATE} requests/s; server, worker and generator share the machine`,
    },
  ]
}

/** Different each time, or the second would be known already; blurred noise costs an encoder as much as a real photo. */
async function makePhotos(folder: string): Promise<string[]> {
  const { default: sharp } = await import('sharp')
  const files: string[] = []
  for (let i = 0; i < ROUNDS; i++) {
    const file = join(folder, `foto-${i}.jpg`)
    const noise = { type: 'gaussian' as const, mean: 110 + i * 8, sigma: 60 }
    await sharp({ create: { width: 1000, height: 750, channels: 3, background: '#888', noise } })
      .resize(4000, 3000)
      .jpeg({ quality: 88 })
      .toFile(file)
    files.push(file)
  }
  return files
}
