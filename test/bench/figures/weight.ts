import { brotliDecompressSync } from 'node:zlib'
import { median, type Measure } from '../figure.ts'
import { startServer } from '../processes.ts'
import { fetchPage, ORIGIN } from '../requests.ts'
import type { RecordedPage } from '../servers/bare.ts'

/** What a browser loads for an office's home page, photos left out. */
export const weight: Measure = async ({ fleet }) => {
  const server = await startServer('servers/laman', [fleet.folder, ORIGIN, 'warm'])
  const loads = []
  for (const slug of fleet.slugs) loads.push(await loadOf(server.port, slug))
  await server.stop()
  const heaviest = loads.reduce((a, b) => (bytesOf(b) > bytesOf(a) ? b : a))
  const requests = Math.max(...loads.map((load) => load.size))
  return [
    {
      figure: 'OPD home, compressed, without photos; requests',
      measured: `${kilobytes(median(loads.map(bytesOf)))}; ${requests}`,
      must: '≤ 45 KB; 6',
      aim: '≤ 30 KB; 5',
      note: `median of ${loads.length} homes as their first reader gets them; the heaviest: ${[...heaviest].map(([url, bytes]) => `${url.replace(/^\/aset\//, '')} ${kilobytes(bytes)}`).join(', ')}`,
    },
  ]
}

type Load = Map<string, number>

/** Bytes of each body by address: the page, what it names, and what its styles name. */
async function loadOf(port: number, slug: string): Promise<Load> {
  const load: Load = new Map()
  const waiting = ['/']
  for (let path = waiting.shift(); path; path = waiting.shift()) {
    if (load.has(path)) continue
    const page = await fetchPage(port, slug, path)
    load.set(path, page.body.length)
    waiting.push(...namedIn(page))
  }
  return load
}

function namedIn(page: RecordedPage): string[] {
  const type = header(page, 'content-type')
  if (!/html|css/.test(type)) return []
  const text = (
    header(page, 'content-encoding') === 'br' ? brotliDecompressSync(page.body) : Buffer.from(page.body)
  ).toString('utf8')
  return [...text.matchAll(/(?:href="|src="|url\(["']?)(\/aset\/[^"')]+)/g)].map(([, path]) => path!)
}

function header({ headers }: RecordedPage, name: string): string {
  const at = headers.findIndex((one, i) => i % 2 === 0 && one.toLowerCase() === name)
  return at < 0 ? '' : headers[at + 1]!
}

function bytesOf(load: Load): number {
  return [...load.values()].reduce((sum, bytes) => sum + bytes, 0)
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB`
}
