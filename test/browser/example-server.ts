import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Assets } from '../../src/platform/http/assets.ts'
import { cleanUp } from '../support/cleanup.ts'
import { axeSource } from './axe.ts'

const PHOTO = '<svg xmlns="http://www.w3.org/2000/svg" width="800" height="500"/>'
const HTML = 'text/html; charset=utf-8'

export interface ExampleServer {
  origin: string
  /** What a page named and nobody has. */
  missing: string[]
}

/** Pages by path, with the assets as they are built and one photo for all that are named. */
export async function serveExamples(
  pages: ReadonlyMap<string, string>,
  assets: Assets,
): Promise<ExampleServer> {
  const missing: string[] = []
  const server = createServer((req, res) => {
    const path = req.url!
    const asset = assets.find(path)
    const html = pages.get(path)
    if (html !== undefined) send(res, HTML, html)
    else if (asset) send(res, asset.type, asset.identity)
    else if (path === '/axe.js') send(res, 'text/javascript', axeSource)
    else if (/^\/(?:media|berkas)\//.test(path)) send(res, 'image/svg+xml', PHOTO)
    else {
      missing.push(path)
      res.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  cleanUp(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
  return { origin: `http://localhost:${(server.address() as AddressInfo).port}`, missing }
}

function send(res: ServerResponse, type: string, body: string | Buffer): void {
  const cache = type === HTML ? 'no-store' : 'public, max-age=3600'
  res.writeHead(200, { 'content-type': type, 'cache-control': cache }).end(body)
}
