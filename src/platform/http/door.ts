import type { Socket } from 'node:net'
import { spareTurns } from './spare-turns.ts'
import type { Turns } from './turns.ts'

const EACH_REQUEST = ' HTTP/1.'
const AGAIN_MS = 20

/** What has come over a connection before it is read. */
interface Guest {
  socket: Socket
  bytes: Buffer
}

interface Waiting extends Guest {
  leave: () => void
}

export interface DoorLimits {
  /** Of all who wait together. */
  doorBytesMax: number
}

/**
 * Node reads all that a connection brings in one go, and thirty requests keep everybody waiting for as long as thirty
 * readers would. So the first bytes are looked at here, and a connection that begins with several requests waits until
 * nobody else does, as bytes, which need a fifth of the memory of requests.
 */
export class Door {
  readonly #read: (socket: Socket) => void
  readonly #turns: Turns
  readonly #bytesMax: number
  readonly #silent = new Set<Socket>()
  readonly #many = new Set<Waiting>()
  #bytes = 0
  #isCalling = false

  /** `read` lets Node read requests from a connection. */
  constructor(read: (socket: Socket) => void, turns: Turns, limits: DoorLimits) {
    this.#read = read
    this.#turns = turns
    this.#bytesMax = limits.doorBytesMax
  }

  enter(socket: Socket): void {
    const leave = () => this.#silent.delete(socket)
    const end = () => socket.destroy()
    this.#silent.add(socket)
    socket.on('error', () => undefined) // 'close' follows
    socket.once('close', leave).once('end', end)
    socket.once('data', (bytes: Buffer) => {
      leave()
      socket.off('close', leave).off('end', end)
      if (holdsMany(bytes)) this.#keep({ socket, bytes })
      else this.#letIn({ socket, bytes })
    })
  }

  /** Nobody who stands here has been promised an answer. */
  close(): void {
    for (const socket of this.#silent) socket.destroy()
    for (const { socket } of this.#many) socket.destroy()
  }

  #keep({ socket, bytes }: Guest): void {
    if (this.#bytes + bytes.length > this.#bytesMax) return void socket.destroy()
    socket.pause()
    const waiting = { socket, bytes, leave: () => this.#letGo(waiting) }
    this.#bytes += bytes.length
    this.#many.add(waiting)
    socket.once('close', waiting.leave)
    this.#callSoon()
  }

  #letGo(waiting: Waiting): void {
    this.#many.delete(waiting)
    this.#bytes -= waiting.bytes.length
    waiting.socket.off('close', waiting.leave)
  }

  #callSoon(): void {
    if (this.#isCalling || this.#many.size === 0) return
    this.#isCalling = true
    if (this.#turns.hasRoom) spareTurns.later(() => this.#call())
    else setTimeout(() => this.#call(), AGAIN_MS)
  }

  #call(): void {
    this.#isCalling = false
    const [first] = this.#many
    if (first && this.#turns.hasRoom) {
      this.#letGo(first)
      this.#letIn(first)
    }
    this.#callSoon()
  }

  #letIn({ socket, bytes }: Guest): void {
    if (socket.destroyed) return
    this.#read(socket)
    socket.unshift(bytes)
    socket.resume()
  }
}

function holdsMany(bytes: Buffer): boolean {
  const first = bytes.indexOf(EACH_REQUEST)
  return first >= 0 && bytes.includes(EACH_REQUEST, first + EACH_REQUEST.length)
}
