import { expect } from 'chai'
import { newId } from '../../../../src/platform/ids.ts'
import { aDesk, nameOf } from './desk.ts'

describe('the home page', () => {
  it('begins with what the kind of office starts from, and is one entry from the first save on', async () => {
    const desk = await aDesk()
    const form = await desk.open('beranda')

    const saved = await desk.send(form, { [nameOf(form, '.title')]: 'Cepat dan jelas', aksi: 'terbit' })

    expect(saved.status).to.equal(303)
    expect((await desk.open('beranda')).id).to.equal(form.id)
    const { text } = await desk.app.send(desk.tenant.slug, '/')
    expect(text).to.include('Cepat dan jelas')
    expect(await desk.db().from('entries').where({ kind: 'home' })).to.have.length(1)
  })

  it('is not made twice by two who begin at the same time', async () => {
    const desk = await aDesk()
    const [first, second] = [await desk.open('beranda'), await desk.open('beranda')]
    await desk.send(first, { [nameOf(first, '.title')]: 'Dari rekan' })

    const conflict = await desk.send(second, { [nameOf(second, '.title')]: 'Dari saya' })
    const again = await desk.send(await desk.after(second, conflict))

    expect(first.id).not.to.equal(second.id)
    expect([conflict.status, again.status]).to.deep.equal([409, 303])
    expect(await desk.db().from('entries').where({ kind: 'home' })).to.have.length(1)
    expect((await desk.stored('home', newId()))!.version.number).to.equal(2)
  })

  it('has one opening, and it comes first', async () => {
    const desk = await aDesk()
    let form = await desk.open('beranda')
    const opening = nameOf(form, '.title').replace('.title', '')
    expect(form.text).not.to.include('value="blok:pembuka"')

    form = await desk.after(form, await desk.send(form, { aksi: `hapus:${opening}` }))
    expect(form.text).to.include('value="blok:pembuka"').and.to.include('dihapus dari naskah ini')
    form = await desk.after(form, await desk.send(form, { aksi: 'blok:pembuka' }))

    expect(form.fields.find(([name]) => name === 'blok')![1]).to.match(/:pembuka$/)
  })
})

describe('the preview of any content', () => {
  const COMPLETE: Record<string, Record<string, string>> = {
    layanan: { title: 'KTP hilang', summary: 'Cetak ulang.' },
    pengumuman: { title: 'Loket tutup', 'f.startsAt': '2026-11-24T08:00', 'f.endsAt': '2026-11-30T16:00' },
    agenda: { title: 'Rapat kerja', 'f.startsAt': '2026-12-01T08:30' },
    galeri: { title: 'Pekan budaya' },
    dokumen: { title: 'Renstra', 'f.class': 'berkala', 'f.year': '2026' },
    halaman: { title: 'Sejarah kantor' },
    pejabat: { title: 'Pejabat Contoh', 'f.position': 'Kepala Dinas' },
  }
  for (const [word, typed] of Object.entries(COMPLETE))
    it(`shows ${word} in the theme of the site, with links that lead into it`, async () => {
      const desk = await aDesk()
      const form = await desk.open(`${word}/baru`)
      const saved = await desk.send(form, { ...typed, aksi: 'pratinjau' })

      const { status, text, headers } = await desk.app.send('dapur', saved.headers.location!, {
        cookie: desk.cookie,
      })

      expect([saved.headers.location, status]).to.deep.equal([`${form.url}/pratinjau`, 200])
      expect(text)
        .to.include(typed.title)
        .and.to.include('Warga belum melihat versi ini')
        .and.to.include('noindex')
      expect(headers['cache-control']).to.equal('no-store')
      const own = [...text.matchAll(/(?:href|action)="(\/[^"]*)"/g)].map(([, path]) => path!)
      expect(
        own.filter((path) => !path.startsWith('/aset/') && !path.startsWith(`/${desk.tenant.slug}/`)),
      ).to.deep.equal([])
    })
})
