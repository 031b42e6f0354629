import type { Member } from '../../../domain/people/memberships.ts'
import type { OpenLink } from '../../../domain/people/open-links.ts'
import { formatPhone } from '../../../domain/people/phones.ts'
import type { Tenant } from '../../../domain/tenants/tenants.ts'
import { fields, withChoices } from '../../frame/forms.ts'
import { message } from '../../../platform/messages.ts'
import { invitationOf, personState } from '../invitations.ts'
import { officePath } from '../office.ts'
import { memberForm, roleChoices } from '../person-form.ts'
import type { OfficeContext, RefusedForm } from './context.ts'
import type { ResponsiblePerson, TenantPage } from './view.ts'

export function personRow(
  tenant: Tenant,
  member: Member,
  open: OpenLink | undefined,
  { actor, parts, now }: OfficeContext,
): ResponsiblePerson {
  const path = `${officePath(tenant)}/orang/${member.membership.id}`
  const shown = {
    name: member.name,
    email: member.email,
    phone: member.phone ? formatPhone(member.phone) : '',
    roleName: dutyName(member),
    ...personState(member, open, now),
  }
  if (actor.role !== 'manager') return shown
  const place = {
    parts,
    surface: 'dapur' as const,
    duty: `situs ${tenant.name}`,
    renewUrl: `${path}/undangan`,
  }
  return { ...shown, invitation: invitationOf(place, member, open), end: endStep(tenant, member, path) }
}

/** `Penanggung jawab utama, Penyunting` */
export function dutyName({ membership: { role, responsibility } }: Member): string {
  const duty = responsibility ? `${message(`responsibility.${responsibility}`)}, ` : ''
  return duty + message(`role.${role}`)
}

function endStep(tenant: Tenant, { name }: Member, path: string) {
  return {
    action: `${path}/penghentian`,
    heading: message('step.end_heading', { name }),
    text: message('step.end_text', { name, place: `situs ${tenant.name}` }),
  }
}

/** Another person for the office, or a successor; before there is a site there is nothing to work on. */
export function inviteForm(
  tenant: Tenant,
  { actor }: OfficeContext,
  refused?: RefusedForm,
): TenantPage['invite'] {
  if (actor.role !== 'manager' || tenant.stage === 'unstarted' || tenant.stage === 'archived')
    return undefined
  const mine = refused?.form === 'person' ? refused : undefined
  const shown = fields(memberForm, mine?.typed ?? { role: 'editor' }, mine?.error)
  return {
    action: `${officePath(tenant)}/orang`,
    open: mine !== undefined,
    fields: {
      ...shown,
      role: withChoices(shown.role, roleChoices(['editor', 'writer'])),
      responsibility: withChoices(shown.responsibility, responsibilities),
    },
  }
}

const responsibilities = ['', '1', '2'].map((value) => ({
  value,
  label: message(`responsibility.${value || 'none'}`),
}))
