import type { Request, RequestHandler, Response } from 'express'
import { listMembers } from '../../../domain/people/memberships.ts'
import { openLinksByPerson } from '../../../domain/people/open-links.ts'
import { listStageEvents } from '../../../domain/tenants/stages.ts'
import { officeOf, officerOf } from '../officer.ts'
import type { RefusedForm } from './context.ts'
import { tenantPage } from './page.ts'

/** GET /opd/:slug */
export const tenant: RequestHandler = (req, res) => showTenant(req, res)

/** The office's page, also with a form on it that was not accepted. */
export async function showTenant(req: Request, res: Response, refused?: RefusedForm): Promise<void> {
  const { db, actor, parts } = officerOf(req)
  const tenant = await officeOf(req)
  const office = {
    tenant,
    people: await listMembers(db, tenant.id),
    links: await openLinksByPerson(db),
    events: await listStageEvents(db.tenant(tenant.id)),
  }
  res.render('console/tenant/tenant', tenantPage(office, { actor, parts, now: db.now }, refused))
}
