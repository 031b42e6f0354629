import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { median, rounded, type Measure } from '../figure.ts'
import { duel } from '../load/duel.ts'
import { startGenerator, startServer } from '../processes.ts'
import { fetchPage, homeRequest, ORIGIN } from '../requests.ts'

const ROUNDS = 7
const SECONDS = 1.2
const CONNECTIONS = 32

/** A cached home page against `node:http` sending the same bytes. */
export const cached: Measure = async ({ fleet, scratch }) => {
  const ours = await startServer('servers/laman', [fleet.folder, ORIGIN, 'warm'], 0)
  const recorded = await Promise.all(fleet.slugs.map((slug) => fetchPage(ours.port, slug)))
  const file = join(scratch, 'pages.json')
  const pages = recorded.map((page) => ({ ...page, body: Buffer.from(page.body).toString('base64') }))
  await writeFile(file, JSON.stringify(pages))
  const bare = await startServer('servers/bare', [file], 0)
  const generator = await startGenerator(1)

  const requests = fleet.slugs.map((slug) => homeRequest(slug))
  const sides = [
    { server: ours, requests },
    { server: bare, requests },
  ] as const
  const result = await duel(generator, ...sides, { connections: CONNECTIONS, seconds: SECONDS }, ROUNDS)
  await Promise.all([ours.stop(), bare.stop(), generator.stop()])
  return [
    {
      figure: `cached home page, requests/s against bare node:http`,
      measured: result.ratio(({ perSecond }) => perSecond).toFixed(2),
      must: '≥ 0.60',
      aim: '≥ 0.85',
      note:
        `${rounded(median(result.ours.map(({ perSecond }) => perSecond)))} against ` +
        `${rounded(median(result.theirs.map(({ perSecond }) => perSecond)))} requests/s; ` +
        `server's core busy ${result.busy.ours} and ${result.busy.theirs}`,
    },
  ]
}
