import { expect } from 'chai'
import { record, verifyChain } from '../../../src/domain/audit/record.ts'
import type { TenantDb } from '../../../src/platform/db/tenant-db.ts'
import { failure } from '../../support/refusal.ts'
import { twoOffices, type Offices } from '../../support/offices.ts'
import { MANAGER } from '../../support/tenants.ts'

describe('the record of what people did', () => {
  let offices: Offices
  let db: TenantDb
  beforeEach(async () => {
    offices = await twoOffices()
    db = offices.dinkes
    for (const subject of ['a', 'b', 'c', 'd']) await record(db, MANAGER, 'test.done', subject, { subject })
  })

  /** What somebody with the database in hand could do. */
  const table = () => offices.database.knex('audit_log').where({ tenant_id: db.tenantId })

  it('is a chain of its own for each office, and for the whole', async () => {
    await record(offices.dishub, MANAGER, 'test.done', 'x')
    await record(offices.fleet, MANAGER, 'test.done', 'y')

    expect((await db.from('audit_log')).map(({ seq }) => seq).sort()).to.deep.equal([1, 2, 3, 4])
    expect(await offices.dishub.from('audit_log').first()).to.include({ seq: 1, subject: 'x' })
    expect(await verifyChain(db)).to.equal(undefined)
    expect(await verifyChain(offices.dishub)).to.equal(undefined)
    expect(await verifyChain(offices.fleet)).to.equal(undefined)
  })

  const CHANGES: Record<string, object> = {
    'another action': { action: 'test.undone' },
    'another person': { actor_name: 'Orang Lain' },
    'another moment': { at: '2020-01-01T00:00:00.000Z' },
    'another subject': { subject: 'z' },
    'other details': { details: '{}' },
    'another hash': { hash: 'f'.repeat(64) },
  }
  for (const [what, change] of Object.entries(CHANGES)) {
    it(`shows a row that was given ${what}`, async () => {
      await table().where({ seq: 2 }).update(change)

      expect(await verifyChain(db)).to.equal(2)
    })
  }

  it('shows a row that was taken out, or put between', async () => {
    await table().where({ seq: 2 }).delete()
    expect(await verifyChain(db)).to.equal(3)

    const third = (await db.from('audit_log').where({ seq: 3 }).first())!
    await offices.database.knex('audit_log').insert({ ...third, seq: 2 })
    expect(await verifyChain(db)).to.equal(2)
  })

  it('is taken back with the change that it is about', async () => {
    await failure(
      db.transaction(async (db) => {
        await record(db, MANAGER, 'test.done', 'e')
        throw new Error('power cut')
      }),
    )

    expect(await db.from('audit_log')).to.have.length(4)
    expect(await verifyChain(db)).to.equal(undefined)
  })

  it('stays a chain when many write at the same time', async () => {
    await Promise.all(Array.from({ length: 8 }, (_, i) => record(db, MANAGER, 'test.done', String(i))))

    expect(await db.from('audit_log')).to.have.length(12)
    expect(await verifyChain(db)).to.equal(undefined)
  })
})
