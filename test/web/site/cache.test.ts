import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect } from 'chai'
import { publishEntry, withdrawEntry } from '../../../src/domain/content/publishing.ts'
import type { Tenant } from '../../../src/domain/tenants/tenants.ts'
import { connect, disconnect } from '../../../src/platform/db/connect.ts'
import { openFleet } from '../../../src/platform/db/fleet-db.ts'
import { sendTo, startApp, type TestApp } from '../../support/app.ts'
import { cleanUp } from '../../support/cleanup.ts'
import { aTenant, anArticle, EDITOR } from '../../support/tenants.ts'

describe('a public page', () => {
  let app: TestApp
  let tenant: Tenant
  let renders: number
  beforeEach(async () => {
    app = await startApp()
    renders = 0
    const { render } = app.parts.themes
    app.parts.themes = {
      ...app.parts.themes,
      render: (...view) => {
        renders++
        return render(...view)
      },
    }
    tenant = await aTenant(app.fleet(), { slug: 'dinkes' })
  })

  const office = () => app.fleet().tenant(tenant.id)
  const get = (path = '/', headers: Record<string, string> = {}) => app.send('dinkes', path, { headers })

  it('is rendered once for as long as nothing changes', async () => {
    const answers = [await get(), await get(), await get()]

    expect(new Set(answers.map(({ text }) => text)).size).to.equal(1)
    expect(renders).to.equal(1)
  })

  it('is rendered once for fifty who ask at the same time', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => get('/berita')))

    expect(answers.every(({ status }) => status === 200)).to.equal(true)
    expect(renders).to.equal(1)
  })

  it('shows a publication at the next request', async () => {
    for (let number = 1; number <= 5; number++) {
      await get()
      await anArticle(office(), { title: `Kabar ${number}` })

      expect((await get()).text).to.include(`Kabar ${number}`)
      expect((await get('/berita.xml')).text).to.include(`Kabar ${number}`)
    }
  })

  it('shows what another process published', async () => {
    await get()
    const other = connect(app.parts.database.address)
    cleanUp(() => disconnect(other))

    const heard = app.parts.versions.mark()
    await anArticle(openFleet(other, app.clock).tenant(tenant.id), { title: 'Dari proses lain' })
    while (app.parts.versions.mark() === heard) await get('/healthz')

    expect((await get()).text).to.include('Dari proses lain')
  })

  it('is gone at the next request after its withdrawal, and back after its publication', async () => {
    const id = await anArticle(office(), { title: 'Keliru' })
    const path = '/berita/2026/keliru'
    const statuses = [(await get(path)).status]

    await withdrawEntry(office(), EDITOR, 'article', id)
    statuses.push((await get(path)).status, (await get(path)).status)
    await publishEntry(office(), EDITOR, 'article', id)
    statuses.push((await get(path)).status)

    expect(statuses).to.deep.equal([200, 410, 410, 200])
  })

  it('of the portal shows a change of any office at the next request', async () => {
    await app.send('', '/')
    await office().update('tenants', {}, { name: 'Dinas Kesehatan Baru' })

    expect((await app.send('', '/')).text).to.include('Dinas Kesehatan Baru')
  })

  it('stays when another office publishes', async () => {
    const other = await aTenant(app.fleet())
    await get()
    await anArticle(app.fleet().tenant(other.id))
    await get()

    expect(renders).to.equal(1)
  })

  it('is kept for its own office: the next one asks for the same path', async () => {
    await aTenant(app.fleet(), { slug: 'dishub', name: 'Dinas Perhubungan Contoh' })
    await get('/kontak')

    expect((await app.send('dishub', '/kontak')).text).to.include('Dinas Perhubungan Contoh')
    expect((await app.send('', '/')).text).to.include('Perangkat daerah')
  })

  it('is not sent again to who has it already', async () => {
    const { headers } = await get()

    const again = await get('/', { 'if-none-match': headers.etag! })

    expect(again).to.include({ status: 304, text: '' })
    expect(again.headers).to.include({ etag: headers.etag, vary: 'Accept-Encoding, Cookie, Save-Data' })
    expect((await get('/', { 'if-none-match': 'W/"else"' })).status).to.equal(200)
  })

  it('has another tag when it says something else', async () => {
    const before = (await get()).headers.etag
    await anArticle(office())

    expect((await get('/', { 'if-none-match': before! })).status).to.equal(200)
  })

  for (const first of ['br', 'gzip', 'identity']) {
    it(`reads the same in every encoding when ${first} was asked for first`, async () => {
      await get('/', { 'accept-encoding': first })

      const plain = await get()
      const br = await get('/', { 'accept-encoding': 'gzip, br' })
      const gzip = await get('/', { 'accept-encoding': 'gzip' })

      expect([br.headers['content-encoding'], gzip.headers['content-encoding']]).to.deep.equal(['br', 'gzip'])
      expect(plain.headers).to.not.have.property('content-encoding')
      expect(brotliDecompressSync(br.bytes).toString()).to.equal(plain.text)
      expect(gunzipSync(gzip.bytes).toString()).to.equal(plain.text)
      expect(Number(gzip.headers['content-length'])).to.equal(gzip.bytes.length)
    })
  }

  it('answers HEAD with the headers of GET and nothing behind them', async () => {
    const head = await app.send('dinkes', '/kontak', { method: 'HEAD' })
    const whole = await get('/kontak')

    expect(head).to.include({ status: 200, text: '' })
    expect(head.headers['content-length']).to.equal(whole.headers['content-length'])
    expect(head.headers.etag).to.equal(whole.headers.etag)
  })

  const COPIES = [
    ...['/kontak?utm_source=wa', '/kontak?hal=2', '/kontak?', '/kontak?kategori=layanan', '/%6Bontak'],
    ...['/tidak-ada', '/berita?hal=9', '/berita?hal=1&x=1', '/berita?kategori=tidakada'],
  ]
  for (const path of COPIES) {
    it(`leaves no copy for ${path}`, async () => {
      await get(path)
      const before = renders
      await get(path)

      expect(renders).to.equal(before + 1)
    })
  }

  it('leaves no copy for hosts that are nobody’s', async () => {
    await app.send('bukan-siapa-siapa', '/')
    await app.send('bukan-siapa-siapa', '/')

    expect(renders).to.equal(2)
  })

  it('leaves no copies of made-up paths of a site that is withdrawn', async () => {
    await office().update('tenants', {}, { stage: 'suspended' })
    const statuses = [await get('/a-1'), await get('/a-1'), await get('/'), await get('/')]

    expect(statuses.map(({ status }) => status)).to.deep.equal([410, 410, 410, 410])
    expect(renders).to.equal(3)
  })

  it('changes by itself when the counter opens and closes', async () => {
    // The clock stands at noon in WIB of a Tuesday.
    const hours = JSON.stringify([{ days: 'Senin–Kamis', open: '08.00–12.30, 13.30–16.00' }])
    await office().update('tenants', {}, { hours })

    const open = await get('/kontak')
    app.clock.advance(29 * 60 + 59)
    const stillOpen = await get('/kontak')
    app.clock.advance(1)
    const closed = await get('/kontak')

    expect(open.text).to.include('Buka sampai 12.30')
    expect(stillOpen.text).to.equal(open.text)
    expect(closed.text).to.include('Tutup. Buka pukul 13.30')
    expect(renders).to.equal(2)
  })

  it('cannot be spoilt for others by the headers of one visitor', async () => {
    const clean = (await get()).text
    await anArticle(office(), { title: 'Halaman baru' })
    const odd = {
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
      'x-original-url': '/kontak',
      'x-rewrite-url': '/kontak',
      'accept-language': 'en',
      cookie: 'laman-dapur=1; lang=en',
      'user-agent': '<script>alert(1)</script>',
      referer: 'https://evil.example/',
    }

    const spoilt = await sendTo(app.port, `DINKES.localhost.:${app.port}`, '/', { headers: odd })
    const after = await get()

    expect(clean).to.not.equal(after.text)
    expect(after.text).to.equal(spoilt.text)
    expect(after.text).to.not.include('evil.example').and.not.include('alert(1)')
    expect(after.headers).to.not.have.property('strict-transport-security')
    expect(after.headers).to.not.have.property('set-cookie')
  })

  it('is its own for each way to write a path', async () => {
    expect((await get('/kontak')).status).to.equal(200)
    expect((await get('/Kontak')).status).to.equal(404)
    expect((await get('/kontak/')).status).to.equal(404)
    expect((await get('//kontak')).status).to.equal(404)
    expect((await get('/./kontak')).status).to.equal(404)
  })
})
