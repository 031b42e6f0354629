import type { Knex } from 'knex'

const KINDS = ['service', 'article', 'page', 'event', 'announcement', 'document']

/**
 * Published texts, and the index over their tokens. The index knows no tenant but the token in it, so it has no row
 * lock: PostgreSQL would read every row of a locked table rather than ask a full-text index. Who reads the index gets
 * numbers; the texts they stand for are locked.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('search_texts', (t) => {
    t.bigIncrements('seq') // the index's number of the text, and the order in which texts came
    t.text('tenant_id').notNullable().references('id').inTable('tenants')
    t.text('entry_id').notNullable()
    t.text('kind').notNullable().checkIn(KINDS)
    t.integer('year').notNullable()
    t.text('published_at').notNullable()
    // Words and roots, for ranking. Before the long columns: SQLite reads a row from its beginning.
    t.text('title_tokens').notNullable()
    t.text('summary_tokens').notNullable()
    t.text('path').notNullable()
    t.text('title').notNullable()
    t.text('summary').notNullable()
    t.text('text').notNullable()
    // What goes into the index, made by the application: the same on both engines. It is not kept here as well.
    t.text('tokens').notNullable()
    t.unique(['tenant_id', 'entry_id'])
  })
  for (const statement of isPostgres(knex) ? POSTGRES : SQLITE) await knex.raw(statement)
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('search_texts')
  await knex.schema.dropTable('search_index')
  if (!isPostgres(knex)) return
  await knex.raw('drop function search_newest')
  await knex.raw('drop function index_search_text')
}

const SQLITE = [
  `create virtual table search_index using fts5
    (tokens, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii')`,
  `create trigger search_texts_added after insert on search_texts begin
    insert into search_index (rowid, tokens) values (new.seq, new.tokens);
    update search_texts set tokens = '' where seq = new.seq;
  end`,
  `create trigger search_texts_changed after update of tokens on search_texts when new.tokens <> '' begin
    update search_index set tokens = new.tokens where rowid = new.seq;
    update search_texts set tokens = '' where seq = new.seq;
  end`,
  `create trigger search_texts_removed after delete on search_texts begin
    delete from search_index where rowid = old.seq;
  end`,
]

const ONE_TENANT = "nullif(current_setting('app.tenant_id', true), '')"

/** Texts whose numbers differ in the last three digits only share a token: the newest are then found by it. */
const NEWEST = `('b' || top / 1000 || '|b' || top / 1000 - 1 || '|b' || top / 1000 - 2 || '|b' || top / 1000 - 3)`

const POSTGRES = [
  'alter table search_texts enable row level security',
  'alter table search_texts force row level security',
  `create policy one_tenant on search_texts using (${ONE_TENANT} is null or tenant_id = ${ONE_TENANT})`,

  'create table search_index (seq bigint primary key, tokens tsvector not null)',
  // With a pending list every search would also read what waits in it.
  'create index search_index_tokens on search_index using gin (tokens) with (fastupdate = off)',
  `create function index_search_text() returns trigger language plpgsql as $$
  begin
    if tg_op <> 'INSERT' then delete from search_index where seq = old.seq; end if;
    if tg_op = 'DELETE' then return old; end if;
    insert into search_index (seq, tokens) values
      (new.seq, array_to_tsvector(string_to_array(new.tokens, ' ') || ('b' || new.seq / 1000)));
    new.tokens := '';
    return new;
  end $$`,
  `create trigger search_texts_indexed before insert or delete or update of tokens on search_texts
    for each row execute function index_search_text()`,

  // The newest matches, from \`top\` downwards. The planner takes reading a tsvector for free and would rather walk
  // through the table; so it is left no choice. First the newest thousands: of a common word they hold enough.
  `create function search_newest(query tsquery, top bigint, size integer) returns setof bigint
  language plpgsql stable rows 300
  set enable_seqscan = off set enable_indexscan = off set enable_indexonlyscan = off set jit = off as $$
  declare
    found_so_far integer;
  begin
    return query select seq from search_index
      where tokens @@ (query && ${NEWEST}::tsquery) and seq + 0 <= top order by seq desc limit size;
    get diagnostics found_so_far = row_count;
    if found_so_far < size and top >= 4000 then
      return query select seq from search_index
        where tokens @@ query and seq + 0 < (top / 1000 - 3) * 1000 order by seq desc limit size - found_so_far;
    end if;
  end $$`,
]

function isPostgres(knex: Knex): boolean {
  return knex.client.config.client === 'pg'
}
