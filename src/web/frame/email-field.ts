import { z } from 'zod'
import { EMAIL_LENGTH_MAX } from '../../domain/people/emails.ts'

/** The address of an account; its form is not looked at when it is too long. */
export const emailField = z
  .string()
  .trim()
  .min(1, 'person.email_missing')
  .max(EMAIL_LENGTH_MAX, { error: 'person.email_invalid', abort: true })
  .pipe(z.email('person.email_invalid'))
