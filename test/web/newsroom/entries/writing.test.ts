import { expect } from 'chai'
import { aDesk } from './desk.ts'
import { stepsIn } from './browser-form.ts'

describe('writing any kind of content', () => {
  const COMPLETE: Record<string, [kind: string, change: Record<string, string>]> = {
    layanan: [
      'service',
      { title: 'KTP hilang', summary: 'Cetak ulang.', 'f.requirements': 'Kartu Keluarga' },
    ],
    pengumuman: [
      'announcement',
      {
        title: 'Loket tutup',
        summary: 'Kamis siang.',
        'f.startsAt': '2026-11-24T08:00',
        'f.endsAt': '2026-11-30T16:00',
      },
    ],
    agenda: [
      'event',
      { title: 'Rapat', summary: 'Terbuka.', 'f.startsAt': '2026-12-01T08:30', 'f.place': 'Aula' },
    ],
    pejabat: ['official', { title: 'Pejabat Contoh', 'f.position': 'Kepala Dinas' }],
    halaman: ['page', { title: 'Sejarah', summary: 'Asal kantor.' }],
  }
  for (const [word, [kind, change]] of Object.entries(COMPLETE)) {
    it(`makes, publishes, edits and takes back in ${word}`, async () => {
      const desk = await aDesk()
      const form = await desk.open(`${word}/baru`)
      const text = form.fields.find(([name]) => name.endsWith('.doc'))?.[0]
      const typed = { ...change, ...(text ? { [text]: 'Didirikan 2004.' } : {}) }

      const published = await desk.send(form, { ...typed, aksi: 'terbit' })
      const again = await desk.open(`${word}/${form.id}`)
      const saved = await desk.send(again, { title: 'Judul baru' })
      const withdrawn = await desk.post(`/isi/${word}/${form.id}/penarikan`)

      expect([published.status, saved.status, withdrawn.status]).to.deep.equal([303, 303, 303])
      const { entry, version } = (await desk.stored(kind as 'service', form.id))!
      expect(entry.state).to.equal('withdrawn')
      expect([version.number, version.title]).to.deep.equal([2, 'Judul baru'])
      expect(Object.fromEntries(again.fields)).to.deep.include(typed)
    })
  }

  it('keeps an unfinished text as a draft and says what is missing', async () => {
    const desk = await aDesk()
    const form = await desk.open('agenda/baru')

    const answer = await desk.send(form, { title: 'Rapat', aksi: 'terbit' })

    expect(answer.status).to.equal(422)
    expect(answer.text)
      .to.include('belum terbit')
      .and.to.include('href="#f-startsAt"')
      .and.to.include('id="f-place-error"')
    expect((await desk.stored('event', form.id))!.entry.state).to.equal('draft')
  })

  it('adds, moves and removes blocks without losing a word, and stores nothing by that', async () => {
    const desk = await aDesk()
    let form = await desk.open('halaman/baru')
    const doc = form.fields.find(([name]) => name.endsWith('.doc'))![0]

    form = await desk.after(
      form,
      await desk.send(form, { title: 'Sejarah', [doc]: 'Awal.', aksi: 'blok:tanya' }),
    )
    const list = form.fields.find(([name]) => name.endsWith('.items.count'))![0].replace('.count', '')
    for (let i = 0; i < 2; i++)
      form = await desk.after(form, await desk.send(form, { aksi: `tambah:${list}` }))
    form = await desk.after(
      form,
      await desk.send(form, {
        [`${list}.0.question`]: 'Satu?',
        [`${list}.1.question`]: 'Dua?',
        aksi: `naik:${list}.1`,
      }),
    )
    form = await desk.after(form, await desk.send(form, { aksi: `naik:${list.replace('.items', '')}` }))

    const sent = new Map(form.fields)
    expect([sent.get('title'), sent.get(doc)]).to.deep.equal(['Sejarah', 'Awal.'])
    expect([sent.get(`${list}.0.question`), sent.get(`${list}.1.question`)]).to.deep.equal(['Dua?', 'Satu?'])
    expect(
      form.fields.filter(([name]) => name === 'blok').map(([, value]) => value.split(':')[1]),
    ).to.deep.equal(['tanya', 'teks'])
    expect(await desk.stored('page', form.id)).to.equal(undefined)
    expect(await stepsIn(form.text)).to.include(`hapus:${list}.0`)
  })
})
