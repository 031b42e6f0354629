import type { Knex } from 'knex'

/** The outbox: what was to be sent, to whom; without SMTP it stays here for Diskominfo to pass on. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('mails', (t) => {
    t.text('tenant_id').notNullable() // 'fleet': of no tenant
    t.text('id').notNullable().primary()
    t.text('person_id').references('id').inTable('persons')
    t.text('recipient').notNullable()
    t.text('template').notNullable() // invitation, reset
    t.text('link_id').references('id').inTable('one_time_links') // the link itself is never stored
    t.text('created_at').notNullable()
    t.text('sent_at')
    t.index(['created_at'])
  })
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('mails')
}
