import { expect } from 'chai'
import { openValidator } from '../../src/domain/themes/lint/validate.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { anArticle, aTenant } from '../support/tenants.ts'
import { crawl, faultsOf, linksOf } from './crawl.ts'
import { aWholeSite } from './whole-site.ts'

const SITES = { dinkes: 'gonjong', disparbud: 'songket', sangir: 'rangkiang' }

describe('pages as they are served', function () {
  this.timeout(180_000)
  let app: TestApp
  const at = (name: string, path = '/') =>
    `${app.parts.base.protocol}//${name ? `${name}.` : ''}${app.parts.base.host}${path}`

  beforeEach(async () => {
    app = await startApp()
    for (const [slug, theme] of Object.entries(SITES)) await aWholeSite(app, slug, theme)
    await aTenant(app.fleet(), { slug: 'dishub', stage: 'filling' })
  })

  it('are right HTML wherever a link leads, and every link leads somewhere', async () => {
    const searches = ['/cari?q=kabar', '/cari?q=xyzzy', '/cari']
    const begin = ['', ...Object.keys(SITES)].flatMap((name) =>
      ['/', ...searches].map((path) => at(name, path)),
    )
    // Only an office that wants it so has its albums in the menu.
    const albums = Object.keys(SITES).map((slug) => at(slug, '/galeri'))
    const { seen, faults } = await crawl(app, [...begin, ...albums, at('dishub')])

    expect(faults.join('\n')).to.equal('')
    for (const slug of Object.keys(SITES)) {
      for (const path of EVERY_TYPE) expect(seen.has(at(slug, path)), `${slug} ${path}`).to.equal(true)
    }
    for (const path of EVERY_PORTAL_TYPE) expect(seen.has(at('', path)), path).to.equal(true)
  })

  it('are right HTML when there is nothing to show', async () => {
    await aTenant(app.fleet(), { slug: 'arsip', stage: 'archived' })
    const validate = (await openValidator())!

    for (const [name, path, status] of NOTHING) {
      const answer = await app.send(name, path)
      const url = new URL(at(name, path))
      expect(answer.status, url.href).to.equal(status)
      const { pictures } = await linksOf(answer, url)
      expect((await faultsOf(answer, url, pictures, validate)).join('\n')).to.equal('')
    }
    const form = { name: '', contact: 'x', message: '' }
    const refused = await app.send('dinkes', '/kontak', { form })
    expect(refused.status).to.equal(422)
    expect(await validate(refused.text)).to.deep.equal([])
  })

  it('are found out when they are wrong', async () => {
    const db = app.fleet().tenant((await aTenant(app.fleet(), { slug: 'dputr' })).id)
    await anArticle(db, { title: 'Jalan', text: '[Peta](/hal/tidak-ada)' })
    const { render } = app.parts.themes
    app.parts.themes.render = (theme, view) => render(theme, view).replace('</main>', PLANTED)

    const { faults } = await crawl(app, [at('dputr', '/berita/2026/jalan')])

    app.parts.themes.render = render
    const of = (what: string) => faults.filter((fault) => fault.includes(what) && fault.includes('dputr'))
    expect(of('/hal/tidak-ada, named by')).to.have.length(1)
    expect(of('<b><p>')).not.to.have.length(0)
    expect(of('keeps out http://dinkes.localhost/media/a.webp')).not.to.have.length(0)
  })
})

const PLANTED = '<b><p>x</p></b><img src="//dinkes.localhost/media/a.webp" alt=""></main>'

const EVERY_TYPE = [
  ...['/', '/layanan', '/layanan/surat-pindah', '/en/layanan/surat-pindah', '/profil', '/profil/sejarah'],
  ...['/en/profil/sejarah', '/hal/halaman-bebas', '/berita', '/berita/2026/kabar-lengkap'],
  ...['/en/berita/2026/kabar-lengkap', '/pengumuman', '/pengumuman/loket-pindah'],
  ...['/en/pengumuman/loket-pindah', '/agenda', '/agenda/rapat-kerja', '/galeri', '/galeri/pekan-budaya'],
  ...['/informasi-publik', '/informasi-publik/rencana-strategis', '/kontak', '/berita?kategori=layanan'],
]
const EVERY_PORTAL_TYPE = ['/', '/layanan', '/kabar', '/dokumen', '/opd', '/kecamatan', '/kecamatan/sangir']

/** Host, path and what is answered. */
const NOTHING: [name: string, path: string, status: number][] = [
  ['dinkes', '/tidak-ada', 404],
  ['dinkes', '/profil/ditarik', 410],
  ['dinkes', '/kontak/terkirim', 200],
  ['disparbud', '/tidak-ada', 404],
  ['sangir', '/berita?hal=999', 404],
  ['arsip', '/', 410],
  ['', '/tidak-ada', 404],
  ['bukan-siapa', '/', 404],
]
