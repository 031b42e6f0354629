import { uuidv7 } from 'uuidv7'

/** A new row id: text, sortable by time, made by the application so that a tenant can be moved between servers (RFC 9562, version 7). */
export function newId(): string {
  return uuidv7()
}

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

export function isId(text: unknown): text is string {
  return typeof text === 'string' && ID.test(text)
}
