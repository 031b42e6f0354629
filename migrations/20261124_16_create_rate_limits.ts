import type { Knex } from 'knex'

/** The shape that rate-limiter-flexible expects. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('rate_limits', (t) => {
    t.string('key', 255).notNullable().primary()
    t.integer('points').notNullable().defaultTo(0)
    t.bigInteger('expire')
  })
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('rate_limits')
}
