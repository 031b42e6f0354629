import type { ErrorRequestHandler } from 'express'
import { UserError, type Refusal } from '../../platform/errors.ts'
import type { Logger } from '../../platform/log.ts'
import { message } from '../../platform/messages.ts'
import { pathOf } from './request-log.ts'

const STATUS: Record<Refusal, number> = {
  not_found: 404,
  forbidden: 403,
  conflict: 409,
  invalid: 422,
  too_many: 429,
  gone: 410,
}

const CODE_LENGTH = 6

/** What a person is shown of an error: status, heading, sentence; for our own faults a code that is in the log. */
export interface Fault {
  status: number
  heading: string
  text: string
  code: string | undefined
}

/** The only place that turns an error into words. What is not a refusal is logged whole. */
export function faultOf(
  error: unknown,
  req: { id: string; method?: string; url?: string },
  log: Logger,
): Fault {
  if (error instanceof UserError) {
    const heading = message(`error.${error.refusal}`)
    return {
      status: STATUS[error.refusal],
      heading,
      text: message(error.messageKey, error.values),
      code: undefined,
    }
  }
  const status = statusOf(error)
  if (status < 500)
    return { status, heading: message('error.invalid'), text: message('error.malformed'), code: undefined }
  const code = referenceOf(req.id)
  log.error(
    { err: error, reference: code, request: req.id, method: req.method, path: pathOf(req.url ?? '') },
    'unexpected error',
  )
  return { status: 500, heading: message('error.unexpected'), text: message('error.unexpected_text'), code }
}

/** The tail of the request id in a form that can be read out on the phone: `A7F-31K`. */
export function referenceOf(id: string): string {
  const tail = id.replaceAll('-', '').slice(-CODE_LENGTH).toUpperCase()
  return `${tail.slice(0, 3)}-${tail.slice(3)}`
}

/** body-parser and Express mark what the sender did wrong with a status of 4xx. */
function statusOf(error: unknown): number {
  const status = (error as { status?: unknown }).status
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500
}

/** Error page of console and newsroom. */
export function adminErrors(product: string, log: Logger): ErrorRequestHandler {
  return (error, req, res, next) => {
    if (res.headersSent) return next(error)
    const fault = faultOf(error, req, log)
    if (error instanceof UserError && error.values.seconds) res.setHeader('Retry-After', error.values.seconds)
    res
      .status(fault.status)
      .render('frame/pages/error', { product, ...fault, action: { label: 'Kembali ke awal', url: '/' } })
  }
}
