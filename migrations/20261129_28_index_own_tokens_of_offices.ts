import type { Knex } from 'knex'

/**
 * A search in one site costs the same however many other sites there are. On SQLite tokens stand in the index with
 * their office in front as well, and the texts that are in it get theirs from the tokens they have. PostgreSQL finds
 * the few texts of an office among those of a word by itself, when it is asked for them at once.
 */
export async function up(knex: Knex): Promise<void> {
  if (isPostgres(knex)) await knex.raw(NEWEST_OF_OFFICE)
  else await refill(knex, `every || replace(' ' || own, ' ', ' i' || substr(office, -6))`)
}

export async function down(knex: Knex): Promise<void> {
  if (isPostgres(knex)) await knex.raw('drop function search_newest_of_office')
  else await refill(knex, 'every')
}

/**
 * An office's texts are few, so the newest need no search of their own. The settings are those of search_newest, and
 * that the words asked for do not change the plan.
 */
const NEWEST_OF_OFFICE = `
  create function search_newest_of_office(query tsquery, below bigint, size integer) returns setof bigint
  language plpgsql stable rows 10
  set enable_seqscan = off set enable_indexscan = off set enable_indexonlyscan = off set jit = off
  set plan_cache_mode = force_generic_plan as $$
  begin
    return query select seq from search_index
      where tokens @@ query and (below is null or seq + 0 < below) order by seq desc limit size;
  end $$`

/** The index keeps no texts, but their tokens can be read from it. */
async function refill(knex: Knex, tokens: string): Promise<void> {
  await knex.raw('create virtual table temp.search_vocabulary using fts5vocab (main, search_index, instance)')
  await knex.raw(`create temp table search_tokens as select doc,
      group_concat(term, ' ') filter (where term not like 'i%') as every,
      group_concat(term, ' ') filter (where substr(term, 1, 1) in ('c', 'y', 's', 't', 'k')) as own,
      max(substr(term, 2)) filter (where term like 'o%') as office
    from search_vocabulary group by doc`)
  await knex.raw("insert into search_index (search_index) values ('delete-all')")
  await knex.raw(
    `insert into search_index (rowid, tokens) select doc, ${tokens} from search_tokens order by doc`,
  )
  await knex.raw('drop table temp.search_tokens')
  await knex.raw('drop table temp.search_vocabulary')
}

function isPostgres(knex: Knex): boolean {
  return knex.client.config.client === 'pg'
}
