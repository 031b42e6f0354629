import type { Knex } from 'knex'

/** What people wrote to an office through the form on its site. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('messages', (t) => {
    t.text('tenant_id').notNullable().references('id').inTable('tenants')
    t.text('id').notNullable().primary()
    t.text('name').notNullable()
    t.text('contact').notNullable() // as typed: an address of mail, a number
    t.text('text').notNullable()
    t.text('created_at').notNullable()
    t.text('read_at')
    t.text('read_by').references('id').inTable('persons')
    t.text('answered_at')
    t.text('answered_by').references('id').inTable('persons')
    t.unique(['tenant_id', 'id'])
    t.index(['tenant_id', 'created_at', 'id'])
  })
  await knex.schema.alterTable('mails', (t) => {
    t.text('details') // JSON: what the words of the letter name, where it carries no link
  })
  if (isPostgres(knex)) await lockRows(knex)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('alter table mails drop column details')
  await knex.schema.dropTable('messages')
}

/** Like every table with rows of a tenant. */
async function lockRows(knex: Knex): Promise<void> {
  const setting = "nullif(current_setting('app.tenant_id', true), '')"
  await knex.raw('alter table messages enable row level security')
  await knex.raw('alter table messages force row level security')
  await knex.raw(`create policy one_tenant on messages using (${setting} is null or tenant_id = ${setting})`)
}

function isPostgres(knex: Knex): boolean {
  return knex.client.config.client === 'pg'
}
