import { expect } from 'chai'
import { withdrawEntry } from '../../../src/domain/content/publishing.ts'
import { startApp, type TestApp } from '../../support/app.ts'
import { anEntry } from '../../support/entries.ts'
import { decode } from '../../support/html.ts'
import { anArticle, aTenant, EDITOR } from '../../support/tenants.ts'

describe('the search over all sites', () => {
  let app: TestApp
  beforeEach(async () => {
    app = await startApp()
  })

  const office = async (slug: string, stage: 'live' | 'filling' | 'suspended' = 'live') => {
    const { id } = await aTenant(app.fleet(), { slug, short_name: `Kantor ${slug}`, stage })
    return app.fleet().tenant(id)
  }
  const page = async (path: string) => {
    const { status, text } = await app.send('', path)
    return { status, text: decode(text) }
  }

  it('finds what live sites have published, with office and address', async () => {
    await anEntry(await office('bpbd'), 'service', { title: 'Evakuasi galodo' })
    await anArticle(await office('dinkes'), { title: 'Posko galodo dibuka' })
    for (const stage of ['filling', 'suspended'] as const)
      await anArticle(await office(`kantor-${stage}`, stage), { title: 'Galodo rahasia' })
    await anArticle(await office('dishub'), { title: 'Galodo dalam draf', published: false })

    const { text } = await page('/cari?q=galodo')

    expect(text).to.include('2 hasil').and.include('<mark>galodo</mark>').and.include('Kantor bpbd')
    expect(text).to.include(`http://bpbd.localhost:${app.port}/layanan/evakuasi-galodo`)
    expect(text.indexOf('/layanan/evakuasi-galodo')).to.be.lessThan(text.indexOf('/berita/2026/posko-galodo'))
    expect(text).to.not.include('rahasia').and.not.include('dalam draf')
  })

  it('shows a publication and a withdrawal at the next request', async () => {
    const db = await office('bpbd')
    const before = await page('/cari?q=galodo')
    const id = await anArticle(db, { title: 'Waspada galodo' })
    const published = await page('/cari?q=galodo')
    await withdrawEntry(db, EDITOR, 'article', id)

    expect(before.text).to.not.include('waspada-galodo')
    expect(published.text).to.include('waspada-galodo')
    expect((await page('/cari?q=galodo')).text).to.not.include('waspada-galodo')
  })

  it('narrows by kind, office and year, and says so in its address', async () => {
    const bpbd = await office('bpbd')
    await anEntry(bpbd, 'service', { title: 'Evakuasi galodo' })
    await anArticle(bpbd, { title: 'Kabar galodo' })
    await anArticle(await office('dinkes'), { title: 'Obat untuk korban galodo' })

    const all = await page('/cari?q=galodo')
    const news = await page('/cari?q=galodo&jenis=berita')
    const ofOne = await page('/cari?q=galodo&jenis=berita&opd=dinkes')

    expect(all.text).to.include('/cari?q=galodo&jenis=berita').and.include('/cari?q=galodo&opd=bpbd')
    expect(news.text).to.include('kabar-galodo').and.not.include('/layanan/evakuasi-galodo')
    expect(ofOne.text).to.include('obat-untuk-korban').and.not.include('kabar-galodo')
    expect((await page('/cari?q=galodo&tahun=2019')).status).to.equal(200)
  })

  it('has no page for filters that no link of ours has', async () => {
    await office('dishub', 'filling')
    for (const query of ['jenis=x', 'tahun=26', 'opd=x', 'opd=dishub', 'hal=0', 'hal=2', 'hal=x'])
      expect((await page(`/cari?q=galodo&${query}`)).status, query).to.equal(404)
  })

  it('proposes a better spelling', async () => {
    const db = await office('bpbd')
    for (let i = 0; i < 4; i++) await anArticle(db, { title: `Peringatan galodo ${i}` })

    expect((await page('/cari?q=peringatam')).text).to.include('href="/cari?q=peringatan"')
  })

  it('gives a telephone number to who finds nothing', async () => {
    await aTenant(app.fleet(), { code: 'DISKOMINFO', phone: '(0755) 555-0188' })

    const { status, text } = await page('/cari?q=zzzzzz')

    expect(status).to.equal(200)
    expect(text).to.include('Tidak ada hasil').and.include('(0755) 555-0188')
  })
})
