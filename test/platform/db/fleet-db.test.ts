import { expect } from 'chai'
import { twoOffices } from '../../support/offices.ts'
import { failure } from '../../support/refusal.ts'

describe("the fleet's handle", () => {
  it('reads the rows of all offices', async () => {
    const { fleet, dinkes, dishub } = await twoOffices()

    const owners = new Set((await fleet.from('entries')).map((row) => row.tenant_id))

    expect(owners).to.deep.equal(new Set([dinkes.tenantId, dishub.tenantId]))
  })

  it('stamps rows that belong to no office', async () => {
    const { fleet } = await twoOffices()

    await fleet.insert('jobs', { ...job, id: 'a' })

    expect(await fleet.from('jobs').first()).to.include({ tenant_id: 'fleet' })
  })

  it('opens handles of several offices within one transaction', async () => {
    const { fleet, dinkes, dishub } = await twoOffices()

    await fleet.transaction(async (db) => {
      await db.tenant(dinkes.tenantId).insert('jobs', { ...job, id: 'a' })
      await db.tenant(dishub.tenantId).insert('jobs', { ...job, id: 'b' })
      await db.insert('jobs', { ...job, id: 'c' })
      expect(await db.from('jobs')).to.have.length(3)
    })

    expect(await dinkes.from('jobs')).to.have.length(1)
    expect(await dishub.from('jobs')).to.have.length(1)
  })

  it('takes the writes of all offices back when its transaction fails', async () => {
    const { fleet, dinkes } = await twoOffices()

    const error = await failure(
      fleet.transaction(async (db) => {
        await db.tenant(dinkes.tenantId).insert('jobs', { ...job, id: 'a' })
        throw new Error('power cut')
      }),
    )

    expect(error.message).to.equal('power cut')
    expect(await fleet.from('jobs')).to.have.length(0)
  })
})

const job = {
  ...{ name: 'note', payload: '{}', created_at: '2026', run_at: '2026', attempts: 0 },
  ...{ leased_until: null, leased_by: null, finished_at: null, failed_at: null, last_error: null },
}
