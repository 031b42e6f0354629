import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Connection, Turn } from './connection.ts'
import type { SpareTurns } from './spare-turns.ts'

type Handler = (req: IncomingMessage, res: ServerResponse) => void

export interface TurnLimits {
  /** Requests that one connection may have waiting behind the one that is answered. */
  waitingMax: number
  /** Of all connections together, as far as their memory can be told. */
  waitingBytesMax: number
}

/**
 * A connection that asks for many pages at once is given one after the other, the next when the last is handed over,
 * and one of all such at a time between what others ask: so whoever takes nothing costs one answer, and whoever asks
 * for one page does not wait for those who ask for thirty.
 */
export function inTurn(
  handle: Handler,
  spare: SpareTurns,
  { waitingMax, waitingBytesMax }: TurnLimits,
): Handler {
  let waitingBytes = 0

  function wait(connection: Connection, turn: Turn): void {
    const { waiting, socket } = connection
    if (socket.destroyed) return
    if (waiting.length === waitingMax || waitingBytes > waitingBytesMax) {
      forget(connection)
      return connection.cut()
    }
    if (waiting.length === 0) continueAfter(connection.answer!, connection)
    waiting.push(turn)
    waitingBytes += bytesOf(turn)
  }

  /** Also when the socket has gone, which closes the answer. */
  function continueAfter(answer: ServerResponse, connection: Connection): void {
    answer.once('close', () => spare.later(() => next(connection)))
  }

  function next(connection: Connection): void {
    if (connection.socket.destroyed) forget(connection)
    const turn = connection.waiting.shift()
    if (!turn) return
    waitingBytes -= bytesOf(turn)
    if (connection.waiting.length > 0) continueAfter(turn.res, connection)
    connection.begin(turn.req, turn.res)
    handle(turn.req, turn.res)
  }

  function forget({ waiting }: Connection): void {
    for (const turn of waiting.splice(0)) waitingBytes -= bytesOf(turn)
  }

  return (req, res) => {
    const connection = req.socket.connection!
    if (!connection.isFree || connection.waiting.length > 0) return wait(connection, { req, res })
    connection.begin(req, res)
    // Only when all that has come with it is read can be told whether it is one of many, which can wait.
    process.nextTick(() => {
      if (connection.waiting.length === 0) return handle(req, res)
      spare.later(() => {
        if (!connection.socket.destroyed) handle(req, res)
      })
    })
  }
}

/** A request with its answer, beside the text of its headers. */
const TURN_BYTES = 3000

function bytesOf({ req }: Turn): number {
  return req.rawHeaders.reduce((bytes, text) => bytes + text.length, TURN_BYTES + req.url!.length)
}
