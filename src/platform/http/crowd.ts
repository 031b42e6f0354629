import type { Connection, Phase } from './connection.ts'

export interface CrowdLimits {
  /** Connections of one peer. */
  peerMax: number
  connectionsMax: number
  /** How long nothing may move, for each who is waited for; `silent` has not sent a byte yet. */
  stillMs: Record<'silent' | 'sending' | 'working' | 'taking', number>
  /** The same for takers while there are many of them: each holds a part of its answer in memory. */
  crowdedTakers: number
  crowdedStillMs: number
  /** Of more than these, those go that have been still for longest. */
  takersMax: number
  /** How often all are looked at. */
  lookMs: number
  /** How long there may be too many, so that who has just come can say what it wants. */
  trimMs: number
}

/** A peer whose connection is open says what it wants in less, however far away it is. */
const ASKING_MS = 250
const HELD_UP_MS = 4000

/** All open connections. When there are too many, those go that are of least use, and not those who come last. */
export class Crowd {
  readonly #limits: CrowdLimits
  readonly #all = new Set<Connection>()
  readonly #peers = new Map<string, Set<Connection>>()
  readonly #crowded = new Set<Set<Connection>>()
  readonly #looking: NodeJS.Timeout
  #trimming: NodeJS.Timeout | undefined

  constructor(limits: CrowdLimits) {
    this.#limits = limits
    this.#looking = setInterval(() => this.#look(), limits.lookMs).unref()
  }

  enter(connection: Connection): void {
    const { peer } = connection
    this.#all.add(connection)
    if (this.#all.size > this.#limits.connectionsMax) this.#trimSoon(this.#all)
    if (peer === undefined) return
    let group = this.#peers.get(peer)
    if (!group) this.#peers.set(peer, (group = new Set()))
    group.add(connection)
    if (group.size > this.#limits.peerMax) this.#trimSoon(group)
  }

  leave(connection: Connection): void {
    const { peer } = connection
    this.#all.delete(connection)
    const group = peer === undefined ? undefined : this.#peers.get(peer)
    if (!group) return
    group.delete(connection)
    if (group.size === 0) this.#peers.delete(peer!)
  }

  close(): void {
    clearInterval(this.#looking)
    clearTimeout(this.#trimming)
  }

  /** Whoever keeps us waiting without moving has to go, also when there is room. */
  #look(): void {
    const now = performance.now()
    const { stillMs, crowdedTakers, crowdedStillMs, takersMax, lookMs } = this.#limits
    const takers: Connection[] = []
    for (const connection of this.#all) {
      const looked = connection.look(now)
      const phase = looked === 'asking' && connection.socket.bytesRead === 0 ? 'silent' : looked
      // Node itself has time-outs for these two.
      if (phase === 'asking' || phase === 'resting') continue
      if (now - connection.since > stillMs[phase]) connection.cut()
      else if (phase === 'taking') takers.push(connection)
    }
    if (takers.length <= crowdedTakers) return
    takers.sort((a, b) => a.since - b.since)
    const tooMany = takers.length - takersMax
    takers.forEach((taker, i) => {
      const stillFor = now - taker.since
      if (stillFor > crowdedStillMs || (i < tooMany && stillFor > lookMs)) taker.cut()
    })
  }

  #trimSoon(group: Set<Connection>): void {
    this.#crowded.add(group)
    // Not before all that has come is read: after a long turn of the event loop everybody seems to be silent.
    this.#trimming ??= setTimeout(() => setImmediate(() => this.#trim()), this.#limits.trimMs).unref()
  }

  #trim(): void {
    this.#trimming = undefined
    const now = performance.now()
    const { peerMax, connectionsMax } = this.#limits
    // All together last: there may be room when the peers with too many have been dealt with.
    this.#crowded.delete(this.#all)
    for (const group of this.#crowded) trimTo(peerMax, group, now)
    this.#crowded.clear()
    trimTo(connectionsMax, this.#all, now)
  }
}

function trimTo(size: number, group: Set<Connection>, now: number): void {
  // One whose end is under way is still here and no longer counts.
  const open = [...group].filter(({ socket }) => !socket.destroyed)
  if (open.length <= size) return
  const ranked = open.map((connection) => ({ connection, rank: rank(connection, now) }))
  ranked.sort((a, b) => a.rank - b.rank || a.connection.since - b.connection.since)
  for (const { connection } of ranked.slice(0, open.length - size)) connection.cut()
}

/** Who goes first has the lowest. */
function rank(connection: Connection, now: number): number {
  const phase: Phase = connection.look(now)
  const stillMs = now - connection.since
  if (phase === 'asking') return stillMs > ASKING_MS ? 0 : 3
  if (phase === 'resting') return 2
  // Also of those who wait for us: were they to stay, many who ask for much would drive out all others.
  return stillMs > HELD_UP_MS ? 1 : 3
}
