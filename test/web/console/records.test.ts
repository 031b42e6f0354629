import { expect } from 'chai'
import { claimJob, failJob } from '../../../src/platform/jobs/queue.ts'
import { markSent } from '../../../src/domain/people/mails.ts'
import { aDesk } from './desk.ts'
import { anArticle } from '../../support/tenants.ts'

const FORM = { name: 'Yoni Contoh', email: 'yoni@contoh.test', phone: '', role: 'reviewer' }

describe('the outbox', () => {
  it('keeps the letters with their links, and says that no mail goes out', async () => {
    const desk = await aDesk()
    await desk.post('/pengguna', FORM)

    const { text } = await desk.get('/kotak-keluar')

    expect(text).to.include('Pengiriman surel belum diatur').and.to.include('yoni@contoh.test')
    expect(text)
      .to.match(/value="http:[^"]+\/undangan\/[^"]+"/)
      .and.to.include('Yth. Yoni Contoh')
  })

  it('shows nobody but managers a link', async () => {
    const desk = await aDesk()
    await desk.post('/pengguna', FORM)

    const { status, text } = await desk.get('/kotak-keluar', await desk.as('observer'))

    expect(status).to.equal(200)
    expect(text).to.include('yoni@contoh.test').and.not.to.include('/undangan/')
  })

  it('tells what became of a letter', async () => {
    const desk = await aDesk()
    Object.assign(desk.app.parts, { hasSmtp: true })
    const { app } = desk
    const { database } = app.parts
    await desk.post('/pengguna', FORM)
    const [mail] = await app.fleet().from('mails')

    expect((await desk.get('/kotak-keluar')).text)
      .to.include('Menunggu dikirim')
      .and.not.to.include('belum diatur')
    for (let tries = 1; tries <= 6; tries++) {
      const job = await claimJob(database, app.clock, 'uji')
      await failJob(database, app.clock, job!, new Error('connection refused'))
      const { text } = await desk.get('/kotak-keluar')
      expect(text).to.include(tries < 6 ? 'Belum terkirim, dicoba lagi pukul 12.' : 'Tidak terkirim.')
      app.clock.advance(15 * 2 ** (tries - 1))
    }
    await markSent(app.fleet(), mail!.id)
    expect((await desk.get('/kotak-keluar')).text).to.include('Terkirim 24 November 2026')
  })
})

describe('the record of what was done', () => {
  it('says who did what, where and why, in sentences', async () => {
    const desk = await aDesk()
    const tenant = await desk.tenant()
    await anArticle(desk.app.fleet().tenant(tenant.id), { title: 'Kabar contoh' })
    await desk.post('/pengguna', FORM)
    await desk.post(`/opd/${tenant.slug}/penarikan`, { reason: 'Alamat kantor pindah' })

    const { text } = await desk.get('/catatan-kegiatan')

    expect(text)
      .to.include('Menerbitkan berita “Kabar contoh”')
      .and.to.include('Menambahkan Yoni Contoh sebagai Peninjau')
    expect(text)
      .to.include('Menarik situs')
      .and.to.include(tenant.name)
      .and.to.include('Alamat kantor pindah')
    expect(text).not.to.include('audit.')
  })

  it('turns its pages', async () => {
    const desk = await aDesk()
    const db = desk.app.fleet().tenant((await desk.tenant()).id)
    for (let i = 0; i < 26; i++) await anArticle(db, { title: `Kabar ${i}` })

    const first = await desk.get('/catatan-kegiatan')
    const second = await desk.get('/catatan-kegiatan?hal=2')

    expect(first.text.match(/<th scope="row">/g)).to.have.length(50)
    expect(first.text).to.include('Halaman 1 dari 2').and.to.include('/catatan-kegiatan?hal')
    expect(second.text).to.include('Halaman 2 dari 2').and.not.to.include('Berikutnya')
    expect((await desk.get('/catatan-kegiatan?hal=-7')).status).to.equal(200)
  })
})
