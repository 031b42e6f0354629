import type { NextFunction, Request, RequestHandler, Response } from 'express'
import session from 'express-session'
import { Passport } from 'passport'
import { Strategy as LocalStrategy } from 'passport-local'
import { authenticate, noteSignIn } from '../../domain/people/accounts.ts'
import type { Person } from '../../domain/people/persons.ts'
import { openFleet } from '../../platform/db/fleet-db.ts'
import type { Parts } from './parts.ts'
import type { Notice } from './shell.ts'
import { SESSION_SECONDS, SessionStore } from './session-store.ts'

declare global {
  namespace Express {
    interface User {
      id: string
      name: string
      email: string
    }
  }
}
declare module 'express-session' {
  interface SessionData {
    passport?: { user: string }
    signedInAt?: string
    /** Just signed in: the row is not there yet. */
    fresh?: boolean
    notice?: Notice
  }
}

export interface SignIn {
  /** Session and person of a request; on console and newsroom only, the public never touches it. */
  middleware: RequestHandler[]
  /** Signs in by the form's email and password; false when they do not match. */
  byPassword(req: Request, res: Response, next: NextFunction): Promise<boolean>
  as(req: Request, person: Person): Promise<void>
  out(req: Request): Promise<void>
}

/** Sessions are kept in the database, their cookies by one host only; and a session of the newsroom opens no console. */
export function createSignIn(parts: Parts, cookiePrefix: string): SignIn {
  const secure = parts.base.protocol === 'https:'
  const passport = new Passport()
  const fleet = () => openFleet(parts.database, parts.clock)

  passport.use(
    new LocalStrategy({ usernameField: 'email' }, (email, password, done) => {
      authenticate(fleet(), email, password).then((person) => done(null, person ?? false), done)
    }),
  )
  passport.serializeUser((user, done) => done(null, user.id))
  passport.deserializeUser((id: string, done) => {
    fleet()
      .from('persons')
      .where({ id })
      .first('id', 'name', 'email')
      .then((person) => done(null, person ?? false), done)
  })

  const as = async (req: Request, person: Person) => {
    await logIn(req, person)
    req.session.signedInAt = parts.clock()
    req.session.fresh = true
    await noteSignIn(fleet(), person)
    await new Promise<void>((resolve, reject) =>
      req.session.save((error) => (error ? reject(error as Error) : resolve())),
    )
    delete req.session.fresh
  }
  return {
    middleware: [
      session({
        name: secure ? `__Host-laman-${cookiePrefix}` : `laman-${cookiePrefix}`,
        secret: parts.secret.toString('base64url'),
        store: new SessionStore(parts.database, parts.clock, cookiePrefix),
        cookie: { httpOnly: true, sameSite: 'lax', secure, path: '/', maxAge: SESSION_SECONDS * 1000 },
        resave: false,
        saveUninitialized: false,
        rolling: true,
      }),
      passport.initialize(),
      passport.session(),
    ],
    async byPassword(req, res, next) {
      const person = await new Promise<Person | undefined>((resolve, reject) => {
        const decide = (error: unknown, user: Person | false) =>
          error ? reject(error as Error) : resolve(user || undefined)
        ;(passport.authenticate('local', decide) as RequestHandler)(req, res, next)
      })
      if (!person) return false
      await as(req, person)
      return true
    },
    as,
    out: (req) =>
      new Promise((resolve, reject) =>
        req.session.destroy((error) => (error ? reject(error as Error) : resolve())),
      ),
  }
}

/** passport gives the session a new id, so that one planted before signing in is worth nothing. */
function logIn(req: Request, person: Person): Promise<void> {
  return new Promise((resolve, reject) =>
    req.logIn(person, (error) => (error ? reject(error as Error) : resolve())),
  )
}
