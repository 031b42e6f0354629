import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** An answer as our server gave it. */
export interface RecordedPage {
  host: string
  status: number
  headers: string[]
  body: Uint8Array
}

/** The upper limit for anything in Node: `node:http` that sends ready bytes, chosen by host. */
const pages = new Map(
  (
    JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as (Omit<RecordedPage, 'body'> & { body: string })[]
  ).map((page) => [page.host, { ...page, body: Buffer.from(page.body, 'base64') }]),
)

const server = createServer((req, res) => {
  const page = pages.get(req.headers.host!)!
  res.writeHead(page.status, page.headers)
  res.end(page.body)
})
process.on('disconnect', () => process.exit())
server.listen(0, '127.0.0.1', () => process.send!({ port: (server.address() as AddressInfo).port }))
