import { expect } from 'chai'
import { startApp, type TestApp } from '../../support/app.ts'
import { anArticle, aTenant } from '../../support/tenants.ts'

const LONG = 'x'.repeat(10_000)

/** On a site and on the portal: what strangers put into addresses and headers. */
describe('odd addresses', () => {
  let app: TestApp
  beforeEach(async () => {
    app = await startApp()
    const tenant = await aTenant(app.fleet(), { slug: 'dinkes' })
    await anArticle(app.fleet().tenant(tenant.id), { title: 'Imunisasi' })
  })

  for (const [host, paths] of [
    ['dinkes', ['/', '/layanan', '/berita', '/berita/2026/imunisasi', '/agenda', '/kontak']],
    ['', ['/', '/layanan', '/kabar', '/opd', '/kecamatan']],
  ] as const) {
    it(`with queries that mean nothing show the page as it is (${host || 'portal'})`, async () => {
      for (const path of paths) {
        const clean = bare(await app.send(host, path))
        for (const query of [`a=${LONG}`, 'utm_source=%3Cscript%3E', '__proto__=1', '=', '&&&']) {
          const odd = await app.send(host, `${path}?${query}`)
          expect(odd.status, `${path} ${query.slice(0, 30)}`).to.equal(200)
          expect(odd.text).to.not.include('<script>alert').and.not.include('utm_source=<')
          expect(bare(odd), `${path} ${query.slice(0, 30)}`).to.equal(clean)
        }
        expect(bare(await app.send(host, path)), path).to.equal(clean)
      }
    })
  }

  for (const path of [
    ...[
      '/berita%2f2026%2fimunisasi',
      '/layanan/..%2f..%2fetc%2fpasswd',
      '/layanan/%2e%2e/kontak',
      '//kontak',
    ],
    ...['/layanan/', '/LAYANAN', '/layanan/KTP', '/berita/2026/', '/berita/20266/imunisasi/x', '/.env'],
    ...['/wp-login.php', '/layanan/a%00b', `/layanan/${'a'.repeat(9000)}`, '/en', '/en/layanan/tidak-ada'],
    ...['/agenda/.ics', '/kartu/', '/berkas/x', '/media/dinkes/..%2fa.webp', '/index.php?id=1'],
  ]) {
    it(`that nobody has are not found: ${path.slice(0, 40)}`, async () => {
      for (const host of ['dinkes', '']) {
        const { status, text } = await app.send(host, path)
        expect(status, host).to.equal(404)
        expect(text, host).to.not.match(/\bat .*\.(ts|js):\d+/)
      }
    })
  }

  it('that cannot be read are refused without a word about our insides', async () => {
    for (const host of ['dinkes', '']) {
      const { status, text } = await app.send(host, '/layanan/%E0%A4%A')
      expect(status).to.be.oneOf([400, 404])
      expect(text).to.not.include('URIError').and.not.include('node_modules')
    }
  })

  it('asked for in part or under a condition give the whole page or nothing new', async () => {
    const whole = await app.send('dinkes', '/layanan')
    const part = await app.send('dinkes', '/layanan', { headers: { range: 'bytes=0-10' } })
    const since = await app.send('dinkes', '/layanan', {
      headers: { 'if-modified-since': 'Thu, 01 Jan 2099 00:00:00 GMT' },
    })
    const known = await app.send('dinkes', '/layanan', { headers: { 'if-none-match': whole.headers.etag! } })

    expect([part.status, part.text]).to.deep.equal([200, whole.text])
    expect([since.status, since.text]).to.deep.equal([200, whole.text])
    expect([known.status, known.text]).to.deep.equal([304, ''])
  })
})

/** Without the hidden field that says which page the reading switch leads back to. */
function bare({ text }: { text: string }): string {
  return text.replace(/name="kembali" value="[^"]*"/g, '')
}
