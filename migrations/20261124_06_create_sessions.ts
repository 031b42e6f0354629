import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('sessions', (t) => {
    t.text('digest').notNullable().primary() // SHA-256 of the session id: the table alone opens no session
    t.text('person_id').references('id').inTable('persons')
    t.text('content').notNullable() // JSON
    t.text('expires_at').notNullable()
    t.index(['person_id'])
    t.index(['expires_at'])
  })
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('sessions')
}
