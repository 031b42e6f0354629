import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('entries', (t) => {
    t.text('tenant_id').notNullable().references('id').inTable('tenants')
    t.text('id').notNullable().primary() // made by platform/ids: sortable, and safe to move between servers
    t.text('kind').notNullable().checkIn(['article', 'page', 'service'])
    t.text('slug').notNullable()
    t.text('category')
    t.integer('position').notNullable().defaultTo(0) // order among pages and services
    t.text('state').notNullable().checkIn(['draft', 'published', 'withdrawn'])
    t.text('published_revision')
    t.text('draft_revision') // newest text; equal to published_revision when nothing is waiting
    t.text('created_at').notNullable()
    t.text('updated_at').notNullable()
    t.text('published_at') // first publication, kept for good
    t.text('withdrawn_at')
    t.unique(['tenant_id', 'id']) // children refer to (tenant_id, entry_id)
    t.unique(['tenant_id', 'kind', 'slug'])
    t.index(['tenant_id', 'kind', 'state', 'published_at', 'id']) // the newest six, without sorting all
  })
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('entries')
}
