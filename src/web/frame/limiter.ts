import { createHmac } from 'node:crypto'
import { RateLimiterPostgres, RateLimiterRes, RateLimiterSQLite } from 'rate-limiter-flexible'
import type { Database } from '../../platform/db/connect.ts'
import { formatTime } from '../../platform/locale.ts'
import type { Parts } from './parts.ts'

/** Tries that are allowed for one key, in the seconds after the first. */
export interface Allowance {
  /** Of all limiters in the table, this one's name. */
  name: string
  points: number
  seconds: number
}

/** When the next try is allowed. */
export interface Wait {
  /** Time of day, as people read it. */
  time: string
  seconds: number
}

export interface Limiter {
  /** Counts one try; over the limit, says how long to wait. */
  spend(key: string): Promise<Wait | undefined>
  /** Begins to count anew. */
  forget(key: string): Promise<void>
}

/** In the database: a restart or a second process does not start the count anew. */
export function createLimiter(
  { database, secret }: Pick<Parts, 'database' | 'secret'>,
  { name, points, seconds }: Allowance,
): Limiter {
  const options = {
    ...{ storeClient: database.knex, storeType: 'knex', tableName: 'rate_limits', tableCreated: true },
    ...{ keyPrefix: name, points, duration: seconds },
    // Who goes on all the same costs a look into memory, not a write to the disk.
    inMemoryBlockOnConsumed: points + 1,
  }
  const limiter =
    database.engine === 'postgres' ? new RateLimiterPostgres(options) : new RateLimiterSQLite(options)
  // Always of one length, whatever was typed; and an address is nobody's business once it has been counted.
  const keyed = (key: string) => createHmac('sha256', secret).update(`${name}:${key}`).digest('base64url')
  return {
    async spend(key) {
      try {
        await limiter.consume(keyed(key))
        return undefined
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused
        return waitOf(refused.msBeforeNext)
      }
    },
    async forget(key) {
      await limiter.delete(keyed(key))
    },
  }
}

/** Takes away counts whose time is over; each stranger leaves some. */
export async function purgeLimits({ knex }: Database): Promise<void> {
  await knex('rate_limits').where('expire', '<', Date.now()).delete()
}

function waitOf(ms: number): Wait {
  return { time: formatTime(new Date(Date.now() + ms).toISOString()), seconds: Math.ceil(ms / 1000) }
}
