import {
  RateLimiterPostgres,
  RateLimiterRes,
  RateLimiterSQLite,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible'
import type { Database } from '../../platform/db/connect.ts'
import { UserError } from '../../platform/errors.ts'
import { formatTime } from '../../platform/locale.ts'

const QUARTER_SECONDS = 15 * 60

export interface Limits {
  /** A failed sign-in counts against the account and against the visitor's address. */
  signInAccount: RateLimiterAbstract
  signInAddress: RateLimiterAbstract
  /** A mail with a way to a new password, by account. */
  resetAccount: RateLimiterAbstract
  /** One-time links opened, by address: nobody guesses through them. */
  linkAddress: RateLimiterAbstract
}

/** In the database: a restart or a second process does not start the count anew. */
export function createLimits(database: Database): Limits {
  const limiter = (keyPrefix: string, points: number, duration: number) => {
    const options = {
      storeClient: database.knex,
      storeType: 'knex',
      tableName: 'rate_limits',
      tableCreated: true,
      keyPrefix,
      points,
      duration,
    }
    return database.engine === 'postgres' ? new RateLimiterPostgres(options) : new RateLimiterSQLite(options)
  }
  return {
    signInAccount: limiter('sign-in-account', 8, QUARTER_SECONDS),
    signInAddress: limiter('sign-in-address', 60, QUARTER_SECONDS),
    resetAccount: limiter('reset-account', 3, QUARTER_SECONDS),
    linkAddress: limiter('link-address', 120, QUARTER_SECONDS),
  }
}

/** Counts one try; over the limit, says when the next one is allowed. */
export async function spend(limiter: RateLimiterAbstract, key: string): Promise<void> {
  try {
    await limiter.consume(key)
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused
    const again = new Date(Date.now() + refused.msBeforeNext).toISOString()
    throw new UserError('too_many', 'sign_in.too_many_tries', {
      time: formatTime(again),
      seconds: String(Math.ceil(refused.msBeforeNext / 1000)),
    })
  }
}
