import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Connection, Turn } from './connection.ts'
import { spareTurns } from './spare-turns.ts'

type Handler = (req: IncomingMessage, res: ServerResponse) => void

export interface TurnLimits {
  /** Requests that one connection may have waiting behind the one that is answered. */
  waitingMax: number
  /** Of all connections together, as far as their memory can be told. */
  waitingBytesMax: number
  /** With more than this waiting, connections that begin with many requests are not read yet. */
  roomyBytes: number
}

/**
 * A connection that asks for many pages at once is given one after the other, the next when the last is handed over,
 * and one of all such at a time between what others ask: so whoever takes nothing costs one answer, and whoever asks
 * for one page does not wait for those who ask for thirty.
 */
export class Turns {
  readonly #handle: Handler
  readonly #limits: TurnLimits
  #waitingBytes = 0

  constructor(handle: Handler, limits: TurnLimits) {
    this.#handle = handle
    this.#limits = limits
  }

  /** Is there room for another connection with many requests? */
  get hasRoom(): boolean {
    return this.#waitingBytes < this.#limits.roomyBytes
  }

  take(req: IncomingMessage, res: ServerResponse): void {
    const connection = req.socket.connection!
    if (!connection.isFree || connection.waiting.length > 0) return this.#wait(connection, { req, res })
    connection.begin(req, res)
    // Only when all that has come with it is read can be told whether it is one of many, which can wait.
    process.nextTick(() => {
      if (connection.waiting.length === 0) return this.#handle(req, res)
      spareTurns.later(() => {
        if (!connection.socket.destroyed) this.#handle(req, res)
      })
    })
  }

  #wait(connection: Connection, turn: Turn): void {
    const { waiting, socket } = connection
    const { waitingMax, waitingBytesMax } = this.#limits
    if (socket.destroyed) return
    if (waiting.length === waitingMax || this.#waitingBytes > waitingBytesMax) {
      this.#forget(connection)
      return connection.cut()
    }
    if (waiting.length === 0) this.#continueAfter(connection.answer!, connection)
    waiting.push(turn)
    this.#waitingBytes += bytesOf(turn)
  }

  /** Also when the socket has gone, which closes the answer. */
  #continueAfter(answer: ServerResponse, connection: Connection): void {
    answer.once('close', () => spareTurns.later(() => this.#next(connection)))
  }

  #next(connection: Connection): void {
    if (connection.socket.destroyed) this.#forget(connection)
    const turn = connection.waiting.shift()
    if (!turn) return
    this.#waitingBytes -= bytesOf(turn)
    if (connection.waiting.length > 0) this.#continueAfter(turn.res, connection)
    connection.begin(turn.req, turn.res)
    this.#handle(turn.req, turn.res)
  }

  #forget({ waiting }: Connection): void {
    for (const turn of waiting.splice(0)) this.#waitingBytes -= bytesOf(turn)
  }
}

/** A request with its answer, beside the text of its headers. */
const TURN_BYTES = 3000

function bytesOf({ req }: Turn): number {
  return req.rawHeaders.reduce((bytes, text) => bytes + text.length, TURN_BYTES + req.url!.length)
}
