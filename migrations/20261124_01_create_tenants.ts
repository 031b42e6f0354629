import type { Knex } from 'knex'

const STAGES = ['unstarted', 'prepared', 'filling', 'in_review', 'ready', 'live', 'suspended', 'archived']

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('tenants', (t) => {
    t.text('id').notNullable().primary()
    t.text('code').notNullable().unique()
    t.text('name').notNullable()
    t.text('short_name').notNullable()
    t.text('kind').notNullable()
    t.text('slug').notNullable().unique() // a suggestion of the roster until the site is prepared
    t.integer('position').notNullable()
    t.text('address')
    t.text('phone')
    t.text('email')
    t.text('whatsapp')
    t.text('hours').notNullable().defaultTo('[]') // JSON: [{days, open}]
    t.text('stage').notNullable().checkIn(STAGES)
    t.text('stage_since').notNullable() // ISO 8601 in UTC, as all instants
    t.text('theme')
    t.text('palette')
    t.text('settings').notNullable().defaultTo('{}') // JSON: the theme's settings
    t.text('menu').notNullable().defaultTo('[]') // JSON: [{label, path}]
    t.text('updated_at') // the last change a person made to public content
    t.index(['stage'])
  })
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('tenants')
}
