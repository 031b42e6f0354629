import type { Knex } from 'knex'

/** Which photo a file name belongs to: a request for a file must not look through the JSON of all photos. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('photo_variants', (t) => {
    t.text('tenant_id').notNullable()
    t.text('name').notNullable()
    t.text('photo_id').notNullable()
    t.primary(['tenant_id', 'name', 'photo_id']) // two photos may have the same bytes once they are made small
    t.index(['tenant_id', 'photo_id'])
    t.foreign(['tenant_id', 'photo_id']).references(['tenant_id', 'id']).inTable('photos')
  })
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('photo_variants')
}
