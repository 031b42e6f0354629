import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('stage_events', (t) => {
    t.text('tenant_id').notNullable().references('id').inTable('tenants')
    t.text('id').notNullable().primary()
    t.text('from_stage').notNullable()
    t.text('to_stage').notNullable()
    t.text('at').notNullable()
    t.text('person_id').references('id').inTable('persons') // null: the platform itself
    t.text('person_name').notNullable()
    t.text('reason')
    t.index(['tenant_id', 'at'])
  })
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('stage_events')
}
