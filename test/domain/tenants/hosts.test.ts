import { expect } from 'chai'
import { addAlias, findTenantByHost } from '../../../src/domain/tenants/hosts.ts'
import { watchPublicVersions, type PublicVersions } from '../../../src/platform/db/public-versions.ts'
import { openFleet, type FleetDb } from '../../../src/platform/db/fleet-db.ts'
import { cleanUp } from '../../support/cleanup.ts'
import { freshDatabase, testClock } from '../../support/database.ts'
import { aTenant, MANAGER } from '../../support/tenants.ts'

describe('the office behind a host', () => {
  let fleet: FleetDb
  let versions: PublicVersions
  let id: string
  beforeEach(async () => {
    const database = await freshDatabase()
    fleet = openFleet(database, testClock())
    id = (await aTenant(fleet, { slug: 'dinkes', stage: 'live' })).id
    versions = await watchPublicVersions(database)
    cleanUp(() => versions.close())
  })

  it('comes with the version of its public content, by its own name and by another', async () => {
    await addAlias(fleet, MANAGER, id, 'kesehatan')
    for (const phone of ['1', '2']) {
      await fleet.tenant(id).update('tenants', {}, { phone })

      const found = await Promise.all(['dinkes', 'kesehatan'].map((host) => findTenantByHost(fleet, host)))

      expect(found.map((found) => [found?.tenant.phone, found?.isAlias])).to.deep.equal([
        [phone, false],
        [phone, true],
      ])
      for (const one of found) expect(one?.version).to.equal(await versions.read(id))
    }
    expect(await versions.read(id)).to.be.greaterThan(1)
  })

  it('is nobody as long as it has no site', async () => {
    await fleet.tenant(id).update('tenants', {}, { stage: 'unstarted' })

    expect(await findTenantByHost(fleet, 'dinkes')).to.equal(undefined)
    expect(await findTenantByHost(fleet, 'dishub')).to.equal(undefined)
  })
})
