import type { z } from 'zod'
import { readBlueprint } from '../../../domain/content/blueprint.ts'
import type { Preparation } from '../../../domain/fleet/prepare.ts'
import type { Member } from '../../../domain/people/memberships.ts'
import type { OpenLink } from '../../../domain/people/open-links.ts'
import type { Tenant } from '../../../domain/tenants/tenants.ts'
import { errorSummary, fields, withChoices, type Choice } from '../../frame/forms.ts'
import { hostUrl, type Parts } from '../../frame/parts.ts'
import { invitationOf, personState } from '../invitations.ts'
import { hostOf, officePath } from '../office.ts'
import { dutyName } from '../tenant/people-view.ts'
import { prepareForm } from './form.ts'
import type { PreparedPage, PreparePage } from './view.ts'

/** With what the roster knows of the office, and the palette of its kind. */
export function preparePage(
  tenant: Tenant,
  parts: Parts,
  typed?: Record<string, unknown>,
  error?: z.ZodError,
): PreparePage {
  const shown = fields(prepareForm, typed ?? suggestions(tenant, parts), error)
  return {
    errors: errorSummary(shown),
    tenantName: tenant.name,
    tenantUrl: officePath(tenant),
    hostSuffix: `.${parts.base.host}`,
    fields: {
      ...shown,
      theme: withChoices(shown.theme, themeChoices(parts)),
      palette: withChoices(shown.palette, paletteChoices(parts)),
    },
  }
}

function suggestions(tenant: Tenant, { themes }: Parts): Record<string, unknown> {
  return {
    slug: tenant.slug,
    name: tenant.name,
    officeAddress: tenant.address ?? '',
    phone: tenant.phone ?? '',
    theme: themes.list()[0]?.id,
    palette: readBlueprint(tenant.kind).palette,
  }
}

function themeChoices({ themes }: Parts): Choice[] {
  return themes.list().map(({ id, name, description }) => ({ value: id, label: name, hint: description }))
}

function paletteChoices({ themes, assets }: Parts): Choice[] {
  const offered = new Set(themes.list().flatMap(({ palettes }) => palettes))
  return Object.entries(assets.palettes)
    .filter(([palette]) => offered.has(palette))
    .map(([palette, { name }]) => ({ value: palette, label: name, palette }))
}

export function preparationOf(
  tenantId: string,
  form: z.infer<typeof prepareForm>,
  reserved: readonly string[],
): Preparation {
  const { slug, name, officeAddress, phone, theme, palette } = form
  return {
    ...{ tenantId, slug, name, address: officeAddress, phone: phone || null, theme, palette, reserved },
    people: [
      { name: form.leadName, email: form.leadEmail, phone: form.leadPhone },
      { name: form.backupName, email: form.backupEmail, phone: form.backupPhone },
    ],
  }
}

/** The links stay here while they open, so that they can be handed on later too. */
export function preparedPage(
  tenant: Tenant,
  people: readonly Member[],
  links: Map<string, OpenLink>,
  parts: Parts,
  now: string,
): PreparedPage {
  const duty = `situs ${tenant.name}`
  return {
    tenantName: tenant.name,
    tenantUrl: officePath(tenant),
    listUrl: '/opd',
    site: { label: hostOf(parts.base, tenant), url: hostUrl(parts.base, tenant.slug) },
    people: people.map((member) => {
      const open = links.get(member.id)
      const renewUrl = `${officePath(tenant)}/orang/${member.membership.id}/undangan`
      const invitation = invitationOf({ parts, surface: 'dapur', duty, renewUrl }, member, open)
      return { name: member.name, roleName: dutyName(member), ...personState(member, open, now), invitation }
    }),
  }
}
