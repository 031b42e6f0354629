import { expect } from 'chai'
import { publishEntry, withdrawEntry } from '../../../src/domain/content/publishing.ts'
import type { Tenant } from '../../../src/domain/tenants/tenants.ts'
import type { TenantDb } from '../../../src/platform/db/tenant-db.ts'
import { startApp, type TestApp } from '../../support/app.ts'
import { aTenant, anArticle, EDITOR } from '../../support/tenants.ts'
import { decode, textOf } from '../../support/html.ts'
import { xmlFault } from '../../support/xml.ts'

describe('the public site', () => {
  let app: TestApp
  let tenant: Tenant
  let db: TenantDb
  beforeEach(async () => {
    app = await startApp()
    tenant = await aTenant(app.fleet(), {
      slug: 'dinkes',
      name: 'Dinas Kesehatan',
      whatsapp: '0812-1111-2222',
    })
    db = app.fleet().tenant(tenant.id)
  })

  const get = (path: string) => app.send('dinkes', path)
  const services = () => db.from('entries').where({ kind: 'service' }).orderBy('position')

  it('opens with the office, its newest articles and its services', async () => {
    await anArticle(db, { title: 'Imunisasi di Pauah Duo' })

    const { status, text, headers } = await get('/')

    expect(status).to.equal(200)
    expect(headers['content-type']).to.equal('text/html; charset=utf-8')
    expect(text).to.include('Dinas Kesehatan').and.include('Imunisasi di Pauah Duo')
    expect(text).to.include('/berita/2026/imunisasi-di-pauah-duo')
    expect(text).to.include(`/layanan/${(await services())[0]!.slug}`)
  })

  it('shows an article under the year in which it was first published, in WIB', async () => {
    app.clock.advance(Date.parse('2026-12-31T17:30:00.000Z') / 1000 - Date.parse(app.clock()) / 1000)
    await anArticle(app.fleet().tenant(tenant.id), { title: 'Selamat tahun baru', text: 'Isi **tebal**.' })

    const { status, text } = await get('/berita/2027/selamat-tahun-baru')

    expect(status).to.equal(200)
    expect(await textOf(text, 'h1')).to.equal('Selamat tahun baru')
    expect(text).to.include('Isi <strong>tebal</strong>.').and.include('1 Januari 2027')
  })

  it('leads from a wrong year to the right one', async () => {
    await anArticle(db, { title: 'Imunisasi' })

    const { status, headers } = await get('/berita/1999/imunisasi')

    expect(status).to.equal(301)
    expect(headers.location).to.equal('/berita/2026/imunisasi')
  })

  it('pages through the articles, newest first', async () => {
    for (let number = 1; number <= 13; number++) {
      app.clock.advance(60)
      await anArticle(app.fleet().tenant(tenant.id), { title: `Kabar nomor ${number}.` })
    }

    const [first, second] = [await get('/berita'), await get('/berita?hal=2')]

    expect(first.text).to.include('Kabar nomor 13.').and.not.include('Kabar nomor 1.')
    expect(decode(first.text)).to.include('href="/berita?hal=2"')
    expect(second.text).to.include('Kabar nomor 1.').and.not.include('Kabar nomor 13.')
    expect((await get('/berita?hal=3')).status).to.equal(404)
  })

  it('filters the articles by category', async () => {
    await anArticle(db, { title: 'Lomba posyandu', category: 'kegiatan' })
    await anArticle(db, { title: 'Waspada demam berdarah', category: 'imbauan' })

    const { text } = await get('/berita?kategori=imbauan')

    expect(text).to.include('Waspada demam berdarah').and.not.include('Lomba posyandu')
    expect((await get('/berita?kategori=prestasi')).status).to.equal(200)
  })

  const BAD_QUERIES = [
    ...['?hal=0', '?hal=-1', '?hal=01', '?hal=1.5', '?hal=x', '?hal=', '?hal=999999999999', '?hal=1&hal=2'],
    ...[
      '?kategori=',
      '?kategori=semua',
      '?kategori=KEGIATAN',
      '?kategori=constructor',
      '?kategori[]=kegiatan&hal=a',
    ],
    ...["?kategori=kegiatan' or 1=1", '?kategori=kegiatan&kategori=layanan'].map(encodeURI),
  ]
  for (const query of BAD_QUERIES) {
    it(`answers ${query} with the page that says so`, async () => {
      const { status, text } = await get(`/berita${query}`)

      expect(status).to.equal(404)
      expect(await textOf(text, 'h1')).to.equal('Halaman tidak ditemukan')
    })
  }

  it('shows the profile, a service, the list of services and the contact', async () => {
    const [service] = await services()
    const profile = await get('/profil')

    expect(profile.status).to.equal(200)
    expect(profile.text).to.include('/profil/tugas-dan-fungsi')
    expect((await get('/layanan')).text).to.include(`/layanan/${service!.slug}`)
    expect((await get(`/layanan/${service!.slug}`)).status).to.equal(200)
    expect((await get('/kontak')).text)
      .to.include('Jalan Contoh 1')
      .and.include('https://wa.me/6281211112222')
  })

  it('gives a feed that a feed reader takes, with whole addresses', async () => {
    await anArticle(db, { title: 'Ibu & anak <sehat>' })

    const { status, headers, text } = await get('/berita.xml')

    expect(status).to.equal(200)
    expect(headers['content-type']).to.equal('application/rss+xml; charset=utf-8')
    expect(xmlFault(text)).to.equal(undefined)
    expect(text).to.include(`http://dinkes.localhost:${app.port}/berita/2026/ibu-anak-sehat`)
  })

  const MISSING = [
    ...[
      '/berita/',
      '/Berita',
      '/layanan/tidak-ada',
      '/profil/tidak-ada',
      '/berita/2026/tidak-ada',
      '/media/x',
    ],
    ...[
      '/media/..%2f..%2flaman.sqlite',
      '/.env',
      '/wp-login.php',
      '/index.php?id=1',
      '/berita/2026',
      '/layanan/%00',
      '/berita/2026/a%00b',
    ],
  ]
  for (const path of MISSING) {
    it(`answers 404 to ${path}`, async () => {
      expect((await get(path)).status).to.equal(404)
    })
  }

  it('answers a path that cannot be read with 400, not with a fault', async () => {
    expect((await get('/profil/%E0%A4%A')).status).to.equal(400)
  })

  it('answers 404 to anything but looking', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH'])
      expect((await app.send('dinkes', '/', { method })).status).to.equal(404)
  })

  it('shows neither drafts nor what was written after the publication', async () => {
    await anArticle(db, { title: 'Rancangan rahasia', published: false })

    for (const path of ['/', '/berita', '/berita.xml'])
      expect((await get(path)).text).to.not.include('Rancangan rahasia')
    expect((await get('/berita/2026/rancangan-rahasia')).status).to.equal(404)
  })

  it('answers 410 to a withdrawn article, and shows it nowhere', async () => {
    const id = await anArticle(db, { title: 'Keliru' })

    await withdrawEntry(db, EDITOR, 'article', id)

    expect((await get('/berita/2026/keliru')).status).to.equal(410)
    for (const path of ['/', '/berita', '/berita.xml'])
      expect((await get(path)).text).to.not.include('Keliru')
    await publishEntry(db, EDITOR, 'article', id)
    expect((await get('/berita/2026/keliru')).status).to.equal(200)
  })

  it("never shows another office's page under this office's name", async () => {
    const other = await aTenant(app.fleet(), { slug: 'dishub' })
    await anArticle(app.fleet().tenant(other.id), { title: 'Trayek baru' })

    expect((await get('/berita/2026/trayek-baru')).status).to.equal(404)
    expect((await get('/berita')).text).to.not.include('Trayek baru')
  })
})
