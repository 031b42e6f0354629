import type { Knex } from 'knex'

/** The photos of an entry's published revision: what of the files the public may fetch. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('entry_photos', (t) => {
    t.text('tenant_id').notNullable()
    t.text('entry_id').notNullable()
    t.text('photo_id').notNullable()
    t.primary(['tenant_id', 'entry_id', 'photo_id'])
    t.index(['tenant_id', 'photo_id'])
    t.foreign(['tenant_id', 'entry_id']).references(['tenant_id', 'id']).inTable('entries')
    t.foreign(['tenant_id', 'photo_id']).references(['tenant_id', 'id']).inTable('photos')
  })
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('entry_photos')
}
