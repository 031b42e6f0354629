import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

declare module 'net' {
  interface Socket {
    /** A property, not a map: it is read for each request. */
    connection?: Connection
    /** Node's own: nothing public tells how much of one big write the peer has taken. */
    _handle?: { bytesWritten: number; writeQueueSize: number } | null
  }
}

/**
 * Who is being waited for: the peer that has asked for nothing yet, sends a body, takes an answer, or rests between two
 * requests; or we, who work on an answer.
 */
export type Phase = 'asking' | 'sending' | 'working' | 'taking' | 'resting'

export interface Turn {
  req: IncomingMessage
  res: ServerResponse
}

interface Seen {
  phase: Phase
  req: IncomingMessage | undefined
  moved: number
}

/** Less than this is no movement: a trickle holds a connection as well as silence does. */
const MOVED_BYTES_MIN = 4096

/** What is known of one peer's connection, found out when looked at and not on each event, which would cost each request. */
export class Connection {
  readonly socket: Socket
  /** Stands for whoever is behind it; undefined for a proxy that we believe. */
  readonly peer: string | undefined
  /** Requests that came before the last one was answered. */
  readonly waiting: Turn[] = []
  /** When it began to be as it is, or last moved. */
  since: number
  #req: IncomingMessage | undefined
  #res: ServerResponse | undefined
  #seen: Seen = { phase: 'asking', req: undefined, moved: 0 }

  constructor(socket: Socket, peer: string | undefined, now: number) {
    this.socket = socket
    this.peer = peer
    this.since = now
  }

  /** Node takes the socket away from an answer that is wholly handed over. */
  get isFree(): boolean {
    return this.#res === undefined || this.#res.socket === null
  }

  get answer(): ServerResponse | undefined {
    return this.#res
  }

  begin(req: IncomingMessage, res: ServerResponse): void {
    this.#req = req
    this.#res = res
  }

  phase(): Phase {
    const req = this.#req
    if (!req) return 'asking'
    // What has come and is not read yet is for us to read.
    if (!req.complete) return req.readableLength === 0 ? 'sending' : 'working'
    if (this.socket.writableLength > 0) return 'taking'
    return this.isFree ? 'resting' : 'working'
  }

  /** Notes whether anything has moved since it was last looked at. */
  look(now: number): Phase {
    const phase = this.phase()
    const moved = this.socket.bytesRead + this.#taken()
    const seen = this.#seen
    const isSame = seen.phase === phase && seen.req === this.#req
    if (isSame && moved - seen.moved < MOVED_BYTES_MIN) return phase
    this.since = now
    this.#seen = { phase, req: this.#req, moved }
    return phase
  }

  /** At once, with what the system still holds for it; a polite end would wait for the peer. */
  cut(): void {
    if (this.socket.destroyed) return
    if (this.socket.writableLength > 0) this.socket.resetAndDestroy()
    else this.socket.destroy()
  }

  /** Handed to the system, which hands on only what the peer has room for. */
  #taken(): number {
    const { _handle: handle } = this.socket
    return handle ? handle.bytesWritten - handle.writeQueueSize : 0
  }
}
