import { expect } from 'chai'
import { type TestApp } from '../../support/app.ts'
import { aTenant } from '../../support/tenants.ts'
import { aSiteToWriteTo, sentences, stampOf, WRITTEN, type SiteToWriteTo } from './writing.ts'

const HOUR = 3600

describe('against programs, the contact form', () => {
  let site: SiteToWriteTo
  let app: TestApp
  beforeEach(async () => {
    site = await aSiteToWriteTo()
    app = site.app
  })

  it('thanks a program that fills in the field nobody sees, and keeps nothing', async () => {
    const answer = await site.write({ website: 'https://contoh.id' })

    expect([answer.status, answer.headers.location]).to.deep.equal([303, '/kontak/terkirim'])
    expect(await site.messages()).to.have.length(0)
  })

  const STAMPS: [string, (stamp: string) => Promise<string> | string, RegExp][] = [
    ['sooner than a person types', (stamp) => (app.clock.advance(2.9), stamp), /terlalu cepat/],
    ['a day later', (stamp) => (app.clock.advance(24 * HOUR + 1), stamp), /sudah lama terbuka/],
    ['with a changed moment', (stamp) => (app.clock.advance(9), stamp.replace(/^\d+/, '1')), /lama terbuka/],
    ['without a stamp', () => '', /lama terbuka/],
    ['with something else for a stamp', () => 'a.b.c', /lama terbuka/],
    ['with the stamp of another office', () => foreignStamp(), /lama terbuka/],
  ]
  const foreignStamp = async () => {
    await aTenant(app.fleet(), { slug: 'dishub' })
    const stamp = await site.open('dishub')
    app.clock.advance(9)
    return stamp
  }
  for (const [when, change, sentence] of STAMPS) {
    it(`is not taken ${when}, and is when it is sent again`, async () => {
      const stamp = await change(await site.open())
      const refused = await site.send({ ...WRITTEN, stamp })
      app.clock.advance(4)
      const again = { ...WRITTEN, stamp: stampOf(refused) }

      expect(refused.status).to.equal(422)
      expect(sentences(refused).join()).to.match(sentence)
      expect(await site.messages()).to.have.length(0)
      expect((await site.send(again)).status).to.equal(303)
      expect(await site.messages()).to.have.length(1)
    })
  }

  it('is taken from the first instant a person could have typed it to the last of a day', async () => {
    const stamp = await site.open()
    app.clock.advance(3)
    const first = await site.send({ ...WRITTEN, stamp })
    app.clock.advance(24 * HOUR - 3)
    const last = await site.send({ ...WRITTEN, stamp, message: 'Pesan yang lain sekali' })

    expect([first.status, last.status]).to.deep.equal([303, 303])
  })

  it('has half a day left on its stamp whenever it comes from the cache', async () => {
    const stamp = await site.open()
    app.clock.advance(12 * HOUR - 1)
    const kept = await site.open()
    app.clock.advance(1)

    expect(kept).to.equal(stamp)
    expect(await site.open()).to.not.equal(stamp)
  })

  it('is not taken from another site, nor from a browser that does not say where it comes from', async () => {
    const foreign = await site.write({}, { headers: { 'sec-fetch-site': 'same-site' } })
    const silent = await site.write({}, { oldBrowser: true })
    const old = await site.write(
      {},
      { oldBrowser: true, headers: { origin: `http://dinkes.localhost:${app.port}` } },
    )

    expect([foreign.status, silent.status, old.status]).to.deep.equal([403, 403, 303])
    expect(await site.messages()).to.have.length(1)
  })

  it('asks who sends many to wait, and loses nothing they typed', async () => {
    for (let count = 0; count < 10; count++) await site.write({ message: `Pesan nomor ${count} dari sini` })

    const refused = await site.write()

    expect(refused.status).to.equal(429)
    expect(Number(refused.headers['retry-after'])).to.be.within(1, 3600)
    expect(refused.text)
      .to.match(/<title>Perlu diperbaiki: /)
      .and.include('Kirim lagi sesudah pukul')
    expect(refused.text).to.include('value="0812 3456 7890"')
    expect(await site.messages()).to.have.length(10)
    const keys = await app.parts.database.knex('rate_limits').pluck<string[]>('key')
    expect(keys).to.have.length(2)
    expect(keys.join()).to.not.include('127.0.0.1')
  })

  it('does not count a form that was not accepted', async () => {
    for (let count = 0; count < 12; count++) await site.write({ contact: '' })

    expect((await site.write()).status).to.equal(303)
  })
})
