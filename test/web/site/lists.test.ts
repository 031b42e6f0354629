import { expect } from 'chai'
import type { TenantDb } from '../../../src/platform/db/tenant-db.ts'
import { startApp, type TestApp } from '../../support/app.ts'
import { aBlock, anEntry } from '../../support/entries.ts'
import { hrefsOf } from '../../support/html.ts'
import { anArticle, aTenant } from '../../support/tenants.ts'

describe('the lists of a site', () => {
  let app: TestApp
  let db: TenantDb
  beforeEach(async () => {
    app = await startApp()
    const tenant = await aTenant(app.fleet(), { slug: 'dinkes' })
    db = app.fleet().tenant(tenant.id)
  })
  const get = (path: string) => app.send('dinkes', path)

  it('filter news by category and year, counted by each other', async () => {
    await anArticle(db, { title: 'Kegiatan kita', category: 'kegiatan' })
    await anArticle(db, { title: 'Layanan kita', category: 'layanan' })
    await db.update(
      'entries',
      { slug: 'layanan-kita' },
      { published_at: '2025-03-01T02:00:00.000Z', year: 2025 },
    )

    const all = await get('/berita')
    expect(hrefsOf(all.text)).to.include.members(['/berita?kategori=kegiatan', '/berita?tahun=2025'])
    const of2025 = await get('/berita?tahun=2025')
    expect(of2025.text).to.include('Layanan kita').and.not.include('Kegiatan kita')
    expect((await get('/berita?kategori=kegiatan&tahun=2025')).status).to.equal(200)
  })

  for (const query of [
    'kategori=x',
    'tahun=abc',
    'tahun=3026',
    'hal=0',
    'hal=2',
    'hal=99999',
    'hal=1e3',
    'hal=',
  ]) {
    it(`answer 404 to /berita?${query}`, async () => {
      await anArticle(db)

      expect((await get(`/berita?${query}`)).status).to.equal(404)
    })
  }

  it('show announcements that hold, and those that are over below', async () => {
    await anEntry(db, 'announcement', { title: 'Loket tutup' })
    await anEntry(db, 'announcement', {
      title: 'Sudah lewat',
      fields: { startsAt: '2026-10-01T08:00', endsAt: '2026-10-02T08:00' },
    })
    await anEntry(db, 'announcement', {
      title: 'Belum mulai',
      fields: { startsAt: '2026-12-01T08:00', endsAt: '2026-12-02T08:00' },
    })

    const { text } = await get('/pengumuman')
    expect(text.indexOf('Loket tutup')).to.be.lessThan(text.indexOf('Sudah lewat'))
    expect(text).not.to.include('Belum mulai')
    expect((await get('/pengumuman/sudah-lewat')).text).to.include('sudah berakhir')
  })

  it('change by themselves when an announcement ends', async () => {
    await anEntry(db, 'announcement', {
      title: 'Sampai sore',
      fields: { urgent: true, startsAt: '2026-11-24T08:00', endsAt: '2026-11-24T15:00' },
    })
    expect((await get('/layanan')).text).to.include('Sampai sore')

    app.clock.advance(4 * 3600)

    expect((await get('/layanan')).text).not.to.include('Sampai sore')
  })

  it('show an urgent announcement above every page from its first minute', async () => {
    await get('/layanan')
    await anEntry(db, 'announcement', {
      title: 'Mulai nanti',
      fields: { urgent: true, startsAt: '2026-11-24T14:00', endsAt: '2026-11-25T15:00' },
    })
    expect((await get('/layanan')).text).not.to.include('Mulai nanti')

    app.clock.advance(2 * 3600)

    expect((await get('/layanan')).text).to.include('Mulai nanti')
  })

  it('show what comes before what is over in the calendar of events', async () => {
    await anEntry(db, 'event', { title: 'Nanti' })
    await anEntry(db, 'event', {
      title: 'Dulu',
      fields: { startsAt: '2026-11-01T08:00', endsAt: '2026-11-01T10:00' },
    })

    const { text } = await get('/agenda')

    expect(text.indexOf('Nanti')).to.be.lessThan(text.indexOf('Dulu'))
    expect(text).to.include('Aula Kantor Bupati')
  })

  it('count documents by class, year and type', async () => {
    await anEntry(db, 'document', { title: 'LKjIP 2025' })
    await anEntry(db, 'document', {
      title: 'Renja 2027',
      fields: { class: 'setiap_saat', documentType: 'rencana', year: '2027' },
    })

    const all = await get('/informasi-publik')
    expect(hrefsOf(all.text)).to.include.members([
      '/informasi-publik?kelas=berkala',
      '/informasi-publik?tahun=2027',
      '/informasi-publik?jenis=rencana',
    ])
    const filtered = await get('/informasi-publik?kelas=berkala&tahun=2025')
    expect(filtered.text).to.include('LKjIP 2025').and.not.include('Renja 2027')
    expect((await get('/informasi-publik?kelas=rahasia')).status).to.equal(404)
  })

  it('show albums with the number of their photos', async () => {
    await anEntry(db, 'album', { title: 'Pekan budaya', text: 'Tiga hari.', blocks: [aBlock('pemisah', {})] })

    expect((await get('/galeri')).text).to.include('Pekan budaya')
    expect((await get('/galeri/pekan-budaya')).status).to.equal(200)
  })

  it('group services by need', async () => {
    for (const [title, need] of [
      ['Akta lahir', 'keluarga'],
      ['Izin toko', 'usaha'],
    ]) {
      await anEntry(db, 'service', { title: title!, fields: { need } })
    }

    const { text } = await get('/layanan')

    expect(text).to.include('Lahir dan keluarga').and.include('Kerja dan usaha')
  })

  it('say so when there is nothing yet', async () => {
    for (const path of ['/berita', '/pengumuman', '/agenda', '/galeri', '/informasi-publik']) {
      const { status, text } = await get(path)
      expect(status, path).to.equal(200)
      expect(text, path).to.match(/[Bb]elum ada|[Tt]idak ada/)
    }
  })
})
