import { execFile } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import chromium from '@sparticuz/chromium'
import { ROOT } from '../../../src/platform/root.ts'
import type { Measure, Row } from '../figure.ts'
import { pathsOf, type PagePath } from '../page-paths.ts'
import { startServer } from '../processes.ts'
import { hostOf, ORIGIN } from '../requests.ts'

const OFFICE = 'disdukcapil'
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const
const MUST = '98/100/100/100'
const REPORT_BYTES_MAX = 64e6
const RUN_MS_MAX = 180_000

/** Lighthouse as it judges a phone, on one page of each type. */
export const lighthouse: Measure = async ({ picturedFleet, scratch }) => {
  const fleet = await picturedFleet()
  const server = await startServer('servers/laman', [fleet.folder, ORIGIN, 'warm'])
  const paths = await pathsOf(server.port, [OFFICE])
  const rows: Row[] = []
  for (const one of paths) {
    const url = `http://${hostOf(one.slug)}${one.path}`
    rows.push(rowOf(one.page, await audit(url, server.port, join(scratch, 'lighthouse'))))
  }
  await server.stop()
  return rows
}

interface Report {
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>
  audits: Record<string, { score: number | null; displayValue?: string }>
  runtimeError?: { message: string }
}

async function audit(url: string, port: number, folder: string): Promise<Report> {
  await mkdir(folder, { recursive: true })
  chromium.setGraphicsMode = false
  const command = join(ROOT, 'node_modules/.bin/lighthouse')
  const flags = [
    ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-quic'],
    `--host-resolver-rules="MAP *.localhost 127.0.0.1:${port}, MAP localhost 127.0.0.1:${port}"`,
  ]
  const options = [
    url,
    ...['--quiet', '--output=json', '--output-path=stdout', '--no-enable-error-reporting'],
    ...[`--only-categories=${CATEGORIES.join()}`, `--chrome-flags=${flags.join(' ')}`],
  ]
  const env = {
    ...process.env,
    TMPDIR: folder,
    CHROME_PATH: process.env.CHROME ?? (await chromium.executablePath()),
  }
  const { stdout } = await promisify(execFile)(command, options, {
    ...{ env, maxBuffer: REPORT_BYTES_MAX, timeout: RUN_MS_MAX },
  })
  const report = JSON.parse(stdout) as Report
  if (report.runtimeError) throw new Error(`${url}: ${report.runtimeError.message}`)
  return report
}

function rowOf(page: PagePath['page'], { categories, audits }: Report): Row {
  const scores = CATEGORIES.map((name) => Math.round((categories[name]!.score ?? 0) * 100))
  const shortOfFull = CATEGORIES.flatMap((name) => categories[name]!.auditRefs)
    .filter(({ id, weight }) => weight > 0 && (audits[id]!.score ?? 1) < 1)
    .map(({ id }) => `${id} ${audits[id]!.displayValue ?? audits[id]!.score}`)
  return {
    figure: `Lighthouse, ${page}: performance/accessibility/best practices/SEO`,
    measured: scores.join('/'),
    must: MUST,
    aim: '',
    note: shortOfFull.length > 0 ? `short of full marks: ${shortOfFull.join('; ')}` : 'no audit fails',
  }
}
