import { expect } from 'chai'
import { addHoliday, removeHoliday } from '../../../src/domain/tenants/holidays.ts'
import { startApp, type TestApp } from '../../support/app.ts'
import { aTenant, MANAGER } from '../../support/tenants.ts'

const HOURS = JSON.stringify([{ days: 'Senin–Jumat', open: '08.00–16.00' }])
/** The clock stands at noon of this Tuesday. */
const TODAY = '2026-11-24'

describe('a holiday on the sites', () => {
  let app: TestApp
  beforeEach(async () => {
    app = await startApp()
    for (const slug of ['dinkes', 'dishub']) await aTenant(app.fleet(), { slug, hours: HOURS })
  })

  const states = async () => {
    const pages = [await app.send('dinkes', '/kontak'), await app.send('dishub', '/')]
    return pages.map(({ text }) => /class="open-now[^>]*>([^<]+)/.exec(text)?.[1])
  }

  it('closes all offices at the next request, and opens them when it is taken back', async () => {
    const before = await states()
    await addHoliday(app.fleet(), MANAGER, {
      ...{ date: TODAY, name: 'Hari Pemilihan', kind: 'daerah', source: null },
    })
    const closed = await states()
    await removeHoliday(app.fleet(), MANAGER, TODAY)

    expect(before).to.deep.equal(['Buka sampai 16.00', 'Buka sampai 16.00'])
    expect(closed).to.deep.equal(Array(2).fill('Tutup, Hari Pemilihan. Buka besok 08.00'))
    expect(await states()).to.deep.equal(before)
  })

  it('is in the sites for which it was decreed from the beginning', async () => {
    app.clock.advance(31 * 86_400) // Christmas, a Friday

    expect(await states()).to.deep.equal(Array(2).fill('Tutup, Kelahiran Yesus Kristus. Buka Senin 08.00'))
  })
})
