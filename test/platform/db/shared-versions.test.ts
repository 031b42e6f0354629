import { expect } from 'chai'
import { watchPublicVersions, type PublicVersions } from '../../../src/platform/db/public-versions.ts'
import { FLEET, SHARED_TABLES } from '../../../src/platform/db/tables.ts'
import { cleanUp } from '../../support/cleanup.ts'
import { twoOffices, type Offices } from '../../support/offices.ts'
import { failure } from '../../support/refusal.ts'
import type { Holiday } from '../../../src/domain/tenants/holidays.ts'

const DAY: Holiday = { date: '2027-01-07', name: 'Hari Jadi Kabupaten', kind: 'daerah', source: null }

describe('what all sites show', () => {
  let offices: Offices
  let versions: PublicVersions
  beforeEach(async () => {
    offices = await twoOffices()
    versions = await watchPublicVersions(offices.database)
    cleanUp(() => versions.close())
  })

  const read = () =>
    Promise.all(
      [offices.dinkes.tenantId, offices.dishub.tenantId, 'holidays', FLEET].map((scope) =>
        versions.read(scope),
      ),
    )
  const WRITES: Record<string, () => Promise<unknown>> = {
    'an insertion': () => offices.fleet.insert('holidays', DAY),
    'a change': () => offices.fleet.update('holidays', { date: '2026-12-25' }, { name: 'Natal' }),
    'a removal': () => offices.fleet.remove('holidays', { date: '2026-12-25' }),
  }

  it('is the holidays, for which this test stands', () => {
    expect([...SHARED_TABLES]).to.deep.equal(['holidays'])
  })

  for (const [what, write] of Object.entries(WRITES)) {
    it(`makes the pages of every site old by ${what}, once, in one transaction`, async () => {
      // A site that nobody has written to has no version yet.
      await offices.database.knex('public_versions').where({ scope: offices.dishub.tenantId }).delete()
      const before = await read()

      await write()

      expect(await read()).to.deep.equal(before.map((version) => version + 1))
    })
  }

  it('stays when nothing was changed, or the change was taken back', async () => {
    const before = await read()

    await offices.fleet.update('holidays', { date: '1999-01-01' }, { name: 'x' })
    await offices.fleet.remove('holidays', { date: '1999-01-01' })
    await failure(
      offices.fleet.transaction(async (db) => {
        await db.insert('holidays', DAY)
        throw new Error('power cut')
      }),
    )

    expect(await read()).to.deep.equal(before)
  })
})
