import { expect } from 'chai'
import { startApp, type TestApp } from '../../support/app.ts'
import { anEntry } from '../../support/entries.ts'
import { decode } from '../../support/html.ts'
import { xmlFault } from '../../support/xml.ts'
import { anArticle, aTenant } from '../../support/tenants.ts'

describe('the lists of the portal', () => {
  let app: TestApp
  beforeEach(async () => {
    app = await startApp()
  })

  const office = async (details: Parameters<typeof aTenant>[1] = {}) => {
    const { id } = await aTenant(app.fleet(), { kind: 'rsud', ...details })
    const db = app.fleet().tenant(id)
    // What the blueprint has brought is not what these tests count.
    for (const { id } of await db.from('entries').where({ kind: 'service' })) {
      await db.update('entries', { id }, { state: 'draft' })
      await db.remove('search_texts', { entry_id: id })
    }
    return db
  }
  const page = async (path: string) => {
    const { status, text } = await app.send('', path)
    return { status, text: decode(text) }
  }
  const titles = (text: string, among: string[]) =>
    among.filter((title) => text.includes(title)).sort((a, b) => text.indexOf(a) - text.indexOf(b))

  describe('of services', () => {
    const SERVICES = [
      { title: 'Kartu tani', need: 'tani' },
      { title: 'Akta kelahiran', need: 'keluarga' },
      { title: 'kartu anak', need: 'keluarga' },
      { title: 'Izin usaha', need: null },
    ]
    const ALL = SERVICES.map(({ title }) => title)
    beforeEach(async () => {
      const dukcapil = await office({ slug: 'disdukcapil', short_name: 'Disdukcapil' })
      const tani = await office({ slug: 'pertanian', short_name: 'Dinas Pertanian' })
      for (const { title, need } of SERVICES)
        await anEntry(need === 'tani' ? tani : dukcapil, 'service', { title, fields: { need } })
      const hidden = await office({ slug: 'dinkes', stage: 'filling' })
      await anEntry(hidden, 'service', { title: 'Kartu rahasia', fields: { need: 'keluarga' } })
    })

    it('stand from A to Z, whatever letters they are written in, with office and address', async () => {
      const { text } = await page('/layanan')

      expect(titles(text, ALL)).to.deep.equal(['Akta kelahiran', 'Izin usaha', 'kartu anak', 'Kartu tani'])
      expect(text).to.include(`http://pertanian.localhost:${app.port}/layanan/kartu-tani`)
      expect(text).to.include('4 layanan').and.include('Disdukcapil').and.not.include('Kartu rahasia')
    })

    it('are found by life situation, by letter and by office', async () => {
      const found = async (path: string) => titles((await page(path)).text, ALL)

      expect(await found('/layanan?urusan=keluarga')).to.deep.equal(['Akta kelahiran', 'kartu anak'])
      expect(await found('/layanan?urusan=lainnya')).to.deep.equal(['Izin usaha'])
      expect(await found('/layanan?urusan=wisata')).to.deep.equal([])
      expect(await found('/layanan?huruf=K')).to.deep.equal(['kartu anak', 'Kartu tani'])
      expect(await found('/layanan?huruf=Z')).to.deep.equal([])
      expect(await found('/layanan?opd=pertanian')).to.deep.equal(['Kartu tani'])
    })

    it('are not there by any way that leads nowhere', async () => {
      const paths = ['urusan=x', 'huruf=k', 'huruf=AB', 'opd=dinkes', 'opd=x', 'hal=0', 'hal=2', 'hal=x']
      for (const query of [...paths, 'urusan=keluarga&huruf=K', 'opd=pertanian&hal=2'])
        expect((await page(`/layanan?${query}`)).status, query).to.equal(404)
    })

    it('go on to further pages', async () => {
      const tani = app
        .fleet()
        .tenant((await app.fleet().from('tenants').where({ slug: 'pertanian' }).first())!.id)
      for (let i = 10; i < 67; i++)
        await anEntry(tani, 'service', { title: `Benih ${i}`, fields: { need: 'tani' } })

      const first = await page('/layanan')
      const second = await page('/layanan?hal=2')

      expect(first.text).to.include('Benih 66').and.include('/layanan?hal=2').and.not.include('Kartu tani')
      expect(second.text).to.include('Kartu tani').and.not.include('Benih 66')
      expect((await page('/layanan?hal=3')).status).to.equal(404)
      expect((await page('/layanan?urusan=tani&hal=2')).status).to.equal(404)
    })
  })

  describe('of news', () => {
    it('go on to further pages, and end', async () => {
      const db = await office()
      for (let i = 10; i < 24; i++) {
        app.clock.advance(60)
        await anArticle(app.fleet().tenant(db.tenantId), { title: `Kabar ke-${i}` })
      }

      const first = await page('/kabar')
      const second = await page('/kabar?hal=2')

      expect(first.text).to.include('Kabar ke-23').and.include('Kabar ke-12').and.not.include('Kabar ke-11')
      expect(second.text).to.include('Kabar ke-11').and.include('Kabar ke-10').and.not.include('Kabar ke-12')
      for (const path of ['/kabar?hal=3', '/kabar?hal=0', '/kabar?hal=1e3', '/kabar?hal=99999'])
        expect((await page(path)).status, path).to.equal(404)
    })

    it('come as feeds, of live sites only', async () => {
      await anArticle(await office({ short_name: 'Dinkes' }), { title: 'Kabar ]]> & <b>' })
      await anArticle(await office({ stage: 'suspended' }), { title: 'Kabar rahasia' })

      for (const path of ['/kabar.xml', '/kabar.atom']) {
        const { status, text } = await app.send('', path)
        expect(status).to.equal(200)
        expect(xmlFault(text), path).to.equal(undefined)
        expect(text).to.include('/berita/2026/kabar').and.not.include('rahasia')
      }
      const { items } = JSON.parse((await app.send('', '/kabar.json')).text) as { items: { url: string }[] }
      expect(items).to.have.length(1)
    })

    it('ignore what they do not know, without keeping a page for it', async () => {
      const db = await office()
      await anArticle(db, { title: 'Kabar pertama' })
      let asked = 0
      app.parts.database.knex.client.on('query', () => asked++)
      const reads = async (path: string) => {
        asked = 0
        const { status } = await page(path)
        return { status, asked: asked > 0 }
      }

      await page('/kabar')

      expect(await reads('/kabar')).to.deep.equal({ status: 200, asked: false })
      for (let i = 0; i < 2; i++)
        expect(await reads('/kabar?utm=a')).to.deep.equal({ status: 200, asked: true })
    })
  })

  it('of documents name the office, and filter by class, year and kind', async () => {
    const db = await office({ slug: 'dinkes', short_name: 'Dinkes' })
    await anEntry(db, 'document', { title: 'Laporan kinerja tahunan' })
    await anEntry(db, 'document', {
      title: 'Rencana strategis',
      fields: { documentType: 'rencana', year: '2024' },
    })
    await anEntry(await office({ stage: 'suspended' }), 'document', { title: 'Dokumen rahasia' })

    const all = await page('/dokumen')
    const some = await page('/dokumen?tahun=2024')

    expect(all.text)
      .to.include('Laporan kinerja tahunan')
      .and.include('Rencana strategis')
      .and.include(', Dinkes')
    expect(all.text).to.include(`http://dinkes.localhost:${app.port}/informasi-publik/rencana-strategis`)
    expect(all.text).to.not.include('rahasia')
    expect(some.text).to.include('Rencana strategis').and.not.include('Laporan kinerja tahunan')
    expect((await page('/')).text).to.include('/dokumen')
    for (const query of ['tahun=24', 'kelas=x', 'jenis=x', 'hal=2'])
      expect((await page(`/dokumen?${query}`)).status, query).to.equal(404)
  })

  it('of districts lead to their nagari, and to the office and its services once it is live', async () => {
    const camat = await office({
      code: 'KEC-01',
      slug: 'sangir',
      kind: 'kecamatan',
      stage: 'ready',
      name: 'Kecamatan Sangir',
    })
    await anEntry(camat, 'service', { title: 'Surat dispensasi nikah' })
    const before = await page('/kecamatan/sangir')
    await camat.update('tenants', {}, { stage: 'live' })
    const after = await page('/kecamatan/sangir')

    expect((await page('/kecamatan')).text)
      .to.include('href="/kecamatan/sangir"')
      .and.include('Sangir Balai Janggo')
    expect(before.text)
      .to.include('Lubuk Gadang Timur')
      .and.include('13.11.01.2002')
      .and.include('Jalan Contoh 1')
    expect(before.text).to.not.include('http://sangir.localhost').and.not.include('Surat dispensasi')
    expect(after.text).to.include(`http://sangir.localhost:${app.port}/layanan/surat-dispensasi-nikah`)
    expect((await page('/kecamatan/tidak-ada')).status).to.equal(404)
  })

  it('for search engines name live sites only', async () => {
    await office({ slug: 'dinkes' })
    await office({ slug: 'dishub', stage: 'filling' })

    const index = await app.send('', '/peta-situs.xml')
    const own = await app.send('', '/peta-situs-portal.xml')

    expect(xmlFault(index.text)).to.equal(undefined)
    expect(index.text)
      .to.include(`http://dinkes.localhost:${app.port}/peta-situs.xml`)
      .and.not.include('dishub')
    expect(index.text).to.include('/peta-situs-portal.xml')
    expect(xmlFault(own.text)).to.equal(undefined)
    expect(own.text).to.include('/kecamatan/sungai-pagu')
    expect((await page('/robots.txt')).text).to.include('/peta-situs.xml')
    expect((await page('/.well-known/security.txt')).text).to.include('Contact: mailto:')
  })

  it('answer HEAD with the same headers and no body', async () => {
    await anArticle(await office())
    for (const path of [
      '/',
      '/layanan',
      '/kabar',
      '/dokumen',
      '/opd',
      '/kecamatan',
      '/cari?q=kabar',
      '/kabar.xml',
    ]) {
      const get = await app.send('', path)
      const head = await app.send('', path, { method: 'HEAD' })

      expect(
        { status: head.status, length: head.headers['content-length'], body: head.text },
        path,
      ).to.deep.equal({
        ...{ status: 200, length: get.headers['content-length'], body: '' },
      })
    }
  })

  it('show light or dark as the reader chose, and come back to the page', async () => {
    const answer = await app.send('', '/tampilan', { form: { skema: 'gelap', kembali: '/layanan?huruf=K' } })
    const { text } = await app.send('', '/layanan', { cookie: answer.cookies.join('; ') })

    expect(answer).to.include({ status: 303 })
    expect(answer.headers.location).to.equal('/layanan?huruf=K')
    expect(text).to.include('data-scheme="gelap"')
    expect((await app.send('', '/layanan')).text).to.not.include('data-scheme="gelap"')
  })
})
