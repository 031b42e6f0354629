import { expect } from 'chai'
import { anEntry } from '../../../support/entries.ts'
import { aDesk, type WritingDesk } from './desk.ts'

const anEvent = (desk: WritingDesk, title: string, published = false) =>
  anEntry(desk.db(), 'event', { title, published })

const titlesIn = (html: string) =>
  [...html.matchAll(/<th scope="row"><a[^>]*>([^<]+)/g)].map(([, title]) => title!)

describe('the lists of content', () => {
  it('lead from one page to every section', async () => {
    const desk = await aDesk()

    const { text } = await desk.get('/isi')

    const words = ['layanan', 'pengumuman', 'agenda', 'galeri', 'pejabat', 'dokumen', 'halaman', 'beranda']
    for (const word of words) expect(text).to.include(`href="/${desk.tenant.slug}/isi/${word}"`)
    expect(text)
      .to.match(/\d+ terbit/)
      .and.to.include('Belum ada')
  })

  it('invite to begin where nothing is yet', async () => {
    const desk = await aDesk()

    const { text } = await desk.get('/isi/agenda')

    expect(text)
      .to.include('Belum ada kegiatan')
      .and.to.include(`href="/${desk.tenant.slug}/isi/agenda/baru"`)
  })

  it('filter by state, and turn pages of 25', async () => {
    const desk = await aDesk()
    for (let i = 1; i <= 27; i++) await anEvent(desk, `Rapat ${i}`, i > 26)

    const drafts = await desk.get('/isi/agenda?keadaan=draf&hal=2')
    const published = await desk.get('/isi/agenda?keadaan=terbit')
    const beyond = await desk.get('/isi/agenda?hal=99&keadaan=entah')

    expect(titlesIn(drafts.text)).to.have.length(1)
    expect(titlesIn(published.text)).to.deep.equal(['Rapat 27'])
    expect(published.text).to.include('1 Desember 2026 pukul 08.30 WIB')
    expect(beyond.text).to.include('Halaman 2 dari 2')
    expect((await desk.get('/isi/agenda?keadaan=ditarik')).text).to.include('Tidak ada yang ditarik')
  })

  it('move services up and down, as the public then reads them', async () => {
    const desk = await aDesk()
    const before = titlesIn((await desk.get('/isi/layanan')).text)
    const rows = await desk.db().from('entries').where({ kind: 'service' }).orderBy(['position', 'id'])

    const answer = await desk.post(`/isi/layanan/${rows[1]!.id}/urutan`, { aksi: 'naik' })

    expect(answer.status).to.equal(303)
    expect(answer.headers.location).to.equal(`/${desk.tenant.slug}/isi/layanan#${rows[1]!.id}`)
    const after = titlesIn((await desk.get('/isi/layanan')).text)
    expect(after).to.deep.equal([before[1], before[0], ...before.slice(2)])
    const { text } = await desk.app.send(desk.tenant.slug, '/layanan')
    expect(text.indexOf(before[1]!)).to.be.lessThan(text.indexOf(before[0]!))
  })

  it('offer no order where time gives it', async () => {
    const desk = await aDesk()
    const id = await anEvent(desk, 'Rapat')

    expect((await desk.get('/isi/agenda')).text).not.to.include('/urutan')
    expect((await desk.post(`/isi/agenda/${id}/urutan`, { aksi: 'naik' })).status).to.equal(404)
  })

  it('put a new service last', async () => {
    const desk = await aDesk()
    const form = await desk.open('layanan/baru')
    await desk.send(form, { title: 'Layanan terakhir', summary: 'Baru.' })

    expect(titlesIn((await desk.get('/isi/layanan')).text).at(-1)).to.equal('Layanan terakhir')
  })
})

describe('the address of a page', () => {
  it('can be changed after the first publication, and the old one leads to it', async () => {
    const desk = await aDesk()
    const id = await anEvent(desk, 'Rapat kerja', true)

    const { text } = await desk.get(`/isi/agenda/${id}`)
    const answer = await desk.post(`/isi/agenda/${id}/alamat`, { alamat: 'rapat-tahunan' })

    expect(text).to.include('Alamat lama tetap mengarah ke sini.').and.to.include('value="rapat-kerja"')
    expect(answer.status).to.equal(303)
    const old = await desk.app.send(desk.tenant.slug, '/agenda/rapat-kerja')
    expect([old.status, old.headers.location]).to.deep.equal([301, '/agenda/rapat-tahunan'])
  })

  it('is refused at its field when it cannot be one or is taken, with what was typed', async () => {
    const desk = await aDesk()
    const id = await anEvent(desk, 'Rapat', true)
    await anEvent(desk, 'Pawai', true)

    const taken = await desk.post(`/isi/agenda/${id}/alamat`, { alamat: 'pawai' })
    const wrong = await desk.post(`/isi/agenda/${id}/alamat`, { alamat: 'Rapat Besar' })

    expect([taken.status, wrong.status]).to.deep.equal([422, 422])
    expect(taken.text).to.include('sudah dipakai').and.to.include('value="pawai"')
    expect(wrong.text).to.include('Contoh: rapat-besar').and.to.include('value="Rapat Besar"')
  })

  it('follows the title before that, so there is nothing to change yet', async () => {
    const desk = await aDesk()
    const id = await anEvent(desk, 'Rapat')

    expect((await desk.get(`/isi/agenda/${id}`)).text).not.to.include('/alamat')
  })
})
