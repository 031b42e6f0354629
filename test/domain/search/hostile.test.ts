import { expect } from 'chai'
import { searchAll, searchSite } from '../../../src/domain/search/search.ts'
import type { FleetDb } from '../../../src/platform/db/fleet-db.ts'
import type { TenantDb } from '../../../src/platform/db/tenant-db.ts'
import { hostileTexts, needFixtures } from '../../support/fixtures.ts'
import { aSite, aText, freshFleet } from './sites.ts'

describe('search for what was never meant as words', () => {
  let fleet: FleetDb
  let site: TenantDb
  beforeEach(async () => {
    fleet = await freshFleet()
    site = await aSite(fleet, 'dinkes')
    await aText(site, { title: 'Kartu sehat', text: 'Satu-satunya kartu.' })
  })

  const SYNTAX = [
    ...['"kartu"', 'kartu*', '"kartu', "kartu'", 'kartu NEAR sehat', 'NEAR(kartu sehat, 2)', 'title:kartu'],
    ...['kartu AND', 'kartu & sehat', 'kartu | !sehat', 'kartu:*', '(kartu', '^kartu', '-kartu', '+kartu'],
    ...['{tokens}:kartu', 'kartu\0', '\0kartu\0', 'kartu; drop table search_texts', "' or 1=1 -- kartu"],
    ...['kartu\\', '$1 kartu', '? kartu', ':kartu', '\ud800kartu', 'kartu\u202e', '%kartu%', 'kartu_'],
  ]
  for (const q of SYNTAX) {
    it(`takes ${JSON.stringify(q)} for words`, async () => {
      expect((await searchSite(site, { q })).hits.map(({ title }) => title)).to.deep.equal(['Kartu sehat'])
      expect((await searchAll(fleet, { q })).total).to.equal(1)
    })
  }

  it('reads 200 characters and eight words of a query', async () => {
    const long = `kartu ${'sehat '.repeat(2000)}`

    expect((await searchSite(site, { q: long })).total).to.equal(1)
    expect((await searchSite(site, { q: `${'x'.repeat(10_000)} kartu` })).total).to.equal(0)
    expect((await searchSite(site, { q: `kartu ${'a1 b2 c3 d4 e5 f6 g7 h8 i9 '}` })).total).to.equal(1)
  })

  it('cuts no letter in two', async () => {
    await aText(site, { title: 'abc𠀀de' })

    for (const q of ['abc𠀀de', 'abc𠀀d', 'abc𠀀']) {
      expect((await searchSite(site, { q })).total, q).to.equal(1)
      expect((await searchAll(fleet, { q })).total, q).to.equal(1)
    }
  })

  it('has no page before the first', async () => {
    for (const page of [0, -3, NaN, 0.5]) {
      const found = await searchSite(site, { q: 'kartu', page })
      expect([found.page, found.hits.length]).to.deep.equal([1, 1])
    }
    expect((await searchSite(site, { q: 'kartu', page: 10 ** 9 })).hits).to.deep.equal([])
  })

  it('survives strings that have broken other software, as queries and as texts', async function () {
    needFixtures(this)
    this.timeout(60_000)
    const strings = hostileTexts('blns.json', 'sqli-auth-bypass.txt', 'ssti.txt').slice(0, 700)

    for (const string of strings) {
      const { hits, total } = await searchSite(site, { q: string })
      expect(total, string).to.be.within(0, 1)
      expect(hits.length, string).to.equal(total)
    }
    for (const [i, string] of strings.entries())
      await aText(site, { entryId: `aneh-${i}`, title: `Aneh${i} ${string}`, summary: string, text: string })
    for (let i = 0; i < strings.length; i += 25) {
      const { hits } = await searchSite(site, { q: `aneh${i}` })
      expect(
        hits.map(({ entryId }) => entryId),
        strings[i],
      ).to.include(`aneh-${i}`)
    }
  })
})
