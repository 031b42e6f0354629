import { createHash } from 'node:crypto'
import session, { type SessionData } from 'express-session'
import { addSeconds, type Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/db/connect.ts'
import { openFleet } from '../../platform/db/fleet-db.ts'
import type {} from '../../domain/people/sessions.ts'

/** Of quiet, after which a session ends. */
export const SESSION_SECONDS = 12 * 3600
/** However busy it is: a cookie that somebody else got hold of does not last for ever. */
const SESSION_SECONDS_MAX = 7 * 86_400

type Done = (error?: unknown, data?: SessionData | null) => void

/**
 * Sessions in the database, with the person in a column of its own so that all of a person's can be ended at once. The
 * surfaces share the table but no session: the id of one is unknown to the other's store.
 */
export class SessionStore extends session.Store {
  readonly #database: Database
  readonly #clock: Clock
  readonly #surface: string

  constructor(database: Database, clock: Clock, surface: string) {
    super()
    this.#database = database
    this.#clock = clock
    this.#surface = surface
  }

  override get(sid: string, done: Done): void {
    this.#find(sid).then((data) => done(null, data), done)
  }

  override set(sid: string, data: SessionData, done: Done = () => undefined): void {
    this.#keep(sid, data).then(() => done(), done)
  }

  override touch(sid: string, data: SessionData, done: () => void = () => undefined): void {
    this.#keep(sid, data).then(done, done)
  }

  override destroy(sid: string, done: Done = () => undefined): void {
    this.#fleet()
      .remove('sessions', { digest: this.#digest(sid) })
      .then(() => done(), done)
  }

  async #find(sid: string): Promise<SessionData | null> {
    const db = this.#fleet()
    const row = await db
      .from('sessions')
      .where({ digest: this.#digest(sid) })
      .where('expires_at', '>', db.now)
      .first()
    return row ? (JSON.parse(row.content) as SessionData) : null
  }

  async #keep(sid: string, data: SessionData): Promise<void> {
    await this.#fleet().transaction(async (db) => {
      const row = {
        person_id: data.passport?.user ?? null,
        content: JSON.stringify(data),
        expires_at: endOf(data, db.now),
      }
      const match = { digest: this.#digest(sid) }
      // A session that was ended elsewhere meanwhile must not come back with the answer of a running request.
      const known = await db.from('sessions').where(match).first('digest')
      if (known) await db.update('sessions', match, row)
      else if (!data.passport || data.fresh) await db.insert('sessions', { ...match, ...row })
    })
  }

  #digest(sid: string): string {
    return createHash('sha256').update(`${this.#surface}:${sid}`).digest('hex')
  }

  #fleet() {
    return openFleet(this.#database, this.#clock)
  }
}

/** Takes away sessions whose time is over. */
export async function purgeSessions(database: Database, clock: Clock): Promise<void> {
  const db = openFleet(database, clock)
  for (const { digest } of await db
    .from('sessions')
    .where('expires_at', '<=', db.now)
    .limit(1000)
    .select('digest')) {
    await db.remove('sessions', { digest })
  }
}

function endOf({ signedInAt }: SessionData, now: string): string {
  const quiet = addSeconds(now, SESSION_SECONDS)
  const latest = signedInAt === undefined ? quiet : addSeconds(signedInAt, SESSION_SECONDS_MAX)
  return quiet < latest ? quiet : latest
}
