import type { Request, RequestHandler } from 'express'
import type { Actor } from '../../domain/audit/actor.ts'
import { fleetRoleOf } from '../../domain/people/memberships.ts'
import { findTenantBySlug, type Tenant } from '../../domain/tenants/tenants.ts'
import { openFleet, type FleetDb } from '../../platform/db/fleet-db.ts'
import { UserError } from '../../platform/errors.ts'
import { formBody } from '../../platform/http/form.ts'
import type { Parts } from '../frame/parts.ts'

/** A request of somebody in Diskominfo. */
export interface Officer {
  db: FleetDb
  actor: Actor
  parts: Parts
}

const officers = new WeakMap<Request, Officer>()

export function officerOf(req: Request): Officer {
  return officers.get(req)!
}

/** The office named in the path. */
export async function officeOf(req: Request): Promise<Tenant> {
  return findTenantBySlug(officerOf(req).db, String(req.params.slug))
}

export const readForm = formBody('100kb')

/** What was typed, also when nothing came. */
export function typedIn(req: Request): Record<string, unknown> {
  return (req.body ?? {}) as Record<string, unknown>
}

const PAGE_MAX = 10_000

/** The number in `?hal=2`; anything else is the first page. */
export function pageOf(req: Request): number {
  const page = Number(req.query.hal)
  return Number.isInteger(page) && page > 0 && page <= PAGE_MAX ? page : 1
}

export function requireOfficer(parts: Parts): RequestHandler {
  return async (req, _res, next) => {
    const db = openFleet(parts.database, parts.clock)
    const person = req.user!
    const role = await fleetRoleOf(db, person.id)
    if (!role) throw new UserError('forbidden', 'console.forbidden')
    officers.set(req, { db, parts, actor: { personId: person.id, name: person.name, role } })
    next()
  }
}

/** Observers look; they change nothing. */
export const requireManager: RequestHandler = (req, _res, next) => {
  const { actor } = officerOf(req)
  next(actor.role === 'manager' ? undefined : new UserError('forbidden', 'console.manager_only'))
}
