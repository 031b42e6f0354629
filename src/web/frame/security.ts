import type { RequestHandler, Response } from 'express'
import { UserError } from '../../platform/errors.ts'

const COMMON = [
  ...['X-Content-Type-Options', 'nosniff'],
  ...['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ...['Cross-Origin-Opener-Policy', 'same-origin'],
  ...['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
  ...['X-Frame-Options', 'DENY'],
]
const HSTS = ['Strict-Transport-Security', 'max-age=31536000; includeSubDomains']
const PUBLIC_CSP =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; script-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
const ADMIN_CSP =
  "default-src 'none'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

const PUBLIC: readonly string[] = [...COMMON, ...['Content-Security-Policy', PUBLIC_CSP]]
const PUBLIC_SECURE: readonly string[] = [...PUBLIC, ...HSTS]

/** Raw header pairs of every public answer, whoever writes it. */
export function publicHeaders(secure: boolean): readonly string[] {
  return secure ? PUBLIC_SECURE : PUBLIC
}

/** The same where Express itself writes the answer: files and redirects. */
export function setPublicHeaders(res: Response, secure: boolean): void {
  const pairs = publicHeaders(secure)
  for (let i = 0; i < pairs.length; i += 2) res.setHeader(pairs[i]!, pairs[i + 1]!)
}

/** Headers of console and newsroom: nothing of them stays in a cache. */
export function adminHeaders(secure: boolean): RequestHandler {
  const pairs = [
    ...COMMON,
    ...['Content-Security-Policy', ADMIN_CSP],
    ...['Cache-Control', 'no-store'],
    ...(secure ? HSTS : []),
  ]
  return (_req, res, next) => {
    for (let i = 0; i < pairs.length; i += 2) res.setHeader(pairs[i]!, pairs[i + 1]!)
    next()
  }
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses a form that another origin sent: by Sec-Fetch-Site, and by Origin where a browser does not send that one
 * (Safari before 16.4). Neither header: refused. Another tenant's subdomain is same-site, and is refused too.
 */
export const refuseForeignForms: RequestHandler = (req, _res, next) => {
  if (SAFE.has(req.method)) return next()
  const site = req.headers['sec-fetch-site']
  if (site === 'same-origin') return next()
  if (site === undefined && isOwnOrigin(req.headers.origin, req.place.host)) return next()
  next(new UserError('forbidden', 'form.foreign'))
}

function isOwnOrigin(origin: string | undefined, host: string): boolean {
  if (!origin || !URL.canParse(origin)) return false
  return new URL(origin).hostname === host
}
