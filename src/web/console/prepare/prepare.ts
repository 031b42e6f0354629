import type { RequestHandler } from 'express'
import { prepareSite } from '../../../domain/fleet/prepare.ts'
import { listMembers } from '../../../domain/people/memberships.ts'
import { openLinksByPerson } from '../../../domain/people/open-links.ts'
import { stepRefusal } from '../../../domain/tenants/stages.ts'
import { listTenants, type Tenant } from '../../../domain/tenants/tenants.ts'
import type { FleetDb } from '../../../platform/db/fleet-db.ts'
import { UserError } from '../../../platform/errors.ts'
import { officePath } from '../office.ts'
import { officeOf, officerOf, typedIn } from '../officer.ts'
import { checkPreparation } from './form.ts'
import { preparationOf, preparedPage, preparePage } from './page.ts'

/** GET /opd/:slug/persiapan */
export const prepare: RequestHandler = async (req, res) => {
  const { actor, parts } = officerOf(req)
  const tenant = await officeOf(req)
  const refusal = stepRefusal(actor, tenant.stage, 'preparation')
  if (refusal) throw refusal
  res.render('console/prepare/prepare', preparePage(tenant, parts))
}

/** POST /opd/:slug/persiapan */
export const prepareOffice: RequestHandler = async (req, res) => {
  const { db, actor, parts } = officerOf(req)
  const typed = typedIn(req)
  const tenant = await officeToPrepare(db, String(req.params.slug), typed.slug)
  const form = await checkPreparation(typed, { db, parts, tenant })
  if (!form.success) {
    return res.status(422).render('console/prepare/prepare', preparePage(tenant, parts, typed, form.error))
  }
  await prepareSite(db, actor, preparationOf(tenant.id, form.data, parts.roster.reserved))
  res.redirect(303, `${officePath(form.data)}/undangan`)
}

/** When the same form comes a second time, the first may have moved the office to the address that was typed. */
async function officeToPrepare(db: FleetDb, slug: string, typed: unknown): Promise<Tenant> {
  const tenants = await listTenants(db)
  const moved = () => tenants.find((tenant) => tenant.slug === typed && tenant.stage !== 'unstarted')
  const tenant = tenants.find((tenant) => tenant.slug === slug) ?? moved()
  if (!tenant) throw new UserError('not_found', 'tenant.not_found')
  return tenant
}

/** GET /opd/:slug/undangan */
export const prepared: RequestHandler = async (req, res) => {
  const { db, parts } = officerOf(req)
  const tenant = await officeOf(req)
  if (tenant.stage === 'unstarted') return res.redirect(303, officePath(tenant))
  const people = await listMembers(db, tenant.id)
  res.render(
    'console/prepare/prepared',
    preparedPage(tenant, people, await openLinksByPerson(db), parts, db.now),
  )
}
