import { expect } from 'chai'
import { startApp, type TestApp } from '../../support/app.ts'
import { aPublicPhoto, aTenant, anArticle } from '../../support/tenants.ts'

describe('how a visitor reads', () => {
  let app: TestApp
  beforeEach(async () => {
    app = await startApp()
    const tenant = await aTenant(app.fleet(), { slug: 'dinkes' })
    await anArticle(app.fleet().tenant(tenant.id))
    await aPublicPhoto(app.fleet().tenant(tenant.id), app.parts.files)
  })
  const get = (cookie?: string, headers: Record<string, string> = {}) =>
    app.send('dinkes', '/berita', { ...(cookie ? { cookie } : {}), headers })

  it('is switched by a form, remembered in a cookie, and leads back', async () => {
    const form = { skema: 'gelap', kembali: '/berita?hal=1' }
    const answer = await app.send('dinkes', '/tampilan', { form })

    expect(answer.status).to.equal(303)
    expect(answer.headers.location).to.equal('/berita?hal=1')
    expect(answer.cookies).to.deep.equal(['skema=gelap'])
    expect((await get('skema=gelap')).text).to.match(/<html[^>]* data-scheme="gelap"/)
  })

  it('follows the device when nothing was chosen', async () => {
    expect((await get()).text).not.to.match(/<html[^>]* data-scheme/)
    expect((await get('skema=merah')).text).not.to.match(/<html[^>]* data-scheme/)
  })

  it('of one visitor is not what the next one gets', async () => {
    const dark = await get('skema=gelap')
    const plain = await get()
    const again = await get('skema=gelap')

    expect(plain.text).not.to.equal(dark.text)
    expect(again.text).to.equal(dark.text)
    expect(plain.headers.vary).to.include('Cookie').and.include('Save-Data')
    expect(plain.headers.etag).not.to.equal(dark.headers.etag)
  })

  it('never leads to another site', async () => {
    for (const kembali of [
      '//jahat.test',
      'https://jahat.test',
      '/\\jahat.test',
      'javascript:alert(1)',
      '',
    ]) {
      const answer = await app.send('dinkes', '/tampilan', { form: { skema: 'terang', kembali } })
      expect(answer.headers.location, kembali).to.equal('/')
    }
  })

  it('cannot be switched by another site', async () => {
    const answer = await app.send('dinkes', '/tampilan', {
      form: { skema: 'gelap', kembali: '/' },
      headers: { 'sec-fetch-site': 'cross-site' },
    })

    expect(answer.status).to.equal(403)
    expect(answer.cookies).to.deep.equal([])
  })

  it('saves data by the cookie, or as the browser asks', async () => {
    const [plain, asked, chosen, refused] = [
      await get(),
      await get(undefined, { 'save-data': 'on' }),
      await get('hemat=1'),
      await get('hemat=0', { 'save-data': 'on' }),
    ]

    expect(asked.text).to.equal(chosen.text)
    expect(asked.text).not.to.equal(plain.text)
    expect(refused.text).to.equal((await get('hemat=0')).text)
  })
})
