import { createServer, request as httpRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import { BlockList } from 'node:net'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { createApp, type App } from '../../src/app.ts'
import { loadThemes } from '../../src/domain/themes/themes.ts'
import { readRoster } from '../../src/domain/tenants/roster.ts'
import { openFleet, type FleetDb } from '../../src/platform/db/fleet-db.ts'
import { watchPublicVersions } from '../../src/platform/db/public-versions.ts'
import { openFileStore } from '../../src/platform/files/store.ts'
import { loadAssets, type Assets } from '../../src/platform/http/assets.ts'
import { createLog } from '../../src/platform/log.ts'
import { ROOT } from '../../src/platform/root.ts'
import type { Parts } from '../../src/web/frame/parts.ts'
import { cleanUp } from './cleanup.ts'
import { freshDatabase, temporaryFolder, testClock } from './database.ts'

export interface TestApp {
  app: App
  parts: Parts
  port: number
  clock: ReturnType<typeof testClock>
  /** A fresh handle of the present moment. */
  fleet(): FleetDb
  /** A request to one of the hosts, as `send('dinkes', '/')`; '' is the bare domain. */
  send(name: string, path: string, options?: SendOptions): Promise<Answer>
}

export interface SendOptions {
  method?: string
  headers?: Record<string, string>
  /** Sent as a form; an object of fields, or raw bytes with their own content type in `headers`. */
  form?: Record<string, string>
  body?: Buffer | FormData
  cookie?: string
  /** One that does not say where a form comes from (Safari before 16.4). */
  oldBrowser?: boolean
}

export interface Answer {
  status: number
  headers: Record<string, string>
  /** Name=value pairs of the cookies set. */
  cookies: string[]
  text: string
  bytes: Buffer
}

let loadedAssets: Assets | undefined
let loadedThemes: Parts['themes'] | undefined

export async function startApp(
  change: Partial<Parts> = {},
  trustedProxies = new BlockList(),
): Promise<TestApp> {
  const database = change.database ?? (await freshDatabase())
  const clock = testClock()
  const versions = await watchPublicVersions(database)
  cleanUp(() => versions.close())
  const folder = await temporaryFolder()
  const assets = (loadedAssets ??= loadAssets(join(ROOT, 'dist/assets')))
  const themes = (loadedThemes ??= loadThemes({ root: join(ROOT, 'themes'), assets }))

  const parts: Parts = {
    ...{
      base: new URL('http://localhost'),
      secret: randomBytes(32),
      database,
      versions,
      clock,
      assets,
      themes,
    },
    ...{
      files: openFileStore(join(folder, 'files')),
      uploadFolder: join(folder, 'uploads'),
      roster: readRoster(),
    },
    ...{ log: createLog('silent'), hasSmtp: false, demo: false },
    ...change,
  }
  const app = createApp(parts, { trustedProxies })
  const server = createServer(app.messages, (req, res) => app.handle(req, res))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  cleanUp(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
  if (!change.base) parts.base.port = String(port)
  const send: TestApp['send'] = (name, path, options) =>
    sendTo(port, name ? `${name}.localhost:${port}` : `localhost:${port}`, path, options)
  return { app, parts, port, clock, fleet: () => openFleet(database, clock), send }
}

/** node:http, because fetch does not let a Host header be set. A POST says that it comes from its own host. */
export async function sendTo(
  port: number,
  host: string,
  path: string,
  options: SendOptions = {},
): Promise<Answer> {
  const { body, headers } = await encode(options)
  const method = options.method ?? (body ? 'POST' : 'GET')
  const sent = {
    host,
    ...(method === 'GET' || options.oldBrowser ? {} : { 'sec-fetch-site': 'same-origin' }),
    ...headers,
    ...options.headers,
  }
  return new Promise((resolve, reject) => {
    const request = httpRequest({ host: '127.0.0.1', port, path, method, headers: sent }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        const bytes = Buffer.concat(chunks)
        const cookies = (response.headers['set-cookie'] ?? []).map((cookie) => cookie.split(';')[0]!)
        const headers = Object.fromEntries(
          Object.entries(response.headers).map(([name, value]) => [name, String(value)]),
        )
        resolve({ status: response.statusCode!, headers, cookies, bytes, text: bytes.toString('utf8') })
      })
    })
    request.on('error', reject)
    request.end(body)
  })
}

async function encode({
  form,
  body,
  cookie,
}: SendOptions): Promise<{ body?: Buffer; headers: Record<string, string> }> {
  const headers: Record<string, string> = cookie ? { cookie } : {}
  if (form) {
    headers['content-type'] = 'application/x-www-form-urlencoded'
    return { body: Buffer.from(new URLSearchParams(form).toString()), headers }
  }
  if (body instanceof FormData) {
    const encoded = new Response(body)
    headers['content-type'] = encoded.headers.get('content-type')!
    return { body: Buffer.from(await encoded.arrayBuffer()), headers }
  }
  return { ...(body ? { body } : {}), headers }
}
