import type { z } from 'zod'
import type { Actor } from '../../../domain/audit/actor.ts'
import type { Member } from '../../../domain/people/memberships.ts'
import type { OpenLink } from '../../../domain/people/open-links.ts'
import type { Tenant } from '../../../domain/tenants/tenants.ts'
import { errorSummary, fields, withChoices } from '../../frame/forms.ts'
import { message } from '../../../platform/messages.ts'
import type { Parts } from '../../frame/parts.ts'
import type { Invitation } from '../../frame/shapes.ts'
import { invitationOf, personState } from '../invitations.ts'
import { officePath } from '../office.ts'
import { paginationOf } from '../pagination.ts'
import { officerForm, roleChoices } from '../person-form.ts'
import type { PeoplePage, PersonRow } from './view.ts'

const PAGE_SIZE = 25

export interface Everyone {
  members: readonly Member[]
  tenants: readonly Tenant[]
  links: Map<string, OpenLink>
}

export interface PeopleContext {
  actor: Actor
  parts: Parts
  now: string
  page: number
  /** The membership whose link was asked for. */
  shownLink?: unknown
}

export interface RefusedInvite {
  typed: Record<string, unknown>
  error: z.ZodError
}

export function peoplePage(everyone: Everyone, context: PeopleContext, refused?: RefusedInvite): PeoplePage {
  const people = byPerson(everyone.members)
  const invite = inviteForm(context, refused)
  const first = (context.page - 1) * PAGE_SIZE
  return {
    ...(refused && invite ? { errors: errorSummary(invite.fields) } : {}),
    count: `${people.length} orang`,
    people: people
      .slice(first, first + PAGE_SIZE)
      .map((memberships) => personRow(memberships, everyone, context)),
    pagination: paginationOf('/pengguna', context.page, PAGE_SIZE, people.length),
    ...(invite ? { invite } : {}),
    invited: shownInvitation(everyone, context),
  }
}

/** All places of one person together; Diskominfo first, then by name. */
function byPerson(members: readonly Member[]): Member[][] {
  const people = new Map<string, Member[]>()
  for (const member of members) people.set(member.id, [...(people.get(member.id) ?? []), member])
  return [...people.values()].sort((a, b) => rank(a) - rank(b) || a[0]!.name.localeCompare(b[0]!.name, 'id'))
}

function rank(memberships: readonly Member[]): number {
  return officerIn(memberships) ? 0 : 1
}

function officerIn(memberships: readonly Member[]): Member | undefined {
  return memberships.find(({ membership }) => membership.member_of === null)
}

function personRow(
  memberships: Member[],
  { tenants, links }: Everyone,
  { actor, now }: PeopleContext,
): PersonRow {
  const person = memberships[0]!
  const open = links.get(person.id)
  const shown = {
    name: person.name,
    email: person.email,
    roles: memberships.map((member) => roleOf(member, tenants)),
    ...personState(person, open, now),
  }
  const officer = officerIn(memberships)
  return actor.role === 'manager' && officer ? { ...shown, ...steps(officer, open) } : shown
}

function roleOf(
  { membership: { role, member_of } }: Member,
  tenants: readonly Tenant[],
): PersonRow['roles'][number] {
  const tenant = tenants.find(({ id }) => id === member_of)
  const label = `${message(`role.${role}`)}, ${tenant?.name ?? 'Diskominfo'}`
  return tenant ? { label, url: `${officePath(tenant)}#orang` } : { label }
}

/** Those of an office are looked after on the page of the office. */
function steps({ name, password_hash, membership: { id } }: Member, open: OpenLink | undefined) {
  return {
    ...(open ? { linkUrl: `/pengguna?undangan=${id}` } : {}),
    renewUrl: `/pengguna/${id}/undangan`,
    renewLabel: message(password_hash ? 'link.renew_password' : 'link.renew_invitation'),
    end: {
      action: `/pengguna/${id}/penghentian`,
      heading: message('step.end_heading', { name }),
      text: message('step.end_text', { name, place: 'Konsol' }),
    },
  }
}

function inviteForm({ actor }: PeopleContext, refused?: RefusedInvite): PeoplePage['invite'] {
  if (actor.role !== 'manager') return undefined
  const shown = fields(officerForm, refused?.typed ?? {}, refused?.error)
  const role = withChoices(shown.role, roleChoices(['manager', 'reviewer', 'observer']))
  return { action: '/pengguna', fields: { ...shown, role }, open: refused !== undefined }
}

function shownInvitation(
  { members, links }: Everyone,
  { actor, parts, shownLink }: PeopleContext,
): Invitation | undefined {
  const member = members.find(
    ({ membership }) => membership.id === shownLink && membership.member_of === null,
  )
  const open = member && links.get(member.id)
  if (!open || actor.role !== 'manager') return undefined
  const renewUrl = `/pengguna/${member.membership.id}/undangan`
  return invitationOf({ parts, surface: 'konsol', duty: 'Konsol Diskominfo', renewUrl }, member, open)
}
