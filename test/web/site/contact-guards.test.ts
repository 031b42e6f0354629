import { BlockList } from 'node:net'
import { expect } from 'chai'
import { contactForm } from '../../../src/web/site/contact-form.ts'
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
    expect(keys).to.have.length(3)
    expect(keys.join()).to.not.include('127.0.0.1')
  })

  it('does not count a form that was not accepted as a message', async () => {
    for (let count = 0; count < 12; count++) await site.write({ contact: '' })

    expect((await site.write()).status).to.equal(303)
  })

  it('counts it as a try, of which there are sixty, and gives back what was typed after them too', async () => {
    const statuses: number[] = []
    for (let count = 0; count < 60; count++) statuses.push((await site.send(WRITTEN)).status)

    const refused = await site.write()

    expect(new Set(statuses)).to.deep.equal(new Set([422]))
    expect(refused.status).to.equal(429)
    expect(Number(refused.headers['retry-after'])).to.be.within(1, 3600)
    expect(refused.text).to.include('value="0812 3456 7890"')
    expect(await site.messages()).to.have.length(0)
  })

  it('takes all addresses of one network in IPv6 for one writer', async () => {
    const proxies = new BlockList()
    proxies.addAddress('127.0.0.1', 'ipv4')
    const proxied = await aSiteToWriteTo(proxies)
    const write = (address: string, message: string) =>
      proxied.write({ message }, { headers: { 'x-forwarded-for': address } })

    const statuses: number[] = []
    for (let count = 1; count <= 11; count++)
      statuses.push((await write(`2001:db8:1:2::${count}`, `Pesan nomor ${count} dari sini`)).status)
    const stranger = await write('2001:db8:1:3::1', 'Pesan dari rumah yang lain')

    expect(statuses).to.deep.equal([...Array<number>(10).fill(303), 429])
    expect(stranger.status).to.equal(303)
  })

  /*
   * 60,000 letters held the process for 6 to 16 seconds, and any length that is refused only after a pattern was asked
   * would again. Time is not measured: that length is the one fault told says that nothing else was asked.
   */
  it('is not searched for an address or a link in what is too long', async () => {
    const typed = {
      name: `https://contoh.id/${'a'.repeat(60_000)}`,
      contact: 'a'.repeat(60_000),
      message: `1311010101010001 ${'a'.repeat(60_000)}`,
    }

    const issues = contactForm.safeParse(typed).error!.issues.map(({ message }) => message)
    const answer = await site.write({ contact: typed.contact })

    expect(issues).to.deep.equal([
      'message.name_too_long',
      'message.contact_too_long',
      'message.text_too_long',
    ])
    expect(answer.status).to.equal(422)
    expect(sentences(answer)[0]).to.equal('Surel atau nomor 60000 huruf. Ringkas menjadi paling banyak 120.')
  })
})
