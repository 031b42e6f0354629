import type { ServerResponse } from 'node:http'
import type { Parts } from './parts.ts'
import { publicHeaders } from './security.ts'

let stopping = false

/** From now on `/readyz` says no, so that a proxy sends nobody new. */
export function announceStop(): void {
  stopping = true
}

/** `/healthz`: the process answers. `/readyz`: it can serve, database included. On any host. */
export function answerHealth(parts: Parts, url: string, res: ServerResponse): boolean {
  if (url === '/healthz') {
    send(res, 200, 'ok')
    return true
  }
  if (url !== '/readyz') return false
  if (stopping) {
    send(res, 503, 'stopping')
    return true
  }
  parts.database.knex.raw('select 1').then(
    () => send(res, 200, 'ready'),
    (error: unknown) => {
      parts.log.error({ err: error }, 'not ready')
      send(res, 503, 'database')
    },
  )
  return true
}

function send(res: ServerResponse, status: number, text: string): void {
  const type = ['Content-Type', 'text/plain; charset=utf-8', 'Cache-Control', 'no-store']
  res.writeHead(status, [...type, ...publicHeaders(res.req.place.secure)])
  res.end(`${text}\n`)
}
