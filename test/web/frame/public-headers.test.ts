import { expect } from 'chai'
import { withdrawEntry } from '../../../src/domain/content/publishing.ts'
import { addAlias } from '../../../src/domain/tenants/hosts.ts'
import { startApp, type Answer, type TestApp } from '../../support/app.ts'
import { aTenant, anArticle, aPublicPhoto, EDITOR, MANAGER } from '../../support/tenants.ts'

describe('every public answer carries the headers that protect its reader', () => {
  let app: TestApp
  let photo: string
  beforeEach(async () => {
    app = await startApp({ base: new URL('https://localhost') })
    const tenant = await aTenant(app.fleet(), { slug: 'dinkes' })
    const db = app.fleet().tenant(tenant.id)
    await anArticle(db, { title: 'Imunisasi' })
    await withdrawEntry(db, EDITOR, 'article', await anArticle(db, { title: 'Keliru' }))
    await addAlias(app.fleet(), MANAGER, tenant.id, 'kesehatan')
    await aTenant(app.fleet(), { slug: 'dishub', stage: 'suspended' })
    await aTenant(app.fleet(), { slug: 'disdik', stage: 'prepared' })
    photo = await aPublicPhoto(db, app.parts.files)
  })

  const ANSWERS: [string, number, (app: TestApp) => Promise<Answer>][] = [
    ['a page', 200, (app) => app.send('dinkes', '/')],
    ['a page from the cache', 200, async (app) => (await app.send('dinkes', '/'), app.send('dinkes', '/'))],
    ['a page that the reader has', 304, async (app) => fresh(app, 'dinkes', '/')],
    ['the head of a page', 200, (app) => app.send('dinkes', '/', { method: 'HEAD' })],
    ['the feed', 200, (app) => app.send('dinkes', '/berita.xml')],
    ['the portal', 200, (app) => app.send('', '/')],
    ['a missing page of the portal', 404, (app) => app.send('', '/tidak-ada')],
    ['a missing page', 404, (app) => app.send('dinkes', '/tidak-ada')],
    ['an unreadable address', 400, (app) => app.send('dinkes', '/profil/%E0%A4%A')],
    ['a form that nobody asked for', 404, (app) => app.send('dinkes', '/', { form: { a: 'b' } })],
    ['an unknown host', 404, (app) => app.send('tidak-ada', '/')],
    ['a withdrawn page', 410, (app) => app.send('dinkes', '/berita/2026/keliru')],
    ['a withdrawn site', 410, (app) => app.send('dishub', '/berita')],
    ['a site being made ready', 200, (app) => app.send('disdik', '/')],
    ['a former name', 301, (app) => app.send('kesehatan', '/')],
    ['a wrong year', 301, (app) => app.send('dinkes', '/berita/1999/imunisasi')],
    ['a map of the site', 200, (app) => app.send('dinkes', '/peta-situs.xml')],
    ['a calendar', 200, (app) => app.send('dinkes', '/agenda.ics')],
    ['a search', 200, (app) => app.send('dinkes', '/cari?q=imunisasi')],
    ['a search of all sites', 200, (app) => app.send('', '/cari?q=imunisasi')],
    ['a share card that is no more', 404, (app) => app.send('dinkes', '/kartu/situs-0.png')],
    ['a switch', 303, (app) => app.send('dinkes', '/tampilan', { form: { skema: 'merah' } })],
    ['a form that was not accepted', 422, (app) => app.send('dinkes', '/kontak', { form: { name: '' } })],
    ['a file of the build', 200, (app) => app.send('dinkes', styleOf(app))],
    ['a drawing of the build, which opens alone', 200, (app) => app.send('dinkes', drawingOf(app))],
    ['a file that the reader has', 304, (app) => fresh(app, 'dinkes', styleOf(app))],
    ['a file that is not there', 404, (app) => app.send('dinkes', '/aset/../../package.json')],
    ['a sign of life', 200, (app) => app.send('dinkes', '/healthz')],
    ['a sign of readiness', 200, (app) => app.send('dinkes', '/readyz')],
    ['no readiness', 503, async (app) => (await disconnect(app), app.send('dinkes', '/readyz'))],
    ['a fault of ours', 500, (app) => (breakDatabase(app), app.send('dinkes', '/'))],
  ]

  for (const [what, status, ask] of ANSWERS) {
    it(`${what} (${status})`, async () => {
      const answer = await ask(app)

      expect(answer.status).to.equal(status)
      expect(answer.headers).to.include({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'strict-origin-when-cross-origin',
        'cross-origin-opener-policy': 'same-origin',
        'strict-transport-security': 'max-age=31536000; includeSubDomains',
      })
      const policy = answer.headers['content-security-policy']
      expect(policy).to.include("default-src 'none'").and.include("frame-ancestors 'none'")
      expect(policy).to.not.match(/unsafe|\*|https?:/)
      expect(answer.headers).to.not.have.any.keys('x-powered-by', 'server', 'set-cookie')
    })
  }

  it('a photo, which is never anything but a picture', async () => {
    const { status, headers } = await app.send('dinkes', `/media/${photo}`)

    expect(status).to.equal(200)
    expect(headers).to.include({ 'content-type': 'image/webp', 'x-content-type-options': 'nosniff' })
    expect(headers['cache-control']).to.include('immutable')
    expect(headers['content-security-policy']).to.include("default-src 'none'")
  })

  it('a file of the build, which may be kept', async () => {
    const style = await app.send('dinkes', styleOf(app))

    expect(style.headers['cache-control']).to.include('immutable')
    expect(style.headers['vary']).to.equal('Accept-Encoding')
  })

  it('only behind https that there is nothing but https', async () => {
    const open = await startApp()

    for (const path of ['/', '/healthz', styleOf(open)]) {
      const { headers } = await open.send('', path)
      expect(headers, path).to.not.have.any.keys('strict-transport-security')
      expect(headers['content-security-policy'], path).to.include("default-src 'none'")
    }
  })

  it('a photo is public on its own site only, and only while an entry shows it', async () => {
    await aTenant(app.fleet(), { slug: 'dinsos' })
    const db = app.fleet().tenant((await app.fleet().from('tenants').where({ slug: 'dinkes' }).first())!.id)
    const elsewhere = await app.send('dinsos', `/media/${photo}`)
    await db.remove('entry_photos', {})

    expect([elsewhere.status, (await app.send('dinkes', `/media/${photo}`)).status]).to.deep.equal([404, 404])
  })
})

async function fresh(app: TestApp, name: string, path: string): Promise<Answer> {
  const { etag } = (await app.send(name, path)).headers
  return app.send(name, path, { headers: { 'if-none-match': etag! } })
}

function styleOf(app: TestApp): string {
  return app.parts.assets.url('gonjong.css')
}

function drawingOf(app: TestApp): string {
  return app.parts.assets.url('favicon-marawa.svg')
}

function disconnect(app: TestApp): Promise<void> {
  return app.parts.database.knex.destroy()
}

function breakDatabase(app: TestApp): void {
  app.parts.versions.read = () => Promise.reject(new Error('no database'))
}
