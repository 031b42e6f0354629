import { once } from 'node:events'
import { IncomingMessage, request, ServerResponse, type Agent, type Server } from 'node:http'
import { BlockList, connect, type AddressInfo, type Socket } from 'node:net'
import { createWebServer, LIMITS, type ConnectionLimits } from '../../src/platform/http/connections.ts'
import { cleanUp } from './cleanup.ts'

/** More than the system keeps for one connection. */
export const BIG = Buffer.alloc(24_000_000)
/** An address that is believed to be a proxy's. */
export const PROXY = '127.0.9.9'
/** Limits that a test need not wait for. */
const QUICK = { lookMs: 20, trimMs: 20 }

type Handle = (req: IncomingMessage, res: ServerResponse) => void

/** Tells the path, sends what is big, keeps what is asked to hang, and reads what is sent. */
export function answerPath(req: IncomingMessage, res: ServerResponse): void {
  req.resume()
  if (req.url === '/big') res.end(BIG)
  else if (req.url !== '/hang') res.end(req.url)
}

export async function aServer(change: Partial<ConnectionLimits> = {}, handle: Handle = answerPath) {
  const app = {
    messages: { IncomingMessage, ServerResponse },
    refusalHeaders: ['X-Content-Type-Options', 'nosniff'],
    handle,
  }
  const proxies = new BlockList()
  proxies.addAddress(PROXY)
  const server = createWebServer(app, proxies, { ...LIMITS, ...QUICK, ...change })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  cleanUp(() => {
    server.closeAllConnections()
    server.close()
  })
  return server
}

export const portOf = (server: Server) => (server.address() as AddressInfo).port

/** One who connects and says this, and may take nothing of what comes back. */
export async function aGuest(server: Server, says: string, from = '127.0.0.1', takes = true) {
  const socket = connect({ port: portOf(server), host: '127.0.0.1', localAddress: from })
  const guest = { socket, heard: '', isGone: false, gone: once(socket, 'close') }
  socket.on('error', () => undefined)
  socket.on('close', () => (guest.isGone = true))
  if (takes) socket.on('data', (chunk: Buffer) => (guest.heard += chunk.toString('latin1')))
  else socket.pause()
  await once(socket, 'connect')
  socket.write(says)
  return guest
}

export const connectionsOf = (server: Server) =>
  new Promise<number>((resolve) => server.getConnections((_error, count) => resolve(count)))

export const get = (path: string) => `GET ${path} HTTP/1.1\r\nHost: a\r\n\r\n`
export const SLOW_FORM = 'POST /hang HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n'

export function ask(server: Server, path: string, agent?: Agent): Promise<{ text: string; socket: Socket }> {
  return new Promise((resolve, reject) => {
    const asked = request(
      { port: portOf(server), host: '127.0.0.1', path, agent: agent ?? false },
      (response) => {
        let text = ''
        response.on('data', (chunk: Buffer) => (text += chunk.toString()))
        response.on('end', () => resolve({ text, socket: asked.socket! }))
        response.on('error', reject)
      },
    )
    asked.on('error', reject)
    asked.end()
  })
}
