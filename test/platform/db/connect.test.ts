import { expect } from 'chai'
import { freshDatabase, onPostgres } from '../../support/database.ts'
import { failure } from '../../support/refusal.ts'

describe('a connection', () => {
  it('is set on SQLite so that an acknowledged save survives a power cut', async function () {
    if (onPostgres) this.skip()
    const { knex } = await freshDatabase()

    const pragma = async (name: string) => {
      const [row] = await knex.raw<Record<string, unknown>[]>(`pragma ${name}`)
      return Object.values(row!)[0]
    }

    expect(await pragma('journal_mode')).to.equal('wal')
    expect(await pragma('synchronous')).to.equal(2) // FULL
    expect(await pragma('foreign_keys')).to.equal(1)
    expect(await pragma('busy_timeout')).to.equal(5000)
  })

  it('is no superuser on PostgreSQL, or row-level security would not apply', async function () {
    if (!onPostgres) this.skip()
    const { knex } = await freshDatabase()

    const { rows } = await knex.raw<{ rows: object[] }>(
      'select rolsuper, rolbypassrls from pg_roles where rolname = current_user',
    )

    expect(rows).to.deep.equal([{ rolsuper: false, rolbypassrls: false }])
  })

  it('counts in numbers on both engines', async () => {
    const { knex } = await freshDatabase()

    expect(await knex('tenants').count('* as total').first()).to.deep.equal({ total: 0 })
  })

  it('refuses a row whose parent does not exist', async () => {
    const { knex } = await freshDatabase()
    const alias = { tenant_id: 'nobody', host: 'a', created_at: '2026' }

    expect((await failure(knex('tenant_aliases').insert(alias))).message).to.match(/foreign key/i)
  })
})
