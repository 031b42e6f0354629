import { expect } from 'chai'
import type { TenantDb } from '../../../src/platform/db/tenant-db.ts'
import { startApp, type TestApp } from '../../support/app.ts'
import { anEntry } from '../../support/entries.ts'
import { aTenant } from '../../support/tenants.ts'

describe('pages in English', () => {
  let app: TestApp
  let db: TenantDb
  beforeEach(async () => {
    app = await startApp()
    db = app.fleet().tenant((await aTenant(app.fleet(), { slug: 'disparbud' })).id)
  })
  const get = (path: string) => app.send('disparbud', path)
  const english = { title: 'Thousand houses', summary: 'A village.', text: 'Come and **see**.' }

  it('stand beside the Indonesian ones, each naming the other', async () => {
    await anEntry(db, 'service', { title: 'Seribu rumah', fields: { english } })

    const indonesian = await get('/layanan/seribu-rumah')
    const translated = await get('/en/layanan/seribu-rumah')

    expect(translated.status).to.equal(200)
    expect(translated.text)
      .to.match(/<html lang="en"/)
      .and.include('<strong>see</strong>')
    for (const { text } of [indonesian, translated]) {
      expect(text).to.match(/hreflang="en" href="http:\/\/disparbud[^"]*\/en\/layanan\/seribu-rumah"/)
      expect(text).to.match(/hreflang="id" href="http:\/\/disparbud[^"]*\/layanan\/seribu-rumah"/)
    }
    expect(translated.text).to.match(/rel="canonical" href="[^"]*\/en\/layanan\/seribu-rumah"/)
  })

  it('are not there where nobody wrote them', async () => {
    await anEntry(db, 'service', { title: 'Seribu rumah' })
    await anEntry(db, 'service', {
      title: 'Setengah',
      fields: { english: { title: 'Half', summary: '', text: '' } },
    })

    expect((await get('/en/layanan/seribu-rumah')).status).to.equal(404)
    expect((await get('/en/layanan/setengah')).status).to.equal(404)
    expect((await get('/layanan/seribu-rumah')).text).not.to.include('hreflang="en"')
  })

  it('are published with their Indonesian text, not before', async () => {
    await anEntry(db, 'page', { title: 'Draf', text: 'Isi.', fields: { english }, published: false })

    expect((await get('/en/profil/draf')).status).to.equal(404)
  })
})
