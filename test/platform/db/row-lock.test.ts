import { expect } from 'chai'
import type { Knex } from 'knex'
import { openUnit, asTenant } from '../../../src/platform/db/unit.ts'
import { onPostgres } from '../../support/database.ts'
import { twoOffices, type Offices } from '../../support/offices.ts'
import { failure } from '../../support/refusal.ts'

describe('row-level security on PostgreSQL', () => {
  let offices: Offices
  beforeEach(async function () {
    if (!onPostgres) this.skip()
    offices = await twoOffices()
  })

  /** A query that forgot its tenant, in a transaction of `dinkes`. */
  const inDinkes = <T>(work: (knex: Knex) => Promise<T>) =>
    asTenant(openUnit(offices.database, offices.clock), offices.dinkes.tenantId, (unit) => work(unit.knex))

  it('stands on every table with rows of a tenant', async () => {
    const { rows } = await offices.database.knex.raw<{ rows: { table_name: string }[] }>(
      `select c.table_name from information_schema.columns c
        join pg_class on pg_class.relname = c.table_name and pg_class.relkind = 'r'
        where c.column_name = 'tenant_id' and c.table_schema = 'public'
        and not (pg_class.relrowsecurity and pg_class.relforcerowsecurity)`,
    )

    expect(rows).to.deep.equal([])
  })

  it('hides rows of other tenants from a query that forgot its tenant', async () => {
    const owners = await inDinkes(async (knex) => knex('entries').distinct('tenant_id'))

    expect(owners).to.deep.equal([{ tenant_id: offices.dinkes.tenantId }])
    expect(await inDinkes(async (knex) => knex('tenants').select('slug'))).to.deep.equal([{ slug: 'dinkes' }])
  })

  it('refuses a row that is written for another tenant', async () => {
    const forged = { host: 'contoh.example', created_at: '2026', tenant_id: offices.dishub.tenantId }

    const inserted = await failure(inDinkes(async (knex) => knex('tenant_aliases').insert(forged)))
    const moved = await failure(
      inDinkes(async (knex) => knex('jobs').insert(forgedJob(offices.dishub.tenantId))),
    )

    expect(inserted.message).to.match(/row-level security/)
    expect(moved.message).to.match(/row-level security/)
  })

  it("does not change another tenant's rows", async () => {
    const { dishub } = offices

    const changed = await inDinkes(async (knex) =>
      knex('entries').where({ tenant_id: dishub.tenantId }).update({ position: 7 }),
    )
    const removed = await inDinkes(async (knex) =>
      knex('revisions').where({ tenant_id: dishub.tenantId }).delete(),
    )

    expect([changed, removed]).to.deep.equal([0, 0])
    expect(await dishub.from('entries').where({ position: 7 })).to.have.length(0)
  })

  it('is lifted between the turns of two tenants in a transaction of the fleet', async () => {
    const { fleet, dinkes, dishub } = offices

    const seen = await fleet.transaction(async (db) => {
      await db.tenant(dinkes.tenantId).transaction(async (db) => db.update('tenants', {}, { phone: '1' }))
      const between = await db.from('tenants').select('slug')
      await db.tenant(dishub.tenantId).update('tenants', {}, { phone: '2' })
      return between.length
    })

    expect(seen).to.equal(2)
    expect((await fleet.from('tenants')).map(({ phone }) => phone).sort()).to.deep.equal(['1', '2'])
  })

  it('is lifted after a refusal that the transaction of the fleet survives', async () => {
    const { fleet, dinkes } = offices

    const seen = await fleet.transaction(async (db) => {
      const refused = db.tenant(dinkes.tenantId).transaction(() => Promise.reject(new Error('not ready')))
      await failure(refused)
      return db.from('tenants')
    })

    expect(seen).to.have.length(2)
  })

  it('does not outlive its transaction on the connection', async () => {
    await offices.dinkes.update('tenants', {}, { phone: '1' })

    for (let connection = 0; connection < 12; connection++)
      expect(await offices.fleet.from('tenants')).to.have.length(2)
  })
})

function forgedJob(tenant_id: string) {
  return { tenant_id, id: 'a', name: 'note', payload: '{}', created_at: '2026', run_at: '2026' }
}
