import type { RequestHandler } from 'express'
import { listTenantMemberships, type Membership } from '../../../domain/people/memberships.ts'
import { findTenant, type Tenant } from '../../../domain/tenants/tenants.ts'
import { openFleet } from '../../../platform/db/fleet-db.ts'
import { message } from '../../../platform/messages.ts'
import { hostUrl, type Parts } from '../../frame/parts.ts'
import type { ChoosePage } from './view.ts'

interface Work {
  tenant: Tenant
  membership: Membership
}

/** GET /: who works for one office goes straight to its desk. */
export function choose(parts: Parts): RequestHandler {
  return async (req, res) => {
    const db = openFleet(parts.database, parts.clock)
    const work: Work[] = []
    for (const membership of await listTenantMemberships(db, req.user!.id)) {
      work.push({ membership, tenant: await findTenant(db, membership.member_of!) })
    }
    if (work.length === 1) return res.redirect(303, `/${work[0]!.tenant.slug}`)
    res.render('newsroom/choose/choose', choosePage(parts, work))
  }
}

function choosePage({ base }: Parts, work: readonly Work[]): ChoosePage {
  return {
    sites: work.map(({ tenant, membership }) => ({
      name: tenant.name,
      address: new URL(hostUrl(base, tenant.slug)).host,
      url: `/${tenant.slug}`,
      roleName: message(`role.${membership.role}`),
      chip: { stage: tenant.stage, label: message(`stage.${tenant.stage}`) },
    })),
  }
}
