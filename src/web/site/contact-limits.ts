import { message } from '../../platform/messages.ts'
import { createLimiter, type Limiter } from '../frame/limiter.ts'
import type { Parts } from '../frame/parts.ts'
import type { ContactError } from './contact-form.ts'

const HOUR_SECONDS = 3600
/** Whole villages come through one address of their network. */
const MESSAGES_PER_VISITOR = 10
const MESSAGES_PER_OFFICE = 100
/** Forms sent, good or not: room to mend a mistake in each message, none to try without end. */
const TRIES_PER_VISITOR = 60

export interface ContactLimits {
  /** Counts one form, before it is looked at; over the limit, says so and when the next one is taken. */
  spendTry(visitor: string): Promise<LimitReached | undefined>
  /** Counts one message. */
  spend(visitor: string, tenantId: string): Promise<LimitReached | undefined>
}

export interface LimitReached {
  error: ContactError
  seconds: number
}

export function createContactLimits(parts: Pick<Parts, 'database' | 'secret'>): ContactLimits {
  const limiter = (name: string, points: number) =>
    createLimiter(parts, { name, points, seconds: HOUR_SECONDS })
  const tries = limiter('contact-try', TRIES_PER_VISITOR)
  const byVisitor = limiter('contact-visitor', MESSAGES_PER_VISITOR)
  const byOffice = limiter('contact-office', MESSAGES_PER_OFFICE)
  return {
    spendTry: (visitor) => spendOne(tries, visitor, 'message.too_many_address'),
    spend: async (visitor, tenantId) =>
      (await spendOne(byVisitor, visitor, 'message.too_many_address')) ??
      (await spendOne(byOffice, tenantId, 'message.too_many_office')),
  }
}

async function spendOne(
  limiter: Limiter,
  key: string,
  messageKey: string,
): Promise<LimitReached | undefined> {
  const wait = await limiter.spend(key)
  if (!wait) return undefined
  return {
    error: { field: 'form', text: message(messageKey, { time: wait.time }) },
    seconds: wait.seconds,
  }
}
