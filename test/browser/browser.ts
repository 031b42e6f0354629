import { tmpdir } from 'node:os'
import chromium from '@sparticuz/chromium'
import { chromium as playwright, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { cleanUp } from '../support/cleanup.ts'

/** Not the package's own flags: those switch off web security. The first three of ours are for running as root. */
const FLAGS = [
  ...[
    '--no-sandbox',
    '--disable-setuid-sandbox',
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--disable-quic',
  ],
  ...['--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  ...['--font-render-hinting=none', '--host-resolver-rules=MAP *.localhost 127.0.0.1'],
]

let running: Promise<Browser> | undefined

/** One Chromium for all browser tests; `CHROME` names another than the package's. */
async function browser(): Promise<Browser> {
  running ??= launch()
  return running
}

async function launch(): Promise<Browser> {
  chromium.setGraphicsMode = false
  const executablePath = process.env.CHROME ?? (await chromium.executablePath())
  return playwright.launch({
    executablePath,
    headless: true,
    args: FLAGS,
    env: { ...process.env, TMPDIR: tmpdir() },
  })
}

export async function closeBrowser(): Promise<void> {
  await (await running)?.close()
  running = undefined
}

export interface Device {
  width: number
  scheme?: 'light' | 'dark'
  javaScript?: boolean
}

/** A person's own browser: cookies of its own, Indonesian, WIB. Fails the test on any request to elsewhere. */
export async function openDevice({ width, scheme = 'light', javaScript = true }: Device): Promise<Page> {
  const context = await (
    await browser()
  ).newContext({
    viewport: { width, height: 800 },
    colorScheme: scheme,
    javaScriptEnabled: javaScript,
    hasTouch: width < 700,
    isMobile: width < 700,
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    permissions: [],
  })
  cleanUp(() => context.close())
  watchForStrangers(context)
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  return page
}

const strangers: string[] = []

function watchForStrangers(context: BrowserContext): void {
  context.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url())
    if (protocol.startsWith('http') && hostname !== 'localhost' && !hostname.endsWith('.localhost'))
      strangers.push(request.url())
  })
}

/** Requests that left the platform since the last look. */
export function requestsElsewhere(): string[] {
  return strangers.splice(0)
}
