import { expect } from 'chai'
import type { Database } from '../../../src/platform/db/connect.ts'
import { migrate, pendingMigrations, rollback } from '../../../src/platform/db/migrate.ts'
import { freshDatabase } from '../../support/database.ts'

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

  it('run once', async () => {
    const database = await freshDatabase()

    expect(await migrate(database)).to.deep.equal([])
    expect(await pendingMigrations(database)).to.deep.equal([])
  })
})

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
