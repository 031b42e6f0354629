import { emailIn } from '../people/emails.ts'
import { normalisePhone } from '../people/phones.ts'

/** How the writer of a message can be reached. */
export interface ContactWays {
  email?: string
  /** `+62812…` for a number of Indonesia, else the digits as typed. */
  phone?: string
}

export const CONTACT_LENGTH_MAX = 120

const NUMBER = /\+?\d[\d\s().-]*\d/
const DIGITS_MIN = 6
const DIGITS_MAX = 15

/**
 * Read gently: people write `0812 3456 7890 (WA)` or give both. Nothing in it: the office could not answer. Anybody may
 * send anything, so length comes first.
 */
export function contactWays(contact: string): ContactWays {
  if (contact.length > CONTACT_LENGTH_MAX) return {}
  const email = emailIn(contact)
  const number = NUMBER.exec(email ? contact.replace(email, ' ') : contact)?.[0]
  const phone = number && phoneOf(number)
  return { ...(email ? { email } : {}), ...(phone ? { phone } : {}) }
}

export function isReachable(contact: string): boolean {
  const { email, phone } = contactWays(contact)
  return email !== undefined || phone !== undefined
}

function phoneOf(number: string): string | undefined {
  const known = normalisePhone(number)
  if (known) return known
  const digits = number.replace(/[^+\d]/g, '')
  const count = digits.replace('+', '').length
  return count >= DIGITS_MIN && count <= DIGITS_MAX ? digits : undefined
}
