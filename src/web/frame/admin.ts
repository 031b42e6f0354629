import { Router, type RequestHandler } from 'express'
import { UserError } from '../../platform/errors.ts'
import { accountRoutes } from './account.ts'
import { adminErrors } from './errors.ts'
import type { Limits } from './limits.ts'
import type { Parts } from './parts.ts'
import { adminHeaders, refuseForeignForms } from './security.ts'
import type { Shell } from './shell.ts'
import { createSignIn } from './sign-in.ts'

export interface AdminSurface {
  parts: Parts
  limits: Limits
  /** `Konsol` or `Dapur Redaksi`. */
  product: string
  /** Names the surface's cookie. */
  cookiePrefix: string
  /** Pages for people who have signed in. */
  pages: Router
}

/** A surface for people with accounts: headers, own-origin forms, session, account pages, then its own pages. */
export function adminRoutes({ parts, limits, product, cookiePrefix, pages }: AdminSurface): Router {
  const signIn = createSignIn(parts, cookiePrefix)
  const router = Router({ caseSensitive: true })
  router.use(adminHeaders(parts.base.protocol === 'https:'))
  router.use(refuseForeignForms)
  router.use(signIn.middleware)
  router.use(prepareShell(parts))
  router.use(accountRoutes({ parts, signIn, limits, product }))
  router.use(requirePerson)
  router.use(pages)
  router.use((_req, _res, next) => next(new UserError('not_found', 'page.not_found')))
  router.use(adminErrors(product, parts.log))
  return router
}

/** What every page's frame shows; a notice left by the step before is shown once. */
function prepareShell(parts: Parts): RequestHandler {
  return (req, res, next) => {
    const shell: Shell = { portalUrl: parts.base.origin }
    if (req.user) shell.account = { name: req.user.name, email: req.user.email }
    if (req.session.notice && req.method === 'GET') {
      shell.notice = req.session.notice
      delete req.session.notice
    }
    res.locals.shell = shell
    next()
  }
}

/** Leads to the sign-in page, and back afterwards when it was only looked at. */
const requirePerson: RequestHandler = (req, res, next) => {
  if (req.user) return next()
  const going =
    req.method === 'GET' && req.originalUrl !== '/' ? `?ke=${encodeURIComponent(req.originalUrl)}` : ''
  res.redirect(303, `/masuk${going}`)
}
