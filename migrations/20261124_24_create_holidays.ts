import type { Knex } from 'knex'
import known from '../tenants/holidays.json' with { type: 'json' }

const ROWS_A_TIME = 50

/** Days on which the offices are closed, begun with those decreed so far; Diskominfo keeps them up to date. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('holidays', (t) => {
    t.text('date').notNullable().primary() // civil date in WIB, 2026-12-25
    t.text('name').notNullable()
    t.text('kind').notNullable().checkIn(['nasional', 'cuti_bersama', 'daerah'])
    t.text('source') // the decree
  })
  await knex.batchInsert('holidays', known.holidays, ROWS_A_TIME)
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('holidays')
}
