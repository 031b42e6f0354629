import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { median, type Measure } from '../figure.ts'
import { ask, startScript, startServer } from '../processes.ts'
import { ORIGIN } from '../requests.ts'
import type { Provisioned, Work } from '../servers/work.ts'

const WARM_UP = 40
const ONE_BY_ONE = 60
const MANY = 1000

/** Sites made from a blueprint, each committed with synchronous=FULL and asked for at its address. */
export const provision: Measure = async ({ fleet, scratch }) => {
  const folder = join(scratch, 'provision')
  await cp(fleet.folder, folder, { recursive: true })
  const server = await startServer('servers/laman', [folder, ORIGIN, 'warm'])
  const worker = await startScript('servers/work', [join(folder, 'laman.sqlite')])
  const run = (offices: number) =>
    ask<Provisioned>(worker.child, { do: 'provision', offices, port: server.port } satisfies Work)

  await run(WARM_UP)
  const { each } = await run(ONE_BY_ONE)
  const { totalMs } = await run(MANY)
  await Promise.all([server.stop(), worker.stop()])
  await rm(folder, { recursive: true })
  return [
    {
      figure: 'one site from its blueprint, committed and answering, median',
      measured: `${median(each).toFixed(1)} ms`,
      must: '≤ 100 ms',
      aim: '≤ 15 ms',
      note: `slowest of ${ONE_BY_ONE}: ${Math.max(...each).toFixed(1)} ms`,
    },
    {
      figure: `${MANY.toLocaleString('en')} sites in one run, each answering`,
      measured: `${(totalMs / 1000).toFixed(1)} s`,
      must: '≤ 60 s',
      aim: '≤ 15 s',
    },
  ]
}
