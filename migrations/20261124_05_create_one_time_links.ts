import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('one_time_links', (t) => {
    t.text('id').notNullable().primary()
    t.text('person_id').references('id').inTable('persons') // null: the first Diskominfo account
    t.text('purpose').notNullable().checkIn(['invitation', 'reset', 'first_account'])
    t.text('created_at').notNullable()
    t.text('expires_at').notNullable()
    t.text('used_at')
    t.text('revoked_at')
    t.index(['person_id'])
  })
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('one_time_links')
}
