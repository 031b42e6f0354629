import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('jobs', (t) => {
    t.text('tenant_id').notNullable() // 'fleet': of no tenant
    t.text('id').notNullable().primary()
    t.text('name').notNullable()
    t.text('payload').notNullable() // JSON
    t.text('created_at').notNullable()
    t.text('run_at').notNullable()
    t.integer('attempts').notNullable().defaultTo(0)
    t.text('leased_until')
    t.text('leased_by')
    t.text('finished_at')
    t.text('failed_at') // given up after the last attempt
    t.text('last_error')
    t.index(['finished_at', 'failed_at', 'run_at'])
  })
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('jobs')
}
