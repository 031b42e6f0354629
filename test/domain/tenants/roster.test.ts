import { expect } from 'chai'
import { progressOf } from '../../../src/domain/fleet/tracker.ts'
import { importRoster, readRoster, type Roster } from '../../../src/domain/tenants/roster.ts'
import { isReserved } from '../../../src/domain/tenants/slugs.ts'
import { listTenants } from '../../../src/domain/tenants/tenants.ts'
import { openFleet, type FleetDb } from '../../../src/platform/db/fleet-db.ts'
import { freshDatabase, testClock } from '../../support/database.ts'

describe('the roster', () => {
  let fleet: FleetDb
  beforeEach(async () => {
    fleet = openFleet(await freshDatabase(), testClock())
  })

  it('of October 2022 has 33 offices, each with its own code and address', () => {
    const { tenants, reserved } = readRoster()

    expect(tenants).to.have.length(33)
    expect(new Set(tenants.map(({ code }) => code)).size).to.equal(33)
    expect(new Set(tenants.map(({ slug }) => slug)).size).to.equal(33)
    expect(tenants.filter(({ slug }) => isReserved(slug, reserved))).to.deep.equal([])
  })

  it('is imported in its order, every office without a site', async () => {
    const added = await importRoster(fleet, readRoster())

    const tenants = await listTenants(fleet)
    expect(added).to.equal(33)
    expect(tenants.map(({ slug }) => slug)).to.deep.equal(readRoster().tenants.map(({ slug }) => slug))
    expect(new Set(tenants.map(({ stage }) => stage))).to.deep.equal(new Set(['unstarted']))
  })

  it('is imported once, however often', async () => {
    await importRoster(fleet, readRoster())

    expect(await importRoster(fleet, readRoster())).to.equal(0)
    expect(await listTenants(fleet)).to.have.length(33)
    expect(await fleet.from('audit_log').where({ action: 'roster.imported' })).to.have.length(1)
  })

  it('leaves what people made of an office', async () => {
    await importRoster(fleet, readRoster())
    const [first] = await listTenants(fleet)
    await fleet.tenant(first!.id).update('tenants', {}, { slug: 'lain', name: 'Nama baru', stage: 'live' })

    await importRoster(fleet, readRoster())

    expect((await listTenants(fleet))[0]).to.include({ slug: 'lain', name: 'Nama baru', stage: 'live' })
  })

  for (const count of [0, 31, 35]) {
    it(`may have ${count} offices: their number is data`, async () => {
      const roster = rosterOf(count)

      await importRoster(fleet, roster)

      const tenants = await listTenants(fleet)
      expect(tenants).to.have.length(count)
      expect(progressOf(tenants.map((tenant) => ({ tenant })))).to.deep.equal({
        live: 0,
        total: count,
        left: count,
      })
    })
  }

  it('that grows adds only what is new', async () => {
    await importRoster(fleet, rosterOf(31))

    expect(await importRoster(fleet, rosterOf(35))).to.equal(4)
    expect(await listTenants(fleet)).to.have.length(35)
  })

  it('that shrinks takes no office away', async () => {
    await importRoster(fleet, rosterOf(35))

    expect(await importRoster(fleet, rosterOf(31))).to.equal(0)
    expect(await listTenants(fleet)).to.have.length(35)
  })
})

/** Of as many offices as wanted, under the codes that the real ones have as far as those go. */
function rosterOf(count: number): Roster {
  const roster = readRoster()
  const more = Array.from({ length: 40 }, (_, i) => ({
    ...{ code: `baru-${i}`, name: `Kecamatan Baru ${i}`, shortName: `Baru ${i}` },
    ...{ kind: 'kecamatan', slug: `kecamatan-baru-${i}` },
  }))
  return { ...roster, tenants: [...roster.tenants, ...more].slice(0, count) }
}
