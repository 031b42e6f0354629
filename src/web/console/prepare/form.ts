import { z } from 'zod'
import { normaliseEmail } from '../../../domain/people/persons.ts'
import { slugIssue } from '../../../domain/tenants/slugs.ts'
import type { Tenant } from '../../../domain/tenants/tenants.ts'
import type { FleetDb } from '../../../platform/db/fleet-db.ts'
import { message } from '../../../platform/messages.ts'
import { emailField } from '../../frame/email-field.ts'
import type { Parts } from '../../frame/parts.ts'
import { nameField, phoneField } from '../person-form.ts'

const SLUG_LENGTH_MAX = 30
const NAME_LENGTH_MAX = 120
const ADDRESS_LENGTH_MAX = 200
const OFFICE_PHONE_LENGTH_MAX = 40

const choice = z.string('form.choice_missing').min(1, 'form.choice_missing')

export const prepareForm = z.object({
  slug: z
    .string()
    .trim()
    .toLowerCase()
    .min(1, 'tenant.slug_missing')
    .max(SLUG_LENGTH_MAX, { error: 'slug.format', abort: true }),
  name: z.string().trim().min(1, 'tenant.name_missing').max(NAME_LENGTH_MAX, 'tenant.name_too_long'),
  officeAddress: z
    .string()
    .trim()
    .min(1, 'tenant.address_missing')
    .max(ADDRESS_LENGTH_MAX, 'tenant.address_too_long'),
  phone: z.string().trim().max(OFFICE_PHONE_LENGTH_MAX, 'tenant.phone_too_long').default(''),
  theme: choice,
  palette: choice,
  leadName: nameField,
  leadEmail: emailField,
  leadPhone: phoneField,
  backupName: nameField,
  backupEmail: emailField,
  backupPhone: phoneField,
})

export interface FormContext {
  db: FleetDb
  parts: Pick<Parts, 'roster' | 'themes'>
  tenant: Tenant
}

/** The form's own rules and, each at its field, those that need to know the other offices and the themes. */
export async function checkPreparation(typed: Record<string, unknown>, { db, parts, tenant }: FormContext) {
  const theme = parts.themes.list().find(({ id }) => id === typed.theme)
  return prepareForm
    .extend({
      slug: prepareForm.shape.slug.superRefine(async (slug, context) => {
        if (slug === '') return
        const issue = await slugIssue(db, { slug, tenantId: tenant.id, reserved: parts.roster.reserved })
        if (issue) context.addIssue({ code: 'custom', message: message(issue.messageKey, issue.values) })
      }),
      theme: choice.refine((id) => theme?.id === id, 'form.choice_missing'),
      palette: choice.refine((id) => !theme || theme.palettes.includes(id), 'tenant.palette_not_in_theme'),
      backupEmail: emailField.refine(
        (email) => normaliseEmail(email) !== firstEmail(typed),
        'person.same_email',
      ),
    })
    .safeParseAsync(typed)
}

function firstEmail({ leadEmail }: Record<string, unknown>): string {
  return typeof leadEmail === 'string' ? normaliseEmail(leadEmail) : ''
}
