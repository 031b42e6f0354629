import type { Knex } from 'knex'

const TABLES = [
  'tenants',
  'tenant_aliases',
  'stage_events',
  'entries',
  'photos',
  'revisions',
  'entry_photos',
  'jobs',
  'mails',
  'audit_log',
  'photo_variants',
]

/**
 * The second lock behind TenantDb, on PostgreSQL. While `app.tenant_id` is set, as it is whenever a tenant's handle
 * works in a transaction, rows of other tenants are neither seen nor written, whatever the query says. Unset: the
 * fleet. Forced, because the application owns its tables.
 */
export async function up(knex: Knex): Promise<void> {
  if (!isPostgres(knex)) return
  for (const table of TABLES) {
    const key = table === 'tenants' ? 'id' : 'tenant_id'
    const setting = "nullif(current_setting('app.tenant_id', true), '')"
    await knex.raw(`alter table ${table} enable row level security`)
    await knex.raw(`alter table ${table} force row level security`)
    await knex.raw(`create policy one_tenant on ${table} using (${setting} is null or ${key} = ${setting})`)
  }
}

export async function down(knex: Knex): Promise<void> {
  if (!isPostgres(knex)) return
  for (const table of TABLES) {
    await knex.raw(`drop policy one_tenant on ${table}`)
    await knex.raw(`alter table ${table} no force row level security`)
    await knex.raw(`alter table ${table} disable row level security`)
  }
}

function isPostgres(knex: Knex): boolean {
  return knex.client.config.client === 'pg'
}
