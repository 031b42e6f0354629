export type Refusal = 'not_found' | 'forbidden' | 'conflict' | 'invalid' | 'too_many' | 'gone'

/** Something a person did that we refuse and can explain. Anything else that is thrown is our fault: logged whole, shown as a 500. */
export class UserError extends Error {
  override name = 'UserError'
  readonly refusal: Refusal
  /** Key in src/locales/id.json. */
  readonly messageKey: string
  /** Values for the `{…}` places of the message. */
  readonly values: Record<string, string>

  constructor(refusal: Refusal, messageKey: string, values: Record<string, string> = {}) {
    super(`${refusal}: ${messageKey}`)
    this.refusal = refusal
    this.messageKey = messageKey
    this.values = values
  }
}

/** A broken assumption of ours: throws, so that nothing carries on with it. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Assertion: ${message}`)
}
