import { Server, type IncomingMessage, type ServerOptions, type ServerResponse } from 'node:http'
import type { BlockList, Socket } from 'node:net'
import { Connection } from './connection.ts'
import { Crowd, type CrowdLimits } from './crowd.ts'
import { Door, type DoorLimits } from './door.ts'
import { openFilesMax } from './open-files.ts'
import { peerOf } from './peer.ts'
import { answerRefusals } from './refusals.ts'
import { spareTurns } from './spare-turns.ts'
import { Turns, type TurnLimits } from './turns.ts'

const HEADERS_MS = 15_000
/** A file of 25 MB on a slow phone line; who sends nothing meanwhile is cut much sooner. */
const REQUEST_MS = 3_600_000
const KEEP_ALIVE_MS = 10_000
const REQUESTS_PER_SOCKET_MAX = 1000
const CONNECTIONS_MAX = 10_000
/** Readers are let in while the readers before them are being looked at, so the queue in front has to hold them. */
export const BACKLOG = 4096
/** Database, photos on their way out, uploads on their way in. */
const OTHER_FILES = 256

export interface ConnectionLimits extends CrowdLimits, DoorLimits, TurnLimits {}

export const LIMITS: ConnectionLimits = {
  peerMax: 1000,
  connectionsMax: 5000,
  stillMs: { silent: HEADERS_MS, sending: 60_000, working: 120_000, taking: 60_000 },
  crowdedTakers: 100,
  crowdedStillMs: 20_000,
  takersMax: 400,
  lookMs: 500,
  trimMs: 100,
  waitingMax: 32,
  waitingBytesMax: 64_000_000,
  roomyBytes: 8_000_000,
  doorBytesMax: 64_000_000,
}

interface Answering {
  messages: Pick<ServerOptions, 'IncomingMessage' | 'ServerResponse'>
  /** Raw pairs, for what is refused before there is a request. */
  refusalHeaders: readonly string[]
  /** Answers; what does not come from memory is begun by `begin`, when its turn has come. */
  handle(req: IncomingMessage, res: ServerResponse, begin: (task: () => void) => void): void
}

/** A server that good readers reach whatever others do with their connections. */
export function createWebServer(
  app: Answering,
  trustedProxies: BlockList,
  limits: ConnectionLimits = LIMITS,
): Server {
  const options: ServerOptions = {
    headersTimeout: HEADERS_MS,
    requestTimeout: REQUEST_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    connectionsCheckingInterval: 5000,
    maxHeaderSize: 16_384,
    noDelay: true,
    // Without one it is a name nobody has, and is answered so.
    requireHostHeader: false,
    ...app.messages,
  }
  const begin = (task: () => void) => spareTurns.soon(task)
  const turns = new Turns((req, res) => app.handle(req, res, begin), limits)
  const server = new WebServer(options, (req, res) => turns.take(req, res))
  const door = server.openDoor((read) => new Door(read, turns, limits))
  answerRefusals(server, app.refusalHeaders)
  server.maxRequestsPerSocket = REQUESTS_PER_SOCKET_MAX
  // An answer from a file holds a second one.
  server.maxConnections = Math.min(CONNECTIONS_MAX, Math.floor((openFilesMax() - OTHER_FILES) / 2))
  const connectionsMax = Math.min(limits.connectionsMax, Math.floor(server.maxConnections / 2))
  const crowd = new Crowd({ ...limits, connectionsMax })
  server.on('connection', (socket: Socket) => {
    const peer = peerOf(socket.remoteAddress ?? '', trustedProxies)
    const connection = new Connection(socket, peer, performance.now())
    socket.connection = connection
    spareTurns.cameIn()
    crowd.enter(connection)
    socket.once('close', () => crowd.leave(connection))
    door.enter(socket)
  })
  server.once('close', () => crowd.close())
  return server
}

/** Node's own knows only the connections that it has begun to read. */
class WebServer extends Server {
  #door: Door | undefined

  /** From now on connections come through the door. */
  openDoor(make: (read: (socket: Socket) => void) => Door): Door {
    const [read] = this.listeners('connection') as ((this: Server, socket: Socket) => void)[]
    this.removeAllListeners('connection')
    return (this.#door = make((socket) => read!.call(this, socket)))
  }

  override closeIdleConnections(): void {
    super.closeIdleConnections()
    this.#door?.close()
  }

  override closeAllConnections(): void {
    super.closeAllConnections()
    this.#door?.close()
  }
}
