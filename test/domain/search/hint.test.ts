import { expect } from 'chai'
import { searchAll, searchSite } from '../../../src/domain/search/search.ts'
import { putSearchTexts } from '../../../src/domain/search/texts.ts'
import type { FleetDb } from '../../../src/platform/db/fleet-db.ts'
import type { TenantDb } from '../../../src/platform/db/tenant-db.ts'
import { aSite, aText, freshFleet, searchText } from './sites.ts'

describe('spelling hint', () => {
  let fleet: FleetDb
  let site: TenantDb
  beforeEach(async () => {
    fleet = await freshFleet()
    site = await aSite(fleet, 'disdukcapil')
    await aText(site, { title: 'Kartu keluarga', text: 'Akta kelahiran dan pelayanan untuk imunisasi.' })
  })
  const hint = async (q: string, db = site) => (await searchSite(db, { q })).hint

  const HINTS: Record<string, string> = {
    keluraga: 'keluarga',
    'kartu keluraga': 'kartu keluarga',
    'Kratu  Keluraga': 'kartu  keluarga',
    kelahirn: 'kelahiran',
    pelauanan: 'pelayanan',
    pelaysanan: 'pelayanan',
    imuniasi: 'imunisasi',
    'akte kelahiran': 'akta kelahiran',
  }
  for (const [q, better] of Object.entries(HINTS)) {
    it(`is "${better}" for "${q}"`, async () => {
      expect(await hint(q)).to.equal(better)
      expect((await searchAll(fleet, { q })).hint).to.equal(better)
    })
  }

  it('is none for what is known, unlike anything, a number or short', async () => {
    for (const q of ['kartu', 'kartu keluarga', 'melayani', 'zzzzzz', 'xylofon', '2026', 'ktp', 'kelu', ''])
      expect(await hint(q), q).to.equal(null)
  })

  it('leads to something', async () => {
    for (const q of Object.keys(HINTS)) {
      const { hint } = await searchSite(site, { q })
      expect((await searchSite(site, { q: hint! })).total, q).to.be.greaterThan(0)
    }
  })

  it('knows only words that can be read where it is asked', async () => {
    const other = await aSite(fleet, 'dishub')
    await aText(other, { title: 'Parkir' })

    expect(await hint('keluraga', other)).to.equal(null)
    await site.update('tenants', {}, { stage: 'suspended' })
    expect((await searchAll(fleet, { q: 'keluraga' })).hint).to.equal(null)
  })

  it('sets right a slip that was published as well', async () => {
    const right = Array.from({ length: 10 }, () => searchText({ title: 'Retribusi pasar' }))
    await putSearchTexts(site, [...right, searchText({ title: 'Retribisi pasar' })])

    const found = await searchSite(site, { q: 'retribisi' })
    expect(found).to.deep.include({ total: 1, hint: 'retribusi' })
  })
})
