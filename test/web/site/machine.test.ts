import { expect } from 'chai'
import type { TenantDb } from '../../../src/platform/db/tenant-db.ts'
import { startApp, type TestApp } from '../../support/app.ts'
import { aBlock, anEntry } from '../../support/entries.ts'
import { anArticle, aTenant } from '../../support/tenants.ts'
import { hostileTexts, needFixtures } from '../../support/fixtures.ts'

describe('what a site tells machines', () => {
  let app: TestApp
  let db: TenantDb
  beforeEach(async () => {
    app = await startApp()
    const tenant = await aTenant(app.fleet(), { slug: 'dinkes', name: 'Dinas Kesehatan' })
    db = app.fleet().tenant(tenant.id)
  })
  const get = (path: string) => app.send('dinkes', path)
  const ldOf = (html: string) =>
    JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)![1]!) as Record<
      string,
      unknown
    >

  it('describes the office, its news, services, events and answers for search engines', async () => {
    await anArticle(db, { title: 'Kabar' })
    await anEntry(db, 'service', { title: 'Kartu sehat' })
    await anEntry(db, 'event', { title: 'Senam' })
    await anEntry(db, 'page', {
      title: 'Tanya',
      blocks: [
        aBlock('tanya', {
          title: '',
          items: [
            { question: 'Gratis?', answer: 'Ya.' },
            { question: 'Lama?', answer: 'Tidak.' },
          ],
        }),
      ],
    })

    const types: Record<string, string> = {
      '/': 'GovernmentOrganization',
      '/berita/2026/kabar': 'NewsArticle',
      '/layanan/kartu-sehat': 'GovernmentService',
      '/agenda/senam': 'Event',
      '/profil/tanya': 'FAQPage',
    }
    for (const [path, type] of Object.entries(types)) {
      expect(ldOf((await get(path)).text)['@type'], path).to.equal(type)
    }
  })

  it('lets no text end the description it stands in', async function () {
    needFixtures(this)
    for (const text of hostileTexts('IntrudersXSS.txt').slice(0, 60)) {
      await anArticle(db, { title: text.slice(0, 90) })
    }
    const paths = [...(await get('/berita')).text.matchAll(/href="(\/berita\/2026\/[^"]+)"/g)]
    expect(paths.length).to.be.greaterThan(0)
    for (const [, path] of paths) {
      const { text } = await get(path!)
      expect(() => ldOf(text), path).not.to.throw()
      expect(text.match(/<script/g)!.length, path).to.equal(2)
    }
  })

  it('has feeds of all news and of each category in three formats', async () => {
    await anArticle(db, { title: 'Layanan kita', category: 'layanan' })
    await anArticle(db, { title: 'Kegiatan kita', category: 'kegiatan' })

    expect((await get('/berita.xml')).headers['content-type']).to.include('rss')
    expect((await get('/berita.atom')).text)
      .to.include('<feed')
      .and.include('Kegiatan kita')
    const json = JSON.parse((await get('/berita/kategori/layanan.json')).text) as {
      items: { title: string }[]
    }
    expect(json.items.map(({ title }) => title)).to.deep.equal(['Layanan kita'])
    for (const wrong of ['layanan.pdf', 'x.xml', 'layanan', '.xml']) {
      expect((await get(`/berita/kategori/${wrong}`)).status, wrong).to.equal(404)
    }
  })

  it('lists every page in its map, and the other language where there is one', async () => {
    await anEntry(db, 'page', {
      title: 'Sejarah',
      text: 'Isi.',
      fields: { english: { title: 'History', summary: '', text: 'Text.' } },
    })
    await anEntry(db, 'event', { title: 'Belum jadi', published: false })

    const { text, headers } = await get('/peta-situs.xml')

    expect(headers['content-type']).to.include('xml')
    expect(text).to.include('/profil/sejarah</loc>').and.include('/en/profil/sejarah</loc>')
    expect(text).not.to.include('belum-jadi')
    expect((await get('/robots.txt')).text)
      .to.include('/peta-situs.xml')
      .and.include('Disallow: /cari')
  })

  it('says whom to tell about a hole, until a day to come', async () => {
    const { text } = await get('/.well-known/security.txt')

    const expires = /Expires: (.*)/.exec(text)![1]!
    expect(Date.parse(expires)).to.be.greaterThan(Date.parse(app.clock()))
    expect(text).to.match(/^Contact: mailto:/)
  })

  it('gives an event as a calendar in UTC', async () => {
    await anEntry(db, 'event', { title: 'Senam, "bersama"; semua' })

    const one = await get('/agenda/senam-bersama-semua.ics')
    expect(one.headers['content-type']).to.include('text/calendar')
    expect(one.text).to.include('DTSTART:20261201T013000Z').and.include('DTEND:20261201T070000Z')
    expect((await get('/agenda.ics')).text).to.include('BEGIN:VEVENT')
    expect((await get('/agenda/tidak-ada.ics')).status).to.equal(404)
  })

  it('lets the name of an office end no line of a calendar', async () => {
    const name = 'Dinas\r\nBEGIN:VEVENT\rX\nPerhubungan; Kelautan, Perikanan \\n'
    await aTenant(app.fleet(), { slug: 'dishub', name })

    const { text } = await app.send('dishub', '/agenda.ics')

    const lines = text.replaceAll('\r\n ', '').split(/\r\n|\r|\n/)
    const said = 'Dinas BEGIN:VEVENT X Perhubungan\\; Kelautan\\, Perikanan \\\\n'
    expect(lines).to.include.members([`NAME:${said}`, `X-WR-CALNAME:${said}`])
    expect(lines).to.not.include('BEGIN:VEVENT')
  })
})
