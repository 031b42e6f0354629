import type { Request, RequestHandler } from 'express'
import { findTenantByHost } from '../../domain/tenants/hosts.ts'
import { openFleet } from '../../platform/db/fleet-db.ts'
import { FLEET } from '../../platform/db/tables.ts'
import type { TenantDb } from '../../platform/db/tenant-db.ts'
import { ticketOf } from '../../platform/http/page-cache.ts'
import { hostUrl, type Parts } from '../frame/parts.ts'
import { openOffice, type Office } from '../frame/public/office.ts'
import { redirect } from '../frame/public/redirect.ts'
import { readingOf } from '../frame/reading.ts'

/** A citizen's request to the site of one office. */
export interface Visit extends Office {
  db: TenantDb
}

declare module 'http' {
  interface IncomingMessage {
    visit?: Visit
  }
}

export function visitOf(req: Request): Visit {
  return req.visit!
}

/** Host → tenant. A former or second name leads to the first one; a name nobody has is not ours to answer here. */
export function resolveTenant(parts: Parts): RequestHandler {
  return async (req, res, next) => {
    const db = openFleet(parts.database, parts.clock)
    const found = await findTenantByHost(db, req.place.name)
    if (!found) return next('router')
    const { tenant, version, isAlias } = found
    if (isAlias) return redirect(req, res, 301, hostUrl(parts.base, tenant.slug) + req.originalUrl)
    ticketOf(req)?.madeFrom(tenant.id, version)
    req.tenantId = tenant.id
    const handle = db.tenant(tenant.id)
    req.visit = { ...(await openOffice(parts, handle, tenant, readingOf(req.headers))), db: handle }
    req.visit.showsOthers = async () => ticketOf(req)?.widen(FLEET)
    next()
  }
}
