import { expect } from 'chai'
import { renameEntry } from '../../../src/domain/content/arranging.ts'
import { publishEntry, withdrawEntry } from '../../../src/domain/content/publishing.ts'
import { addAlias } from '../../../src/domain/tenants/hosts.ts'
import type { TenantDb } from '../../../src/platform/db/tenant-db.ts'
import { startApp, type Answer, type TestApp } from '../../support/app.ts'
import { anEntry } from '../../support/entries.ts'
import { refusal } from '../../support/refusal.ts'
import { anArticle, aTenant, EDITOR, MANAGER } from '../../support/tenants.ts'

describe('a page that got another address', () => {
  let app: TestApp
  let db: TenantDb
  beforeEach(async () => {
    app = await startApp()
    const tenant = await aTenant(app.fleet(), { slug: 'dinkes' })
    db = app.fleet().tenant(tenant.id)
  })

  it('is led to from each of its former ones', async () => {
    const id = await anEntry(db, 'service', { title: 'Kartu sehat' })
    await renameEntry(db, EDITOR, 'service', id, 'kartu-baru')
    await renameEntry(db, EDITOR, 'service', id, 'kartu-terbaru')

    for (const former of ['kartu-sehat', 'kartu-baru']) {
      const answer = await app.send('dinkes', `/layanan/${former}`)
      expect(answer.status).to.equal(301)
      expect(answer.headers.location).to.equal('/layanan/kartu-terbaru')
    }
    expect((await app.send('dinkes', '/layanan/kartu-terbaru')).status).to.equal(200)
  })

  it('keeps the year in the address of an article', async () => {
    const id = await anArticle(db, { title: 'Judul lama' })
    await renameEntry(db, EDITOR, 'article', id, 'judul-baru')

    const answer = await app.send('dinkes', '/berita/2026/judul-lama')

    expect(answer.headers.location).to.equal('/berita/2026/judul-baru')
  })

  it('can have its first address again', async () => {
    const id = await anEntry(db, 'service', { title: 'Kartu sehat' })
    await renameEntry(db, EDITOR, 'service', id, 'kartu-baru')
    await renameEntry(db, EDITOR, 'service', id, 'kartu-sehat')

    expect((await app.send('dinkes', '/layanan/kartu-sehat')).status).to.equal(200)
    expect((await app.send('dinkes', '/layanan/kartu-baru')).headers.location).to.equal(
      '/layanan/kartu-sehat',
    )
  })

  it('leads nobody in a circle who remembers where it led before', async () => {
    const id = await anEntry(db, 'service', { title: 'Kartu sehat' })
    const browser = aBrowser((path) => app.send('dinkes', path))
    await renameEntry(db, EDITOR, 'service', id, 'kartu-baru')
    expect(await browser('/layanan/kartu-sehat')).to.equal('/layanan/kartu-baru')

    await renameEntry(db, EDITOR, 'service', id, 'kartu-sehat')

    expect(await browser('/layanan/kartu-sehat')).to.equal('/layanan/kartu-sehat')
    expect(await browser('/layanan/kartu-baru')).to.equal('/layanan/kartu-sehat')
  })

  it('is asked for again each time, also under the other names of an office', async () => {
    const id = await anArticle(db, { title: 'Judul lama' })
    await renameEntry(db, EDITOR, 'article', id, 'judul-baru')
    const tenant = await app.fleet().from('tenants').where({ slug: 'dinkes' }).first()
    await addAlias(app.fleet(), MANAGER, tenant!.id, 'kesehatan')

    const answers = await Promise.all([
      app.send('dinkes', '/berita/2026/judul-lama'),
      app.send('dinkes', '/berita/1999/judul-baru'),
      app.send('kesehatan', '/berita/2026/judul-baru'),
    ])

    for (const { status, headers } of answers) {
      expect(status).to.equal(301)
      expect(headers['cache-control']).to.equal('public, max-age=0, must-revalidate')
    }
  })

  it('does not take an address that another page has or had', async () => {
    const first = await anEntry(db, 'service', { title: 'Satu' })
    const second = await anEntry(db, 'service', { title: 'Dua' })
    await renameEntry(db, EDITOR, 'service', first, 'baru')

    for (const taken of ['baru', 'satu']) {
      const refused = await refusal(renameEntry(db, EDITOR, 'service', second, taken))
      expect(refused).to.equal('invalid entry.slug_taken')
    }
    const wrong = await refusal(renameEntry(db, EDITOR, 'service', second, 'Dua Tiga!'))
    expect(wrong).to.equal('invalid entry.slug_invalid')
  })

  it('answers 410 from its former addresses while it is withdrawn', async () => {
    const id = await anEntry(db, 'announcement', { title: 'Loket tutup' })
    await renameEntry(db, EDITOR, 'announcement', id, 'loket-buka')
    await withdrawEntry(db, EDITOR, 'announcement', id)

    expect((await app.send('dinkes', '/pengumuman/loket-tutup')).status).to.equal(410)
    expect((await app.send('dinkes', '/pengumuman/loket-buka')).status).to.equal(410)

    await publishEntry(db, EDITOR, 'announcement', id)
    expect((await app.send('dinkes', '/pengumuman/loket-tutup')).status).to.equal(301)
  })

  it('leads from the other section when a page has moved there', async () => {
    await anEntry(db, 'page', { title: 'Cek status', text: 'Isi.', fields: { section: 'hal' } })

    expect((await app.send('dinkes', '/profil/cek-status')).headers.location).to.equal('/hal/cek-status')
    expect((await app.send('dinkes', '/hal/cek-status')).status).to.equal(200)
  })
})

/** Where an address leads whoever keeps each 301 as long as it may be kept: for good, if nothing is said (RFC 9110). */
function aBrowser(ask: (path: string) => Promise<Answer>): (path: string) => Promise<string> {
  const kept = new Map<string, string>()
  return async (first) => {
    let path = first
    for (let steps = 0; steps < 5; steps++) {
      const answer = kept.has(path) ? undefined : await ask(path)
      const next = answer ? answer.headers.location : kept.get(path)
      if (next === undefined) return path
      if (!answer?.headers['cache-control']?.includes('max-age=0')) kept.set(path, next)
      path = next
    }
    throw new Error(`${first} leads in a circle`)
  }
}
