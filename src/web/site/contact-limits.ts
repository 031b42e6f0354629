import { createHmac } from 'node:crypto'
import {
  RateLimiterPostgres,
  RateLimiterRes,
  RateLimiterSQLite,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible'
import { formatTime } from '../../platform/locale.ts'
import { message } from '../../platform/messages.ts'
import type { Parts } from '../frame/parts.ts'
import type { ContactError } from './contact-form.ts'

const HOUR_SECONDS = 3600
/** Whole villages come through one address of their network. */
const MESSAGES_PER_ADDRESS = 10
const MESSAGES_PER_OFFICE = 100

export interface ContactLimits {
  /** Counts one message; over a limit, says so and when the next one is taken. */
  spend(client: string, tenantId: string): Promise<LimitReached | undefined>
}

export interface LimitReached {
  error: ContactError
  seconds: number
}

export function createContactLimits({ database, secret }: Pick<Parts, 'database' | 'secret'>): ContactLimits {
  const limiter = (keyPrefix: string, points: number) => {
    const options = {
      ...{ storeClient: database.knex, storeType: 'knex', tableName: 'rate_limits', tableCreated: true },
      ...{ keyPrefix, points, duration: HOUR_SECONDS },
    }
    return database.engine === 'postgres' ? new RateLimiterPostgres(options) : new RateLimiterSQLite(options)
  }
  const byAddress = limiter('contact-address', MESSAGES_PER_ADDRESS)
  const byOffice = limiter('contact-office', MESSAGES_PER_OFFICE)
  // The address itself is nobody's business once it has been counted.
  const keyOf = (client: string) =>
    createHmac('sha256', secret).update(`contact-address:${client}`).digest('base64url')
  return {
    spend: async (client, tenantId) =>
      (await spendOne(byAddress, keyOf(client), 'message.too_many_address')) ??
      (await spendOne(byOffice, tenantId, 'message.too_many_office')),
  }
}

async function spendOne(
  limiter: RateLimiterAbstract,
  key: string,
  messageKey: string,
): Promise<LimitReached | undefined> {
  try {
    await limiter.consume(key)
    return undefined
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused
    const time = formatTime(new Date(Date.now() + refused.msBeforeNext).toISOString())
    return {
      error: { field: 'form', text: message(messageKey, { time }) },
      seconds: Math.ceil(refused.msBeforeNext / 1000),
    }
  }
}
