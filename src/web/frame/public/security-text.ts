import type { Parts } from '../parts.ts'

const DAY_MS = 86_400_000
const VALID_DAYS = 180

/** `security.txt` (RFC 9116): whom to tell about a hole. It must end some day, and is written anew before that. */
export function securityText(home: string, parts: Parts, now: string): { text: string; validUntil: number } {
  const midnight = Date.parse(now) - (Date.parse(now) % DAY_MS)
  const expires = new Date(midnight + VALID_DAYS * DAY_MS).toISOString()
  const { rootDomain } = parts.roster.regency
  const lines = [
    `Contact: mailto:diskominfo@${rootDomain}`,
    `Expires: ${expires}`,
    'Preferred-Languages: id, en',
    `Canonical: ${home}/.well-known/security.txt`,
  ]
  return { text: `${lines.join('\n')}\n`, validUntil: midnight + DAY_MS }
}
