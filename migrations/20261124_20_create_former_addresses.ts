import type { Knex } from 'knex'

/** Names that an entry once had: who follows an old link is led to the new one. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('former_addresses', (t) => {
    t.text('tenant_id').notNullable()
    t.text('kind').notNullable()
    t.text('slug').notNullable()
    t.text('entry_id').notNullable()
    t.text('created_at').notNullable()
    t.primary(['tenant_id', 'kind', 'slug'])
    t.foreign(['tenant_id', 'entry_id']).references(['tenant_id', 'id']).inTable('entries')
  })
  if (knex.client.config.client !== 'pg') return
  const setting = "nullif(current_setting('app.tenant_id', true), '')"
  await knex.raw('alter table former_addresses enable row level security')
  await knex.raw('alter table former_addresses force row level security')
  await knex.raw(
    `create policy one_tenant on former_addresses using (${setting} is null or tenant_id = ${setting})`,
  )
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('former_addresses')
}
