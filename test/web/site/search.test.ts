import { expect } from 'chai'
import type { Tenant } from '../../../src/domain/tenants/tenants.ts'
import type { TenantDb } from '../../../src/platform/db/tenant-db.ts'
import { startApp, type TestApp } from '../../support/app.ts'
import { anEntry } from '../../support/entries.ts'
import { hostileTexts, needFixtures } from '../../support/fixtures.ts'
import { activeContent, decode } from '../../support/html.ts'
import { anArticle, aTenant } from '../../support/tenants.ts'

describe('the search of a site', () => {
  let app: TestApp
  let tenant: Tenant
  let db: TenantDb
  beforeEach(async () => {
    app = await startApp()
    tenant = await aTenant(app.fleet(), { slug: 'bpbd', phone: '(0755) 555-0124' })
    db = app.fleet().tenant(tenant.id)
  })

  const page = async (path: string) => {
    const { status, text } = await app.send('bpbd', path)
    return { status, text: decode(text) }
  }

  it('asks for words when it was given none', async () => {
    for (const path of ['/cari', '/cari?q=', '/cari?q=%20%20', '/cari?q=a&q=b']) {
      const { status, text } = await page(path)

      expect(status, path).to.equal(200)
      expect(text).to.include('Tuliskan yang Anda cari').and.include('content="noindex"')
    }
  })

  it('finds its own texts and nothing of another office', async () => {
    await anArticle(db, { title: 'Waspada galodo' })
    const other = await aTenant(app.fleet(), { slug: 'dinkes' })
    await anArticle(app.fleet().tenant(other.id), { title: 'Korban galodo' })

    const { text } = await page('/cari?q=galodo')

    expect(text).to.include('1 hasil').and.include('href="/berita/2026/waspada-galodo"')
    expect(text).to.not.include('korban-galodo')
    expect(text).to.include(`http://localhost:${app.port}/cari?q=galodo`)
  })

  it('narrows by kind and turns pages', async () => {
    await anEntry(db, 'service', { title: 'Evakuasi galodo' })
    for (let i = 10; i < 21; i++) await anArticle(db, { title: `Galodo ke-${i}` })

    const news = await page('/cari?q=galodo&jenis=berita')
    const second = await page('/cari?q=galodo&jenis=berita&hal=2')

    expect(news.text).to.include('11 hasil').and.include('/cari?q=galodo&jenis=berita&hal=2')
    expect(news.text).to.not.include('/layanan/evakuasi-galodo')
    expect(second.text).to.include('href="/berita/2026/galodo-ke-')
    for (const query of ['hal=3', 'hal=0', 'jenis=x', 'jenis=service', 'tahun=x'])
      expect((await page(`/cari?q=galodo&${query}`)).status, query).to.equal(404)
  })

  it('gives the telephone number and the way to all sites to who finds nothing', async () => {
    const { status, text } = await page('/cari?q=zzzzzz+yyyyyy')

    expect(status).to.equal(200)
    expect(text).to.include('Tidak ada hasil').and.include('(0755) 555-0124')
    expect(text).to.include(`http://localhost:${app.port}/cari?q=zzzzzz+yyyyyy`)
  })

  it('shows what it searched when the words were too many', async () => {
    const { status, text } = await page(`/cari?q=${'a'.repeat(10_000)}`)

    expect(status).to.equal(200)
    expect(text)
      .to.include(`value="${'a'.repeat(200)}"`)
      .and.not.include('a'.repeat(201))
  })

  it('keeps no page of it, so that a thousand questions fill nothing', async () => {
    await anArticle(db, { title: 'Waspada galodo' })
    let asked = 0
    app.parts.database.knex.client.on('query', () => asked++)

    for (let i = 0; i < 2; i++) {
      asked = 0
      await page('/cari?q=galodo')
      expect(asked).to.be.greaterThan(0)
    }
  })

  it('runs nothing of what is asked, here and over all sites', async function () {
    needFixtures(this)
    this.timeout(60_000)
    const names = [
      'blns.json',
      'XSS_Polyglots.txt',
      'sqli-auth-bypass.txt',
      'ssti.txt',
      'directory_traversal.txt',
    ]
    const harmless = new Map<string, string[]>()
    for (const host of ['bpbd', ''])
      harmless.set(host, await activeContent((await app.send(host, '/cari?q=galodox')).text))

    for (const [number, text] of hostileTexts(...names).entries()) {
      const host = number % 2 === 0 ? 'bpbd' : ''
      const path = `/cari?q=${encodeURIComponent(text.replace(/\p{Cs}/gu, ''))
        .slice(0, 4000)
        .replace(/%.?$/, '')}`
      const answer = await app.send(host, path)

      const refused = path.includes('%00') ? 404 : 200
      expect(answer.status, text).to.equal(refused)
      if (refused !== 404) expect(await activeContent(answer.text), text).to.deep.equal(harmless.get(host))
    }
  })
})
