import { urlencoded, type RequestHandler } from 'express'
import { printable } from '../text.ts'

/** Reads a form of text fields into req.body. */
export function formBody(limit: string): RequestHandler {
  const read = urlencoded({ extended: false, limit })
  return (req, res, next) => {
    read(req, res, (error?: unknown) => {
      if (error) return next(error)
      req.body = cleanBody(req.body)
      next()
    })
  }
}

/** What nobody sees goes: PostgreSQL takes a NUL for an error, and a password or name with one could not be typed again. */
export function cleanBody(body: unknown): Record<string, unknown> {
  const entries = Object.entries((body ?? {}) as Record<string, unknown>)
  return Object.fromEntries(entries.map(([name, value]) => [name, cleaned(value)]))
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return printable(value)
  return Array.isArray(value) ? value.map(cleaned) : value
}
