import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('public_versions', (t) => {
    t.text('scope').notNullable().primary() // a tenant's id, or 'fleet' for the whole
    t.integer('version').notNullable()
  })
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('public_versions')
}
