import type { FleetDb } from '../../platform/db/fleet-db.ts'
import { UserError } from '../../platform/errors.ts'
import type { Stage } from './stages.ts'

export interface Tenant {
  id: string
  code: string
  name: string
  short_name: string
  kind: string
  slug: string
  position: number
  address: string | null
  phone: string | null
  email: string | null
  whatsapp: string | null
  hours: string
  stage: Stage
  stage_since: string
  theme: string | null
  palette: string | null
  settings: string
  menu: string
  /** JSON: [{kind, value, note}] */
  channels: string
  latitude: number | null
  longitude: number | null
  /** The last moment at which an urgent announcement of the office holds. */
  urgent_until: string | null
  updated_at: string | null
}
export interface TenantAlias {
  tenant_id: string
  host: string
  created_at: string
}
declare module 'knex/types/tables.js' {
  interface Tables {
    tenants: Tenant
    tenant_aliases: TenantAlias
  }
}

export async function findTenant(db: FleetDb, id: string): Promise<Tenant> {
  const tenant = await db.from('tenants').where({ id }).first()
  if (!tenant) throw new UserError('not_found', 'tenant.not_found')
  return tenant
}

export async function findTenantBySlug(db: FleetDb, slug: string): Promise<Tenant> {
  const tenant = await db.from('tenants').where({ slug }).first()
  if (!tenant) throw new UserError('not_found', 'tenant.not_found')
  return tenant
}

/** All tenants in the order of the roster. */
export async function listTenants(db: FleetDb): Promise<Tenant[]> {
  return db.from('tenants').orderBy('position')
}
