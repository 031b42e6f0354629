import { expect } from 'chai'
import sharp from 'sharp'
import { cardPath } from '../../../src/domain/cards/card.ts'
import { withdrawEntry } from '../../../src/domain/content/publishing.ts'
import type { Tenant } from '../../../src/domain/tenants/tenants.ts'
import { startApp, type TestApp } from '../../support/app.ts'
import { aTenant, anArticle, EDITOR } from '../../support/tenants.ts'

const TITLE = 'Imunisasi <b>dasar</b> & lengkap'

describe('share cards of a site', () => {
  let app: TestApp
  let dinkes: Tenant
  let article: string
  const path = (title = TITLE, id = article) => cardPath(dinkes, { id, title })

  beforeEach(async () => {
    app = await startApp()
    dinkes = await aTenant(app.fleet(), { slug: 'dinkes' })
    article = await anArticle(app.fleet().tenant(dinkes.id), { title: TITLE })
  })

  it('sends the card of a published entry, to be kept for good', async () => {
    const { status, headers, bytes } = await app.send('dinkes', path())

    expect(status).to.equal(200)
    expect(headers).to.include({
      ...{ 'content-type': 'image/png', 'x-content-type-options': 'nosniff' },
      'cache-control': 'public, max-age=31536000, immutable',
    })
    expect(headers).to.have.any.keys('content-security-policy')
    expect(await sharp(bytes).metadata()).to.include({ width: 1200, height: 630 })
  })

  it('sends the card of the office', async () => {
    expect((await app.send('dinkes', cardPath(dinkes, null))).status).to.equal(200)
  })

  it('sends the same bytes the second time, and nothing to who has them', async () => {
    const first = await app.send('dinkes', path())
    const second = await app.send('dinkes', path())
    const third = await app.send('dinkes', path(), { headers: { 'if-none-match': first.headers.etag! } })

    expect(second.bytes).to.deep.equal(first.bytes)
    expect(third.status).to.equal(304)
    expect(third.bytes.length).to.equal(0)
  })

  it('sends the same to many who ask at once', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => app.send('dinkes', path())))

    expect(new Set(answers.map(({ status }) => status))).to.deep.equal(new Set([200]))
    expect(new Set(answers.map(({ bytes }) => bytes.toString('base64'))).size).to.equal(1)
  })

  it('leads from the card of a former title to the present one', async () => {
    for (const former of [
      path('Judul lama'),
      cardPath({ ...dinkes, palette: 'rimbo' }, { id: article, title: TITLE }),
    ]) {
      const { status, headers } = await app.send('dinkes', former)

      expect({ status, location: headers.location }).to.deep.equal({ status: 302, location: path() })
    }
    expect((await app.send('dinkes', '/kartu/situs-000000000000.png')).headers.location).to.equal(
      cardPath(dinkes, null),
    )
  })

  it('knows no card of a draft', async () => {
    const db = app.fleet().tenant(dinkes.id)
    const draft = await anArticle(db, { title: TITLE, published: false })

    expect((await app.send('dinkes', path(TITLE, draft))).status).to.equal(404)
  })

  it('knows none any more of what was withdrawn', async () => {
    await app.send('dinkes', path())
    await withdrawEntry(app.fleet().tenant(dinkes.id), EDITOR, 'article', article)

    expect((await app.send('dinkes', path())).status).to.equal(404)
  })

  it('knows none of another office', async () => {
    const other = await aTenant(app.fleet(), { slug: 'dishub' })
    const id = await anArticle(app.fleet().tenant(other.id), { title: TITLE })

    expect((await app.send('dinkes', path(TITLE, id))).status).to.equal(404)
    expect((await app.send('dinkes', cardPath(other, { id, title: TITLE }))).status).to.equal(404)
  })

  for (const name of ['situs.png', 'situs-0.png', '..%2f..%2fetc%2fpasswd', '%00', 'a'.repeat(5000)]) {
    it(`answers 404 to ${name.slice(0, 30)}`, async () => {
      expect((await app.send('dinkes', `/kartu/${name}`)).status).to.equal(404)
    })
  }

  it('shows no card of a site that is not live', async () => {
    const closed = await aTenant(app.fleet(), { slug: 'bpbd', stage: 'filling' })

    expect((await app.send('bpbd', cardPath(closed, null))).headers['content-type']).to.include('text/html')
  })

  it('writes nothing to the database', async () => {
    const { versions } = app.parts
    await versions.caughtUp?.()
    const before = versions.mark()

    expect((await app.send('dinkes', path())).status).to.equal(200)

    await versions.caughtUp?.()
    expect(versions.mark()).to.equal(before)
  })
})
