import type { Knex } from 'knex'

const COLUMNS = ['channels', 'latitude', 'longitude', 'urgent_until']

/** How an office is reached besides its telephone, where it stands on a map, and whether it has something urgent to say. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('tenants', (t) => {
    t.text('channels').notNullable().defaultTo('[]') // JSON: [{kind, value, note}]
    t.double('latitude') // degrees, WGS 84
    t.double('longitude')
    t.text('urgent_until') // the last moment at which an urgent announcement holds; null: every page is spared the question
  })
}

export async function down(knex: Knex): Promise<void> {
  for (const column of COLUMNS) await knex.raw(`alter table tenants drop column ${column}`)
}
