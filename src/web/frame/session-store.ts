import { createHash } from 'node:crypto'
import session, { type SessionData } from 'express-session'
import { addSeconds, type Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/db/connect.ts'
import { openFleet } from '../../platform/db/fleet-db.ts'
import type {} from '../../domain/people/sessions.ts'

export const SESSION_SECONDS = 12 * 3600

type Done = (error?: unknown, data?: SessionData | null) => void

/** Sessions in the database, with the person in a column of its own so that all of a person's can be ended at once. */
export class SessionStore extends session.Store {
  readonly #database: Database
  readonly #clock: Clock

  constructor(database: Database, clock: Clock) {
    super()
    this.#database = database
    this.#clock = clock
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
      .remove('sessions', { digest: digest(sid) })
      .then(() => done(), done)
  }

  async #find(sid: string): Promise<SessionData | null> {
    const db = this.#fleet()
    const row = await db
      .from('sessions')
      .where({ digest: digest(sid) })
      .where('expires_at', '>', db.now)
      .first()
    return row ? (JSON.parse(row.content) as SessionData) : null
  }

  async #keep(sid: string, data: SessionData): Promise<void> {
    await this.#fleet().transaction(async (db) => {
      const row = {
        person_id: data.passport?.user ?? null,
        content: JSON.stringify(data),
        expires_at: addSeconds(db.now, SESSION_SECONDS),
      }
      const match = { digest: digest(sid) }
      // A session that was ended elsewhere meanwhile must not come back with the answer of a running request.
      const known = await db.from('sessions').where(match).first('digest')
      if (known) await db.update('sessions', match, row)
      else if (!data.passport || data.fresh) await db.insert('sessions', { ...match, ...row })
    })
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

function digest(sid: string): string {
  return createHash('sha256').update(sid).digest('hex')
}
