import { type ErrorSummary, type Fields } from '../forms.ts'
import { type Link } from '../shell.ts'

interface DoorPage {
  /** `Konsol` or `Dapur Redaksi`. */
  product: string
  errors?: ErrorSummary
}

/** `frame/pages/sign-in`: fields `email`, `password`. A refusal or an ended session is the shell's notice. */
export interface SignInPage extends DoorPage {
  fields: Fields
  /** Where the person was going. */
  next?: string
  forgotUrl: string
}

/**
 * `frame/pages/invitation`: fields `password`, `repeat`, for an invited person and for a forgotten password alike.
 * The first account of an empty system also types `name` and `email`.
 */
export interface InvitationPage extends DoorPage {
  fields: Fields
  isFirst: boolean
  personName?: string
  email?: string
  siteName?: string
}

/** `frame/pages/forgot-password`: field `email`. */
export interface ForgotPasswordPage extends DoorPage {
  fields: Fields
  signInUrl: string
}

/** `frame/pages/message`: what happened, and the next step. */
export interface MessagePage extends DoorPage {
  heading: string
  text: string
  action?: Link
}

/** `frame/pages/error`. */
export interface ErrorPage extends DoorPage {
  heading: string
  text: string
  /** For a fault of ours only: what the person can send to Diskominfo. */
  code?: string
  action: Link
}
