import type { Server, ServerOptions } from 'node:http'
import type { Socket } from 'node:net'

const HEADERS_MS = 15_000
const REQUEST_MS = 180_000 // a 12 MB photo on a slow phone line
const KEEP_ALIVE_MS = 10_000
const REQUESTS_PER_SOCKET_MAX = 1000
const CONNECTIONS_MAX = 10_000
const SILENT_MS = 60_000

/** Time-outs against clients that send slowly, read slowly or only hold on. */
const options: ServerOptions = {
  headersTimeout: HEADERS_MS,
  requestTimeout: REQUEST_MS,
  keepAliveTimeout: KEEP_ALIVE_MS,
  connectionsCheckingInterval: 5000,
  maxHeaderSize: 16_384,
  noDelay: true,
}

export function limitConnections(server: Server): void {
  server.maxRequestsPerSocket = REQUESTS_PER_SOCKET_MAX
  server.maxConnections = CONNECTIONS_MAX
  server.on('connection', (socket: Socket) => socket.setTimeout(SILENT_MS, () => socket.destroy()))
}
limitConnections.options = options
