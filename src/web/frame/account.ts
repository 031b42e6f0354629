import { Router, type Request, type RequestHandler, type Response } from 'express'
import { z } from 'zod'
import { acceptFirstLink, acceptLink, signOutEverywhere } from '../../domain/people/accounts.ts'
import { openLink } from '../../domain/people/links.ts'
import { sendOpenLink } from '../../domain/people/mails.ts'
import { listTenantMemberships } from '../../domain/people/memberships.ts'
import { EMAIL_LENGTH_MAX } from '../../domain/people/emails.ts'
import { PASSWORD_LENGTH_MAX, PASSWORD_LENGTH_MIN, passwordIssue } from '../../domain/people/passwords.ts'
import { findPerson, findPersonByEmail, normaliseEmail, type Person } from '../../domain/people/persons.ts'
import { findTenant } from '../../domain/tenants/tenants.ts'
import { openFleet, type FleetDb } from '../../platform/db/fleet-db.ts'
import { UserError } from '../../platform/errors.ts'
import { formBody } from '../../platform/http/form.ts'
import { emailField } from './email-field.ts'
import { errorSummary, fields } from './forms.ts'
import { spend, type Limits } from './limits.ts'
import { message } from '../../platform/messages.ts'
import type { ForgotPasswordPage, InvitationPage, MessagePage, SignInPage } from './pages/view.ts'
import type { Parts } from './parts.ts'
import { visitorOf } from './place.ts'
import type { SignIn } from './sign-in.ts'

export interface AccountParts {
  parts: Parts
  signIn: SignIn
  limits: Limits
  /** `Konsol` or `Dapur Redaksi`. */
  product: string
}

const signInForm = z.object({
  email: z.string().trim().min(1, 'sign_in.email_missing').max(EMAIL_LENGTH_MAX),
  password: z.string().min(1, 'sign_in.password_missing').max(PASSWORD_LENGTH_MAX),
})
const forgotForm = z.object({ email: emailField })
const passwordForm = z.object({
  password: z
    .string()
    .min(PASSWORD_LENGTH_MIN, 'password.too_short')
    .max(PASSWORD_LENGTH_MAX, 'password.too_long'),
  repeat: z.string().min(1, 'password.not_same'),
})
const firstForm = z
  .object({
    name: z.string().trim().min(1, 'person.name_missing').max(100, 'person.name_too_long'),
    email: emailField,
  })
  .extend(passwordForm.shape)

const form = formBody('100kb')

/** Signing in and out, invitations and forgotten passwords: the same on console and newsroom. */
export function accountRoutes(account: AccountParts): Router {
  const router = Router()
  router.get('/masuk', (req, res) => showSignIn(account, req, res))
  router.post('/masuk', form, trySignIn(account))
  router.post('/keluar', signOut(account))
  router.post('/keluar-semua', signOutOfAll(account))
  router.get('/lupa-sandi', (_req, res) => showForgot(account, res))
  router.post('/lupa-sandi', form, sendReset(account))
  router.get('/undangan/:token', showInvitation(account))
  router.post('/undangan/:token', form, acceptInvitation(account))
  return router
}

function trySignIn(account: AccountParts): RequestHandler {
  const { limits, signIn } = account
  return async (req, res, next) => {
    const typed = signInForm.safeParse(req.body)
    if (!typed.success) return showSignIn(account, req, res.status(422), typed.error)
    const email = normaliseEmail(typed.data.email)
    const visitor = visitorOf(req)
    const here = `${email} ${visitor}`
    await spend(limits.signInVisitor, visitor)
    await spend(limits.signInHere, here)
    await spend(limits.signInAccount, email)

    const going = nextPath((req.body as { next?: unknown }).next)
    if (!(await signIn.byPassword(req, res, next))) {
      res.locals.shell = {
        ...(res.locals.shell as object),
        notice: { tone: 'bad', text: message('sign_in.refused') },
      }
      return showSignIn(account, req, res.status(422))
    }
    await limits.signInHere.forget(here)
    res.redirect(303, going)
  }
}

function showSignIn({ product }: AccountParts, req: Request, res: Response, error?: z.ZodError): void {
  const typed = (req.body ?? {}) as { email?: string; next?: string }
  const shown = fields(signInForm, { email: typed.email }, error)
  const going = nextPath(typed.next ?? req.query.ke)
  res.render('frame/pages/sign-in', {
    product,
    fields: shown,
    errors: errorSummary(shown),
    next: going,
    forgotUrl: '/lupa-sandi',
  } satisfies SignInPage)
}

function signOut({ signIn }: AccountParts): RequestHandler {
  return async (req, res) => {
    await signIn.out(req)
    res.redirect(303, '/masuk')
  }
}

