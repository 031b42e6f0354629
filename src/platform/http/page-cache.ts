import type { IncomingMessage, ServerResponse } from 'node:http'
import { LRUCache } from 'lru-cache'
import type { Clock } from '../clock.ts'
import type { PublicVersions } from '../db/public-versions.ts'
import { pageBytes, sendPage, type Page } from './page.ts'

const CACHE_BYTES_MAX = 128_000_000
const KEY_LENGTH_MAX = 400
/** A page's headers, objects and share of unused heap, beside its bytes; measured with 10,000 pages. */
const ENTRY_OVERHEAD_BYTES = 4000

interface Kept {
  page: Page
  scope: string
  version: number
  /** The page holds at this mark of the versions. */
  mark: number
  /** Instant at which the page says something else by itself, such as "Buka sampai 15.30". */
  until: string | undefined
}

/** How the handler of a missed page hands it in; taken from the request with `ticketOf`. */
export interface Ticket {
  /** The page is made from the newest version; called before the first query. */
  scope(scope: string): Promise<void>
  /** The same with a version that was read at the same moment as the first content. */
  madeFrom(scope: string, version: number): void
  /** The page also shows what belongs to a wider scope: from here on it is good for one version of that one. */
  widen(scope: string): Promise<void>
  settle(page: Page | undefined, validUntil: number): void
}

// A property: a WeakMap with an entry for each request costs more than the look-up it serves.
declare module 'http' {
  interface IncomingMessage {
    ticket?: Ticket
  }
}

export function ticketOf(req: IncomingMessage): Ticket | undefined {
  return req.ticket
}

/**
 * Rendered pages before Express: what is found here runs no other code. A page is valid for exactly one public
 * version of its scope; what is asked for by many at once is made once.
 */
export class PageCache {
  readonly #versions: PublicVersions
  readonly #clock: Clock
  readonly #pages = new LRUCache<string, Kept>({
    maxSize: CACHE_BYTES_MAX,
    sizeCalculation: (kept) => pageBytes(kept.page) + ENTRY_OVERHEAD_BYTES,
  })
  readonly #making = new Map<string, Promise<Page | undefined>>()

  constructor(versions: PublicVersions, clock: Clock) {
    this.#versions = versions
    this.#clock = clock
  }

  /** Answers from the cache, or calls `make`, whose handler hands its page in through the request's ticket. */
  serve(req: IncomingMessage, res: ServerResponse, key: string, make: () => void): void {
    if (key.length > KEY_LENGTH_MAX) return make()
    const kept = this.#pages.get(key)
    if (!kept || this.#isOver(kept)) return this.#miss(req, res, key, make)

    const caughtUp = this.#versions.caughtUp?.()
    if (caughtUp) void caughtUp.then(() => this.#serveKept(req, res, key, make, kept))
    else this.#serveKept(req, res, key, make, kept)
  }

  #serveKept(req: IncomingMessage, res: ServerResponse, key: string, make: () => void, kept: Kept): void {
    const mark = this.#versions.mark()
    if (kept.mark === mark) return sendPage(req, res, kept.page)
    const version = this.#versions.read(kept.scope)
    if (typeof version === 'number') return this.#checked(req, res, key, make, kept, mark, version)
    version.then(
      (version) => this.#checked(req, res, key, make, kept, mark, version),
      () => make(), // the database did not answer: the handler will say so
    )
  }

  #isOver({ until }: Kept): boolean {
    return until !== undefined && until <= this.#clock()
  }

  #checked(
    req: IncomingMessage,
    res: ServerResponse,
    key: string,
    make: () => void,
    kept: Kept,
    mark: number,
    version: number,
  ): void {
    if (version !== kept.version) return this.#miss(req, res, key, make)
    kept.mark = mark
    sendPage(req, res, kept.page)
  }

  #miss(req: IncomingMessage, res: ServerResponse, key: string, make: () => void): void {
    const making = this.#making.get(key)
    if (making) {
      // Through the front door again: this reader may have come after a publication that the page does not have yet.
      void making.then((page) => (page ? this.serve(req, res, key, make) : make()))
      return
    }
    this.#lead(req, res, key)
    make()
  }

  /** The first who asks makes the page; the others wait for it, and start over when it came to nothing. */
  #lead(req: IncomingMessage, res: ServerResponse, key: string): void {
    const mark = this.#versions.mark()
    let of: { scope: string; version: number } | undefined
    let finish: (page: Page | undefined) => void = () => undefined
    const making = new Promise<Page | undefined>((resolve) => (finish = resolve))
    this.#making.set(key, making)

    const settle = (page: Page | undefined, validUntil: number) => {
      // Settled before: what is being made under this key now is another's.
      if (this.#making.get(key) !== making) return
      this.#making.delete(key)
      const until = validUntil === Infinity ? undefined : new Date(validUntil).toISOString()
      if (page && of) this.#pages.set(key, { page, ...of, mark, until })
      finish(page)
    }
    req.ticket = {
      scope: async (scope) => {
        of = { scope, version: await this.#versions.read(scope) }
      },
      madeFrom: (scope, version) => void (of = { scope, version }),
      widen: async (scope) => {
        if (!of) return
        const [version, own] = await this.#versions.readBoth(scope, of.scope)
        // What was read before this must still be the newest, or the page would be old with a new mark.
        of = own === of.version ? { scope, version } : undefined
      },
      settle,
    }
    res.once('close', () => settle(undefined, 0))
  }
}
