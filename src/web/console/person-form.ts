import { z } from 'zod'
import { normalisePhone } from '../../domain/people/phones.ts'
import { message } from '../../platform/messages.ts'
import { emailField } from '../frame/email-field.ts'
import type { Choice } from '../frame/forms.ts'

const NAME_LENGTH_MAX = 100
const PHONE_LENGTH_MAX = 30

export const nameField = z
  .string()
  .trim()
  .min(1, 'person.name_missing')
  .max(NAME_LENGTH_MAX, 'person.name_too_long')

export const phoneField = z
  .string()
  .trim()
  .min(1, 'person.phone_missing')
  .max(PHONE_LENGTH_MAX, { error: 'person.phone_invalid', abort: true })
  .refine((typed) => normalisePhone(typed) !== undefined, 'person.phone_invalid')
  .transform((typed) => normalisePhone(typed)!)

/** A choice among roles, as radio buttons with what each may do. */
export function roleChoices(roles: readonly string[]): Choice[] {
  return roles.map((role) => ({
    value: role,
    label: message(`role.${role}`),
    hint: message(`role_hint.${role}`),
  }))
}

/** Of Diskominfo: mail is enough to reach them. */
export const officerForm = z.object({
  name: nameField,
  email: emailField,
  phone: z
    .string()
    .trim()
    .max(PHONE_LENGTH_MAX, { error: 'person.phone_invalid', abort: true })
    .refine((typed) => typed === '' || normalisePhone(typed) !== undefined, 'person.phone_invalid')
    .transform((typed) => normalisePhone(typed) ?? null)
    .default(null),
  role: z.enum(['manager', 'reviewer', 'observer'], 'person.role_missing'),
})

/** Of an office. */
export const memberForm = z
  .object({
    name: nameField,
    email: emailField,
    phone: phoneField,
    role: z.enum(['editor', 'writer'], 'person.role_missing'),
    responsibility: z.enum(['', '1', '2'], 'form.choice_missing').default(''),
  })
  .refine(({ role, responsibility }) => role === 'editor' || responsibility === '', {
    path: ['responsibility'],
    message: 'person.responsible_edits',
  })
