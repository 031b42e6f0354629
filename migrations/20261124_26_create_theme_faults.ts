import type { Knex } from 'knex'

/** Pages that a theme could not draw, one row for each theme and page type. Of no tenant: a theme is for all. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('theme_faults', (t) => {
    t.text('theme').notNullable()
    t.text('page_type').notNullable() // '': the theme as a whole
    t.text('template').notNullable()
    t.text('kind').notNullable().checkIn(['limit', 'recursion', 'unreadable', 'failed'])
    t.text('detail').notNullable()
    t.integer('count').notNullable()
    t.text('first_at').notNullable()
    t.text('last_at').notNullable()
    t.primary(['theme', 'page_type'])
    t.index(['last_at'])
  })
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('theme_faults')
}
