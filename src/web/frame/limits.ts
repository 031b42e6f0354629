import { UserError } from '../../platform/errors.ts'
import { createLimiter, type Limiter } from './limiter.ts'
import type { Parts } from './parts.ts'

const QUARTER_SECONDS = 15 * 60

/** By visitor means by address or, in IPv6, by network (`visitorOf`). */
export interface Limits {
  /** Each try to sign in, by visitor, whatever the account. */
  signInVisitor: Limiter
  /** Failed tries at one account by one visitor: who fails keeps nobody else out. */
  signInHere: Limiter
  /** Tries at one account by all visitors together; so many that it takes a crowd to reach it. */
  signInAccount: Limiter
  /** Asking for a way to a new password, by visitor. */
  resetVisitor: Limiter
  /** The same by account: nobody's mailbox is filled. */
  resetAccount: Limiter
  /** One-time links opened, by visitor: nobody guesses through them. */
  linkVisitor: Limiter
}

export function createLimits(parts: Pick<Parts, 'database' | 'secret'>): Limits {
  const limiter = (name: string, points: number) =>
    createLimiter(parts, { name, points, seconds: QUARTER_SECONDS })
  return {
    signInVisitor: limiter('sign-in-visitor', 60),
    signInHere: limiter('sign-in-here', 8),
    signInAccount: limiter('sign-in-account', 100),
    resetVisitor: limiter('reset-visitor', 20),
    resetAccount: limiter('reset-account', 3),
    linkVisitor: limiter('link-visitor', 120),
  }
}

/** Counts one try; over the limit, says when the next one is allowed. */
export async function spend(limiter: Limiter, key: string): Promise<void> {
  const wait = await limiter.spend(key)
  if (!wait) return
  throw new UserError('too_many', 'sign_in.too_many_tries', {
    time: wait.time,
    seconds: String(wait.seconds),
  })
}
