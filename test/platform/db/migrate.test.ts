import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect } from 'chai'
import type { Knex } from 'knex'
import { searchSite } from '../../../src/domain/search/search.ts'
import { tokensOf } from '../../../src/domain/search/tokens.ts'
import type { Database } from '../../../src/platform/db/connect.ts'
import { openTenant } from '../../../src/platform/db/fleet-db.ts'
import { migrate, pendingMigrations, rollback } from '../../../src/platform/db/migrate.ts'
import { ROOT } from '../../../src/platform/root.ts'
import { freshDatabase, testClock } from '../../support/database.ts'

const FOLDER = join(ROOT, 'migrations')

describe('the migrations', () => {
  it('leave nothing when they are taken back, and come up again', async () => {
    const database = await freshDatabase()
    const before = await schemaOf(database)

    const taken = await rollback(database)
    const empty = await schemaOf(database)
    const again = await migrate(database)

    expect(before).to.include('entries')
    expect(empty).to.deep.equal([])
    expect(again).to.deep.equal(taken.reverse())
    expect(await schemaOf(database)).to.deep.equal(before)
  })

  it('are known by names without extension, so that compiled ones are recognised', async () => {
    const database = await freshDatabase()

    const names = await database.knex('knex_migrations').pluck<string[]>('name')

    expect(names).to.not.have.length(0)
    expect(names.filter((name) => !/^\d{8}_\d{2}_[a-z_]+$/.test(name))).to.deep.equal([])
  })

  it('keep what is there when the table of entries is widened', async () => {
    const database = await freshDatabase()
    const { knex } = database
    const [widening] = await runBefore(database, '_19_')
    await knex('tenants' as string).insert({
      ...{ id: 't', code: 'c', name: 'n', short_name: 's', kind: 'dinas', slug: 's', position: 1 },
      ...{ stage: 'live', stage_since: 'x' },
    })
    const entry = { tenant_id: 't', slug: 'p', state: 'published', created_at: 'x', updated_at: 'x' }
    await knex('entries' as string).insert({ ...entry, id: 'e', kind: 'page', published_revision: 'r' })
    await knex('revisions' as string).insert({
      ...{ tenant_id: 't', id: 'r', entry_id: 'e', number: 1, title: 'a', summary: '' },
      ...{ fields: '{}', body: '{}', author_name: 'x', created_at: 'x' },
    })

    await run(knex, widening!)

    expect(await knex('entries').first()).to.include({ id: 'e', published_revision: 'r', year: null })
    await knex('entries' as string).insert({ ...entry, id: 'e2', kind: 'event' })
    const orphaned = await knex('entries')
      .where({ id: 'e' })
      .delete()
      .catch(() => 'refused')
    expect(orphaned, 'a revision still points to it').to.equal('refused')
  })

  it('let a search in one site find what was published before they ran', async () => {
    const database = await freshDatabase()
    const { knex } = database
    const following = await runBefore(database, '_28_')
    const office = { code: 'c', name: 'n', short_name: 's', kind: 'dinas', position: 1, stage: 'live' }
    for (const id of ['0-satu', '0-dua'])
      await knex('tenants' as string).insert({ ...office, id, code: id, slug: id, stage_since: 'x' })
    const put = async (tenant_id: string, title: string) => {
      const item = { kind: 'article', year: 2026, title, summary: '', text: 'Warga merekam sidik jari.' }
      await knex('search_texts' as string).insert({
        ...{ tenant_id, entry_id: title, published_at: 'x', path: '/', ...item },
        ...tokensOf(tenant_id, item, false),
      })
    }
    for (const title of ['Kartu keluarga', 'Kartu lama']) await put('0-satu', title)
    await put('0-dua', 'Kartu parkir')
    await knex('search_texts').where({ entry_id: 'Kartu lama' }).delete()
    const found = async (id: string, q: string) =>
      (await searchSite(openTenant(database, testClock(), id), { q })).hits.map(({ title }) => title)

    for (const file of following) await run(knex, file)

    for (const q of ['kartu', 'kart', 'keluarg', 'perekaman', 'sidik kartu'])
      expect(await found('0-satu', q), q).to.deep.equal(['Kartu keluarga'])
    expect(await found('0-dua', 'kartu')).to.deep.equal(['Kartu parkir'])
    expect((await searchSite(openTenant(database, testClock(), '0-satu'), { q: 'keluraga' })).hint).to.equal(
      'keluarga',
    )
  })

  it('run once', async () => {
    const database = await freshDatabase()

    expect(await migrate(database)).to.deep.equal([])
    expect(await pendingMigrations(database)).to.deep.equal([])
  })
})

/** As the database was before this migration; returns its file and those that follow. */
async function runBefore(database: Database, number: string): Promise<string[]> {
  await rollback(database)
  const all = readdirSync(FOLDER).sort()
  const next = all.findIndex((file) => file.includes(number))
  for (const file of all.slice(0, next)) await run(database.knex, file)
  return all.slice(next)
}

async function run(knex: Knex, file: string): Promise<void> {
  const migration = (await import(pathToFileURL(join(FOLDER, file)).href)) as Knex.Migration
  await knex.transaction(async (trx) => migration.up(trx))
}

/** Tables, indexes and policies, besides Knex' own. */
async function schemaOf({ knex, engine }: Database): Promise<string[]> {
  const query =
    engine === 'sqlite'
      ? "select name from sqlite_master where name not like 'knex%' and name not like 'sqlite%'"
      : `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relname not like 'knex%'
         union all select tablename || '.' || policyname from pg_policies`
  const found = await knex.raw<{ name: string }[] | { rows: { name: string }[] }>(query)
  return ('rows' in found ? found.rows : found).map(({ name }) => name).sort()
}
