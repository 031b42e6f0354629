import { readBlueprint } from '../../../domain/content/blueprint.ts'
import type { Member } from '../../../domain/people/memberships.ts'
import type { OpenLink } from '../../../domain/people/open-links.ts'
import { stepRefusal, type StageEvent } from '../../../domain/tenants/stages.ts'
import type { Tenant } from '../../../domain/tenants/tenants.ts'
import { formatDate } from '../../../platform/locale.ts'
import { errorSummary } from '../../frame/forms.ts'
import { message } from '../../../platform/messages.ts'
import { hostUrl } from '../../frame/parts.ts'
import type { Fact } from '../../frame/shapes.ts'
import type { Link } from '../../frame/shell.ts'
import { chipOf, hostOf, officePath } from '../office.ts'
import { freshnessOf } from '../tracker/row.ts'
import type { OfficeContext, RefusedForm } from './context.ts'
import { inviteForm, personRow } from './people-view.ts'
import { stepForms } from './steps-view.ts'
import type { StageChange, TenantPage } from './view.ts'

export interface Office {
  tenant: Tenant
  people: Member[]
  links: Map<string, OpenLink>
  events: StageEvent[]
}

export function tenantPage(office: Office, context: OfficeContext, refused?: RefusedForm): TenantPage {
  const { tenant, people, events } = office
  const steps = stepForms(tenant, context, refused)
  const invite = inviteForm(tenant, context, refused)
  const shownFields = { ...(refused?.form === 'person' ? invite?.fields : {}), ...reasonsOf(steps) }
  return {
    errors: errorSummary(shownFields),
    listUrl: '/opd',
    name: tenant.name,
    ...(tenant.stage === 'unstarted'
      ? {}
      : {
          address: {
            label: hostOf(context.parts.base, tenant),
            url: hostUrl(context.parts.base, tenant.slug),
          },
        }),
    chip: chipOf(tenant.stage),
    next: message(`stage_next.${tenant.stage}`, { date: formatDate(tenant.stage_since) }),
    obstacles: obstacles(tenant, people),
    link: plainStep(tenant, context),
    steps,
    people: people.map((member) => personRow(tenant, member, office.links.get(member.id), context)),
    ...(invite ? { invite } : {}),
    history: events.map(stageChange),
    facts: facts(tenant, context),
  }
}

function reasonsOf({ giveBack, withdraw }: TenantPage['steps']) {
  return {
    ...(giveBack ? { giveBack: giveBack.reason } : {}),
    ...(withdraw ? { withdraw: withdraw.reason } : {}),
  }
}

/** Two people for each site: one may be transferred any day. */
function obstacles({ stage }: Tenant, people: readonly Member[]): TenantPage['obstacles'] {
  if (stage === 'unstarted' || stage === 'archived') return []
  const has = (responsibility: number) =>
    people.some(({ membership }) => membership.responsibility === responsibility)
  const missing = [...(has(1) ? [] : ['lead']), ...(has(2) ? [] : ['backup'])]
  return missing.map((duty) => ({ text: message(`tenant.lacks_${duty}`), url: '#orang' }))
}

function plainStep(tenant: Tenant, { actor, parts }: OfficeContext): Link | undefined {
  const path = officePath(tenant)
  if (!stepRefusal(actor, tenant.stage, 'preparation'))
    return { label: 'Siapkan situs', url: `${path}/persiapan` }
  if (tenant.stage === 'prepared' && actor.role === 'manager')
    return { label: 'Bagikan undangan', url: `${path}/undangan` }
  if (tenant.stage === 'live') return { label: 'Buka situs', url: hostUrl(parts.base, tenant.slug) }
  return undefined
}

function stageChange({ at, to_stage, person_name, reason }: StageEvent): StageChange {
  return { at, chip: chipOf(to_stage), by: person_name, ...(reason ? { reason } : {}) }
}

function facts(tenant: Tenant, { parts, now }: OfficeContext): Fact[] {
  const theme = parts.themes.list().find(({ id }) => id === tenant.theme)
  const all: [string, string | null | undefined][] = [
    ['Jenis', readBlueprint(tenant.kind).label],
    ['Nama singkat', tenant.short_name],
    ['Alamat kantor', tenant.address],
    ['Telepon', tenant.phone],
    ['Tema', theme?.name],
    ['Palet', parts.assets.palettes[tenant.palette ?? '']?.name],
    ['Pembaruan', tenant.stage === 'unstarted' ? null : freshnessOf(tenant.updated_at, now).label],
  ]
  return all.flatMap(([label, value]) => (value ? [{ label, value }] : []))
}
