import { connect, type Socket } from 'node:net'

export interface Answered {
  /** From the request's last byte sent to the answer's last byte received. */
  ms: number
  status: number
}

/** One keep-alive connection: asks, waits for one whole answer, tells. It parses the bare minimum, to be quicker than any server. */
export interface Reader {
  ask(request: Buffer): void
  close(): void
}

const HEAD_END = '\r\n\r\n'
const LENGTH = /\r\ncontent-length: (\d+)/i
const CHUNKED = /\r\ntransfer-encoding: chunked/i
const CLOSE = /\r\nconnection: close/i
const LAST_CHUNK = '0\r\n\r\n'

export function openReader(port: number, answered: (reader: Reader, answer: Answered) => void): Reader {
  let socket = open()
  let request: Buffer | undefined
  let asked = 0
  let status = 0
  /** Bytes of the body still to come; undefined: the head is not complete. */
  let missing: number | undefined
  let early: Buffer = Buffer.alloc(0)
  let lastOnSocket = false
  let closing = false

  function open(): Socket {
    const opened = connect({ port, host: '127.0.0.1', noDelay: true })
    opened.on('data', take)
    opened.on('error', () => undefined) // 'close' follows
    opened.on('close', () => {
      if (closing || opened !== socket) return
      socket = open()
      // A server may end a connection between two answers: what was under way is asked again.
      if (request) send(request)
    })
    return opened
  }

  function send(bytes: Buffer): void {
    missing = undefined
    early = Buffer.alloc(0)
    asked = performance.now()
    socket.write(bytes)
  }

  function take(chunk: Buffer): void {
    if (missing === undefined) {
      early = early.length === 0 ? chunk : Buffer.concat([early, chunk])
      const end = early.indexOf(HEAD_END)
      if (end < 0) return
      const head = early.toString('latin1', 0, end)
      status = Number(head.slice(9, 12))
      lastOnSocket = CLOSE.test(head)
      missing = bodyLength(head, status) - (early.length - end - HEAD_END.length)
    } else missing -= chunk.length
    // A chunked body ends with an empty chunk; it may come in a packet of its own.
    if (missing === -Infinity ? !endsWith(chunk, LAST_CHUNK) : missing > 0) return

    request = undefined
    if (lastOnSocket) reopen()
    answered(reader, { ms: performance.now() - asked, status })
  }

  /** The server said that it takes no more on this connection. */
  function reopen(): void {
    const finished = socket
    socket = open()
    finished.destroy()
  }

  const reader: Reader = {
    ask(bytes) {
      request = bytes
      send(bytes)
    },
    close() {
      closing = true
      socket.destroy()
    },
  }
  return reader
}

function bodyLength(head: string, status: number): number {
  if (status === 304) return 0
  const length = LENGTH.exec(head)
  if (length) return Number(length[1])
  if (CHUNKED.test(head)) return -Infinity
  throw new Error(`An answer whose end cannot be known:\n${head}`)
}

function endsWith(chunk: Buffer, text: string): boolean {
  return chunk.length >= text.length && chunk.toString('latin1', chunk.length - text.length) === text
}