function signOutOfAll({ parts }: AccountParts): RequestHandler {
  return async (req, res) => {
    if (!req.user) return res.redirect(303, '/masuk')
    const actor = { personId: req.user.id, name: req.user.name, role: null }
    await signOutEverywhere(openFleet(parts.database, parts.clock), actor, req.user.id)
    res.redirect(303, '/masuk')
  }
}

function showForgot(
  { product }: AccountParts,
  res: Response,
  values: Record<string, unknown> = {},
  error?: z.ZodError,
): void {
  const shown = fields(forgotForm, values, error)
  res.render('frame/pages/forgot-password', {
    product,
    fields: shown,
    errors: errorSummary(shown),
    signInUrl: '/masuk',
  } satisfies ForgotPasswordPage)
}

function sendReset(account: AccountParts): RequestHandler {
  const { parts, limits, product } = account
  return async (req, res) => {
    await spend(limits.resetVisitor, visitorOf(req))
    const typed = forgotForm.safeParse(req.body)
    if (!typed.success)
      return showForgot(account, res.status(422), req.body as Record<string, unknown>, typed.error)
    await spend(limits.resetAccount, normaliseEmail(typed.data.email))
    const db = openFleet(parts.database, parts.clock)
    const person = await findPersonByEmail(db, typed.data.email)
    if (person) await sendOpenLink(db, person)
    // The same answer for an unknown address: the page does not tell who has an account.
    res.render('frame/pages/message', {
      product,
      heading: 'Periksa surel Anda',
      text: message(parts.hasSmtp ? 'reset.sent' : 'reset.kept'),
      action: { label: 'Kembali ke halaman masuk', url: '/masuk' },
    } satisfies MessagePage)
  }
}

function showInvitation(account: AccountParts): RequestHandler {
  return async (req, res) => {
    await spend(account.limits.linkVisitor, visitorOf(req))
    await renderInvitation(account, req, res, {})
  }
}

function acceptInvitation(account: AccountParts): RequestHandler {
  const { parts, signIn, limits } = account
  return async (req, res) => {
    await spend(limits.linkVisitor, visitorOf(req))
    const db = openFleet(parts.database, parts.clock)
    const token = String(req.params.token)
    const link = await openLink(db, parts.secret, token)
    const invited = link.person_id ? await findPerson(db, link.person_id) : undefined
    const typed = checkPasswords(invited, req.body)
    if (!typed.success)
      return renderInvitation(account, req, res.status(422), req.body as Record<string, unknown>, typed.error)

    const person = invited
      ? await acceptLink(db, parts.secret, token, typed.data.password)
      : await acceptFirstLink(db, parts.secret, token, typed.data as z.infer<typeof firstForm>)
    await signIn.as(req, person)
    res.redirect(303, '/')
  }
}

type PasswordForm = typeof passwordForm | typeof firstForm

/** The form's own rules, then those that need to know the person. */
function checkPasswords(invited: Person | undefined, body: unknown) {
  const schema: PasswordForm = invited ? passwordForm : firstForm
  return schema
    .superRefine((typed, context) => {
      const email = invited?.email ?? (typed as { email?: string }).email ?? ''
      const issue = passwordIssue(typed.password, email)
      if (issue) context.addIssue({ code: 'custom', path: ['password'], message: issue })
      if (typed.password !== typed.repeat)
        context.addIssue({ code: 'custom', path: ['repeat'], message: 'password.not_same' })
    })
    .safeParse(body)
}

async function renderInvitation(
  { parts, product }: AccountParts,
  req: Request,
  res: Response,
  typed: Record<string, unknown>,
  error?: z.ZodError,
): Promise<void> {
  const db = openFleet(parts.database, parts.clock)
  const link = await openLink(db, parts.secret, String(req.params.token))
  if (link.purpose === 'first_account' && product !== 'Konsol')
    throw new UserError('not_found', 'link.not_found')
  const person = link.person_id ? await findPerson(db, link.person_id) : undefined
  // A refused password is typed again, on purpose: it is not sent back to the page.
  const kept = { name: typed.name, email: typed.email }
  const shown = fields(person ? passwordForm : firstForm, kept, error)
  res.render('frame/pages/invitation', {
    product,
    fields: shown,
    errors: errorSummary(shown),
    personName: person?.name,
    email: person?.email,
    isFirst: !person,
    siteName: person && (await onlySiteOf(db, person)),
  } satisfies InvitationPage)
}

/** Somebody of several offices, or of Diskominfo, is not invited to one site. */
async function onlySiteOf(db: FleetDb, person: Person): Promise<string | undefined> {
  const [first, ...others] = await listTenantMemberships(db, person.id)
  return first && others.length === 0 ? (await findTenant(db, first.member_of!)).name : undefined
}

/** Only a path of this host: a sign-in page must not send people elsewhere. */
function nextPath(value: unknown): string {
  return typeof value === 'string' && /^\/(?![/\\])[^\s\\]*$/.test(value) && !value.startsWith('/masuk')
    ? value
    : '/'
}
