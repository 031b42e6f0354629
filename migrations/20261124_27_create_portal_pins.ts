import type { Knex } from 'knex'

/** News that Diskominfo keeps on top of the portal, and what the portal's directory of services is read by. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('portal_pins', (t) => {
    t.text('tenant_id').notNullable().references('id').inTable('tenants')
    t.text('entry_id').notNullable().primary()
    t.text('pinned_at').notNullable()
    t.text('pinned_by').references('id').inTable('persons')
    t.unique(['tenant_id', 'entry_id'])
    t.foreign(['tenant_id', 'entry_id']).references(['tenant_id', 'id']).inTable('entries')
  })
  // Counting by life situation reads this index and no row.
  await knex.raw('create index entries_counted on entries (kind, state, category, tenant_id)')
  for (const statement of isPostgres(knex) ? POSTGRES : SQLITE) await knex.raw(statement)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop index search_texts_titled')
  await knex.raw('alter table search_texts drop column title_key')
  await knex.raw('drop index entries_counted')
  await knex.schema.dropTable('portal_pins')
}

/** Titles from A to Z, byte by byte: the same order on both engines. */
const TITLED = 'create index search_texts_titled on search_texts (kind, title_key, seq, tenant_id)'

const SQLITE = [
  'alter table search_texts add column title_key text generated always as (upper(title)) virtual',
  TITLED,
]

const ONE_TENANT = "nullif(current_setting('app.tenant_id', true), '')"

const POSTGRES = [
  `alter table search_texts add column title_key text collate "C"
    generated always as (upper(title collate "C")) stored`,
  TITLED,
  'alter table portal_pins enable row level security',
  'alter table portal_pins force row level security',
  `create policy one_tenant on portal_pins using (${ONE_TENANT} is null or tenant_id = ${ONE_TENANT})`,
]

function isPostgres(knex: Knex): boolean {
  return knex.client.config.client === 'pg'
}
