import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('revisions', (t) => {
    t.text('tenant_id').notNullable()
    t.text('id').notNullable().primary()
    t.text('entry_id').notNullable()
    t.integer('number').notNullable() // 1, 2, 3 … within its entry
    t.text('title').notNullable()
    t.text('summary').notNullable()
    t.text('fields').notNullable() // JSON: the kind's own fields
    t.text('body').notNullable() // JSON: {v, blocks}
    t.text('cover_photo')
    t.text('author_id').references('id').inTable('persons') // null: written by the blueprint
    t.text('author_name').notNullable()
    t.text('created_at').notNullable()
    t.unique(['tenant_id', 'id'])
    t.unique(['tenant_id', 'entry_id', 'number'])
    // The database too refuses a link to another tenant's row.
    t.foreign(['tenant_id', 'entry_id']).references(['tenant_id', 'id']).inTable('entries')
    t.foreign(['tenant_id', 'cover_photo']).references(['tenant_id', 'id']).inTable('photos')
  })
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('revisions')
}
