import type { Knex } from 'knex'

/**
 * Room for every kind: which kinds there are is a matter of the code, so the database no longer lists them. The new
 * columns are what lists are filtered and ordered by, copied from the published revision's fields.
 */
export async function up(knex: Knex): Promise<void> {
  if (isPostgres(knex)) await dropKindCheck(knex)
  else await rebuildWithoutKindCheck(knex)
  await knex.schema.alterTable('entries', (t) => {
    t.text('subtype') // type of a document, tone of an announcement
    t.integer('year') // of publication; of a document its own
    t.text('starts_at') // ISO 8601: an event's beginning, an announcement's validity, a document's date
    t.text('ends_at')
    t.text('parent_id') // of a page: the page above it
  })
  await knex.raw('create index entries_timed on entries (tenant_id, kind, state, starts_at)')
  // The newest of all sites, for the portal, without a look at each tenant.
  await knex.raw('create index entries_newest on entries (kind, state, published_at, id)')
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop index entries_timed')
  await knex.raw('drop index entries_newest')
  for (const column of ['subtype', 'year', 'starts_at', 'ends_at', 'parent_id']) {
    await knex.raw(`alter table entries drop column ${column}`)
  }
}

async function dropKindCheck(knex: Knex): Promise<void> {
  const { rows } = (await knex.raw(
    "select conname as name from pg_constraint where conrelid = 'entries'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%kind%'",
  )) as { rows: { name: string }[] }
  for (const { name } of rows) await knex.raw('alter table entries drop constraint ??', [name])
}

/** SQLite cannot take a check out of a table; children keep pointing at the name, so the rows go out and come back. */
async function rebuildWithoutKindCheck(knex: Knex): Promise<void> {
  await knex.raw('pragma defer_foreign_keys = on')
  await knex.raw('create table entries_kept as select * from entries')
  await knex.schema.dropTable('entries')
  await knex.schema.createTable('entries', (t) => {
    t.text('tenant_id').notNullable().references('id').inTable('tenants')
    t.text('id').notNullable().primary()
    t.text('kind').notNullable()
    t.text('slug').notNullable()
    t.text('category')
    t.integer('position').notNullable().defaultTo(0)
    t.text('state').notNullable().checkIn(['draft', 'published', 'withdrawn'])
    t.text('published_revision')
    t.text('draft_revision')
    t.text('created_at').notNullable()
    t.text('updated_at').notNullable()
    t.text('published_at')
    t.text('withdrawn_at')
    t.unique(['tenant_id', 'id'])
    t.unique(['tenant_id', 'kind', 'slug'])
    t.index(['tenant_id', 'kind', 'state', 'published_at', 'id'])
  })
  await knex.raw('insert into entries select * from entries_kept')
  await knex.schema.dropTable('entries_kept')
}

function isPostgres(knex: Knex): boolean {
  return knex.client.config.client === 'pg'
}
