import { expect } from 'chai'
import { type STAGES } from '../../../src/domain/tenants/stages.ts'
import { startApp, type TestApp } from '../../support/app.ts'
import { aTenant, anArticle } from '../../support/tenants.ts'

const PATHS = [
  '/',
  '/berita',
  '/berita/2026/imunisasi',
  '/berita.xml',
  '/media/abcd.webp',
  '/kontak',
  '/apa-saja',
]

describe('a site that is not live', () => {
  let app: TestApp
  const open = async (stage: (typeof STAGES)[number]) => {
    app = await startApp()
    const details = { name: 'Dinas Kesehatan Contoh', phone: '(0755) 555-0199' }
    const tenant = await aTenant(app.fleet(), { slug: 'dinkes', stage, ...details })
    await anArticle(app.fleet().tenant(tenant.id), { title: 'Imunisasi' })
  }

  for (const stage of ['prepared', 'filling', 'in_review', 'ready'] as const) {
    it(`says on every path that it is being made ready (${stage})`, async () => {
      await open(stage)

      for (const path of PATHS) {
        const { status, text } = await app.send('dinkes', path)
        expect(status, path).to.equal(200)
        expect(text).to.include('Situs sedang disiapkan').and.include('Dinas Kesehatan Contoh')
        expect(text).to.include('Jalan Contoh 1').and.include('(0755) 555-0199')
        expect(text).to.include('<meta name="robots" content="noindex">')
        expect(text).to.not.include('Imunisasi').and.not.include('href="/berita"')
      }
    })
  }

  for (const stage of ['suspended', 'archived'] as const) {
    it(`answers 410 on every path (${stage})`, async () => {
      await open(stage)

      for (const path of PATHS) {
        const { status, text } = await app.send('dinkes', path)
        expect(status, path).to.equal(410)
        expect(text).to.include('ditarik').and.include('content="noindex"').and.not.include('Imunisasi')
      }
    })
  }

  it('is listed in the directory, but not as a link', async () => {
    await open('filling')

    const { text } = await app.send('', '/')

    expect(text).to.include('Dinas Kesehatan Contoh').and.not.include('dinkes.localhost')
  })
})
