import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('persons', (t) => {
    t.text('id').notNullable().primary()
    t.text('name').notNullable()
    t.text('email').notNullable().unique() // lower case
    t.text('phone')
    t.text('password_hash') // absent until the invitation is accepted
    t.text('created_at').notNullable()
    t.text('activated_at')
    t.text('last_signed_in_at')
  })
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('persons')
}
