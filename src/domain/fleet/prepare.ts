import type { FleetDb } from '../../platform/db/fleet-db.ts'
import { UserError } from '../../platform/errors.ts'
import type { Actor } from '../audit/actor.ts'
import { fillFromBlueprint, readBlueprint, type Blueprint } from '../content/blueprint.ts'
import { appoint, type Invited } from '../people/appointments.ts'
import { listMembers } from '../people/memberships.ts'
import { normaliseEmail, type PersonDetails } from '../people/persons.ts'
import { slugIssue } from '../tenants/slugs.ts'
import { stepRefusal, takeStep } from '../tenants/stages.ts'
import { findTenant, type Tenant } from '../tenants/tenants.ts'

export interface Preparation {
  tenantId: string
  slug: string
  /** As citizens know the office; absent: the name in the roster. */
  name?: string
  address: string | null
  phone: string | null
  theme: string
  palette: string
  /** Responsible person first, then the backup. */
  people: PersonDetails[]
  reserved: readonly string[]
}

/**
 * Makes the site of an office that has none: address, look, the blueprint of its kind and its people, in one
 * transaction. Either the site answers and everyone is invited, or nothing has happened. The same form sent twice
 * prepares once; then nobody is invited again.
 */
export async function prepareSite(db: FleetDb, actor: Actor, preparation: Preparation): Promise<Invited[]> {
  return db.transaction(async (db) => {
    await db.lock(`preparation:${preparation.tenantId}`)
    const tenant = await findTenant(db, preparation.tenantId)
    if (await isPreparedSo(db, tenant, preparation)) return []
    const refusal = stepRefusal(actor, tenant.stage, 'preparation')
    if (refusal) throw refusal
    const issue = await slugIssue(db, preparation)
    if (issue) throw new UserError('invalid', issue.messageKey, issue.values)

    const site = db.tenant(tenant.id)
    const blueprint = readBlueprint(tenant.kind)
    await site.update('tenants', {}, lookOf(preparation, blueprint))
    await fillFromBlueprint(site, blueprint)
    await takeStep(site, actor, 'preparation')
    return invitePeople(db, actor, tenant.id, preparation.people)
  })
}

async function isPreparedSo(db: FleetDb, tenant: Tenant, { slug, people }: Preparation): Promise<boolean> {
  if (tenant.stage === 'unstarted' || tenant.slug !== slug) return false
  const members = new Set((await listMembers(db, tenant.id)).map(({ email }) => email))
  return people.every(({ email }) => members.has(normaliseEmail(email)))
}

function lookOf(preparation: Preparation, blueprint: Blueprint) {
  const { slug, name, address, phone, theme, palette } = preparation
  const settings = JSON.stringify({ promise: blueprint.promise, lead: blueprint.lead })
  return {
    slug,
    ...(name ? { name } : {}),
    address,
    phone,
    theme,
    palette,
    settings,
    menu: JSON.stringify(blueprint.menu),
  }
}

async function invitePeople(
  db: FleetDb,
  actor: Actor,
  tenantId: string,
  people: PersonDetails[],
): Promise<Invited[]> {
  const invited: Invited[] = []
  for (const [index, details] of people.entries()) {
    invited.push(
      await appoint(db, actor, details, { memberOf: tenantId, role: 'editor', responsibility: index + 1 }),
    )
  }
  return invited
}
