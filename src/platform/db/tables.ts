import type { Tables } from 'knex/types/tables.js'

/** Stands in `tenant_id` for rows that belong to no tenant, and as the public version of the whole. */
export const FLEET = 'fleet'

export type TableName = keyof Tables

/** Tables with one tenant's rows; `tenants` itself counts, with its own id as the key. */
export type TenantTable =
  | { [Name in TableName]: Tables[Name] extends { tenant_id: string } ? Name : never }[TableName]
  | ('tenants' extends TableName ? 'tenants' : never)

/** What the public can see: a write to one of these makes the cached pages of its tenant old. */
export const PUBLIC_TABLES: ReadonlySet<string> = new Set([
  'tenants',
  'tenant_aliases',
  'entries',
  'photos',
  'entry_photos',
  'entry_files',
  'former_addresses',
  'portal_pins',
])

/** Rows of no tenant that every site shows, such as holidays: a write to one makes the cached pages of all sites old. */
export const SHARED_TABLES: ReadonlySet<string> = new Set(['holidays'])

export function tenantKey(table: string): 'id' | 'tenant_id' {
  return table === 'tenants' ? 'id' : 'tenant_id'
}
