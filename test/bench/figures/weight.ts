import { join } from 'node:path'
import { median, type Measure, type Row } from '../figure.ts'
import { inTheme, type Fleet } from '../fleet.ts'
import { headerOf, pathsOf, textOf, type PagePath } from '../page-paths.ts'
import { startServer } from '../processes.ts'
import { fetchPage, ORIGIN } from '../requests.ts'
import type { RecordedPage } from '../servers/bare.ts'

const HOME_REQUESTS_MAX = 6
const SCRIPT_KB_MAX = 6

/** What is measured of the sites in one theme, in kilobytes. */
const WEIGHED: [theme: string, figure: string, page: PagePath['page'], must: number, aim: number][] = [
  ['gonjong', 'Gonjong home', 'home', 45, 30],
  ['gonjong', 'article', 'article', 42, 30],
  ['songket', 'Songket home', 'home', 54, 45],
  ['rangkiang', 'Rangkiang home', 'home', 20, 12],
  ['gonjong', 'portal home', 'portal home', 50, 35],
]

/** What a browser loads for a page as its first reader gets it, photos left out. */
export const weight: Measure = async ({ picturedFleet, scratch }) => {
  // Their pictures are not counted, the markup around them is.
  const fleet = await picturedFleet()
  const byTheme = new Map<string, Weighed[]>()
  for (const theme of new Set(WEIGHED.map(([theme]) => theme))) {
    byTheme.set(theme, await weigh(await inTheme(fleet, theme, join(scratch, theme))))
  }
  const rows = WEIGHED.map(([theme, figure, page, must, aim]): Row => {
    const loads = byTheme.get(theme)!.filter((one) => one.page === page)
    return weightRow(
      figure,
      loads.map(({ load }) => load),
      must,
      aim,
    )
  })
  return [...rows, scriptRow([...byTheme.values()].flat())]
}

/** Bytes of each body by address. */
type Load = Map<string, number>

interface Weighed {
  page: PagePath['page']
  load: Load
}

async function weigh(fleet: Fleet): Promise<Weighed[]> {
  const server = await startServer('servers/laman', [fleet.folder, ORIGIN, 'warm'])
  const weighed: Weighed[] = []
  for (const { page, slug, path } of await pathsOf(server.port, fleet.slugs)) {
    weighed.push({ page, load: await loadOf(server.port, slug, path) })
  }
  await server.stop()
  return weighed
}

/** The page, what it names, and what its styles name. */
async function loadOf(port: number, slug: string, first: string): Promise<Load> {
  const load: Load = new Map()
  const waiting = [first]
  for (let path = waiting.shift(); path; path = waiting.shift()) {
    if (load.has(path)) continue
    const page = await fetchPage(port, slug, path)
    if (page.status !== 200) throw new Error(`${slug} answers ${page.status} at ${path}`)
    load.set(path, page.body.length)
    waiting.push(...namedIn(page))
  }
  return load
}

function namedIn(page: RecordedPage): string[] {
  if (!/html|css/.test(headerOf(page, 'content-type'))) return []
  return [...textOf(page).matchAll(/(?:href="|src="|url\(["']?)(\/aset\/[^"')]+)/g)].map(([, path]) => path!)
}

function weightRow(figure: string, loads: Load[], must: number, aim: number): Row {
  const heaviest = loads.reduce((a, b) => (bytesOf(b) > bytesOf(a) ? b : a))
  const requests = Math.max(...loads.map((load) => load.size))
  const parts = [...heaviest].map(([url, bytes]) => `${url.replace(/^\/aset\//, '')} ${kilobytes(bytes)}`)
  return {
    figure: `${figure}, compressed, without photos; requests`,
    measured: `${kilobytes(median(loads.map(bytesOf)))}; ${requests}`,
    must: `≤ ${must} KB; ≤ ${HOME_REQUESTS_MAX}`,
    aim: `≤ ${aim} KB`,
    note: `median of ${loads.length}; the heaviest ${kilobytes(bytesOf(heaviest))}: ${parts.join(', ')}`,
  }
}

function scriptRow(weighed: Weighed[]): Row {
  const scripts = ({ load }: Weighed) => bytesOf(new Map([...load].filter(([url]) => url.endsWith('.js'))))
  return {
    figure: 'JavaScript on public pages, compressed',
    measured: kilobytes(Math.max(...weighed.map(scripts))),
    must: `≤ ${SCRIPT_KB_MAX} KB`,
    aim: '',
    note: `the most of ${weighed.length} pages`,
  }
}

function bytesOf(load: Load): number {
  return [...load.values()].reduce((sum, bytes) => sum + bytes, 0)
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB`
}
