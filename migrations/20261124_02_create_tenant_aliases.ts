import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('tenant_aliases', (t) => {
    t.text('tenant_id').notNullable().references('id').inTable('tenants')
    t.text('host').notNullable().primary() // a former slug, or a whole host name such as rsud-solsel.go.id
    t.text('created_at').notNullable()
    t.index(['tenant_id'])
  })
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('tenant_aliases')
}
