import type { Request, RequestHandler } from 'express'
import type { Actor } from '../../domain/audit/actor.ts'
import { listTenantMemberships, tenantRoleOf } from '../../domain/people/memberships.ts'
import { findTenantBySlug, type Tenant } from '../../domain/tenants/tenants.ts'
import { openFleet, type FleetDb } from '../../platform/db/fleet-db.ts'
import type { TenantDb } from '../../platform/db/tenant-db.ts'
import { UserError } from '../../platform/errors.ts'
import { hostUrl, type Parts } from '../frame/parts.ts'
import type { Shell } from '../frame/shell.ts'

/** A request of somebody who works for the office named first in the path. */
export interface Writer {
  tenant: Tenant
  db: TenantDb
  fleet: FleetDb
  actor: Actor
  parts: Parts
  /** `/dinkes`: what stands before every path of this office. */
  base: string
}

const writers = new WeakMap<Request, Writer>()

export function writerOf(req: Request): Writer {
  return writers.get(req)!
}

/** Another office than one's own is not found: who is no member learns nothing of it. */
export function requireMember(parts: Parts): RequestHandler {
  return async (req, res, next) => {
    const fleet = openFleet(parts.database, parts.clock)
    const person = req.user!
    const tenant = await findTenantBySlug(fleet, String(req.params.slug))
    const role = await tenantRoleOf(fleet, person.id, tenant.id)
    if (!role) throw new UserError('not_found', 'page.not_found')

    const base = `/${tenant.slug}`
    const actor = { personId: person.id, name: person.name, role }
    req.tenantId = tenant.id
    writers.set(req, { tenant, db: fleet.tenant(tenant.id), fleet, actor, parts, base })
    const several = (await listTenantMemberships(fleet, person.id)).length > 1
    ;(res.locals.shell as Shell).site = {
      name: tenant.short_name,
      address: new URL(hostUrl(parts.base, tenant.slug)).host,
      deskUrl: base,
      articlesUrl: `${base}/berita`,
      contentUrl: `${base}/isi`,
      ...(several ? { chooseUrl: '/' } : {}),
    }
    next()
  }
}
