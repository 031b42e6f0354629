import type { Knex } from 'knex'

const TABLES = ['document_files', 'entry_files']

/** PDF files of an office, and which of them its published entries name: only those the public may fetch. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('document_files', (t) => {
    t.text('tenant_id').notNullable().references('id').inTable('tenants')
    t.text('id').notNullable().primary()
    t.text('digest').notNullable() // SHA-256 of the file, hex; also its name in the store
    t.text('original_name').notNullable()
    t.integer('size_bytes').notNullable()
    t.integer('pages').notNullable()
    t.text('created_at').notNullable()
    t.text('created_by').references('id').inTable('persons')
    t.unique(['tenant_id', 'id'])
    t.unique(['tenant_id', 'digest'])
  })
  await knex.schema.createTable('entry_files', (t) => {
    t.text('tenant_id').notNullable()
    t.text('entry_id').notNullable()
    t.text('file_id').notNullable()
    t.primary(['tenant_id', 'entry_id', 'file_id'])
    t.index(['tenant_id', 'file_id'])
    t.foreign(['tenant_id', 'entry_id']).references(['tenant_id', 'id']).inTable('entries')
    t.foreign(['tenant_id', 'file_id']).references(['tenant_id', 'id']).inTable('document_files')
  })
  if (isPostgres(knex)) for (const table of TABLES) await lockToTenant(knex, table)
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('entry_files')
  await knex.schema.dropTable('document_files')
}

/** The second lock behind TenantDb, as for the tables before. */
async function lockToTenant(knex: Knex, table: string): Promise<void> {
  const setting = "nullif(current_setting('app.tenant_id', true), '')"
  await knex.raw(`alter table ${table} enable row level security`)
  await knex.raw(`alter table ${table} force row level security`)
  await knex.raw(`create policy one_tenant on ${table} using (${setting} is null or tenant_id = ${setting})`)
}

function isPostgres(knex: Knex): boolean {
  return knex.client.config.client === 'pg'
}
