import type { Knex } from 'knex'

/** Lists in the office's own order, and documents by their year: read from an index as far as a page goes, not sorted. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw('create index entries_placed on entries (tenant_id, kind, state, position, id)')
  await knex.raw('create index entries_of_year on entries (tenant_id, kind, state, year, published_at, id)')
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop index entries_placed')
  await knex.raw('drop index entries_of_year')
}
