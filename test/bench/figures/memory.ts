import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Measure } from '../figure.ts'
import { startGenerator, startProduction } from '../processes.ts'
import { homeRequest, ORIGIN } from '../requests.ts'

const PATHS = ['/', '/berita', '/layanan', '/profil/struktur-organisasi', '/kontak', '/berita.xml']
const SECONDS = 6

/** Proportional share of memory of the whole process tree of `npm start`, right after load. */
export const memory: Measure = async ({ fleet, scratch }) => {
  const server = await startProduction({ LAMAN_DATA: fleet.folder, LAMAN_URL: ORIGIN }, join(scratch, 'node'))
  const generator = await startGenerator(1)
  const requests = PATHS.flatMap((path) =>
    fleet.slugs.flatMap((slug) => [
      homeRequest(slug, 'gzip, deflate, br', path),
      homeRequest(slug, 'gzip', path),
    ]),
  )
  const terms = { port: server.port, requests, connections: 32, seed: 3 }
  await generator.run({ ...terms, seconds: 0, once: true })
  const { answered } = await generator.run({ ...terms, seconds: SECONDS })
  const processes = tree(server.child.pid!)
  const megabytes = megabytesOf(processes)
  await Promise.all([server.stop(), generator.stop()])
  return [
    {
      figure: 'memory (PSS of all processes) serving the 33 demo sites after load',
      measured: Number.isNaN(megabytes) ? 'not Linux' : `${megabytes.toFixed(0)} MB`,
      must: '≤ 180 MB',
      aim: '≤ 115 MB',
      note: `${processes.length} process(es) of npm start, after ${answered.toLocaleString('en')} answers`,
    },
  ]
}

/** Proportional share; NaN where the system does not tell. */
export function megabytesOf(pids: number[]): number {
  return pids.reduce((sum, pid) => sum + pssKilobytes(pid), 0) / 1000
}

/** A process and all that it has started. */
export function tree(pid: number): number[] {
  const children = read(`/proc/${pid}/task/${pid}/children`).trim()
  return [pid, ...(children ? children.split(' ').flatMap((child) => tree(Number(child))) : [])]
}

function pssKilobytes(pid: number): number {
  const kibibytes = /^Pss:\s+(\d+) kB/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1]
  return kibibytes ? Number(kibibytes) * 1.024 : NaN
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
