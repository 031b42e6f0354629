import type { Knex } from 'knex'

/** No foreign keys: the record outlives what it speaks of. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('audit_log', (t) => {
    t.text('tenant_id').notNullable() // 'fleet': of no tenant; each tenant has a chain of its own
    t.integer('seq').notNullable()
    t.text('at').notNullable()
    t.text('actor_id')
    t.text('actor_name').notNullable()
    t.text('action').notNullable()
    t.text('subject')
    t.text('details').notNullable().defaultTo('{}') // JSON
    t.text('previous_hash').notNullable()
    t.text('hash').notNullable() // SHA-256 over the row and previous_hash
    t.primary(['tenant_id', 'seq'])
    t.index(['at'])
  })
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('audit_log')
}
