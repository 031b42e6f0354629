import { expect } from 'chai'
import { aDesk, type Desk } from './desk.ts'

const FAIR = { date: '2027-01-07', name: 'Hari Jadi Kabupaten', kind: 'daerah', source: 'SK Bupati (contoh)' }

describe('the holidays in the console', () => {
  let desk: Desk
  beforeEach(async () => {
    desk = await aDesk()
  })

  const stored = (date: string) => desk.app.fleet().from('holidays').where({ date }).first()

  it('stand in a list by year', async () => {
    const now = await desk.get('/hari-libur')
    const next = await desk.get('/hari-libur?tahun=2027')
    const odd = await desk.get('/hari-libur?tahun=banyak')

    expect(now.text).to.include('25 hari libur pada tahun 2026.').and.include('Jumat, 25 Desember 2026')
    expect(next.text).to.include('pada tahun 2027.').and.not.include('Desember 2026')
    expect(odd.text).to.include('pada tahun 2026.')
    expect((await desk.get('/hari-libur?tahun=2030')).text).to.include('Belum ada hari libur tahun 2030')
  })

  it('are added, and the list of that year shows them', async () => {
    const answer = await desk.post('/hari-libur', FAIR)
    const { text } = await desk.get(answer.headers.location!)

    expect(answer).to.include({ status: 303 })
    expect(answer.headers.location).to.equal('/hari-libur?tahun=2027')
    expect(text).to.include('Kamis, 7 Januari 2027 ditambahkan').and.include('Hari Jadi Kabupaten')
    expect(await stored('2027-01-07')).to.deep.equal(FAIR)
  })

  it('are moved to another day', async () => {
    const form = await desk.get('/hari-libur/2026-12-25')
    await desk.post('/hari-libur/2026-12-25', { ...FAIR, date: '2026-12-26' })

    expect(form.text).to.include('value="2026-12-25"').and.include('value="Kelahiran Yesus Kristus"')
    expect(await stored('2026-12-25')).to.equal(undefined)
    expect(await stored('2026-12-26')).to.include({ name: FAIR.name, kind: 'daerah' })
  })

  it('are removed after a question', async () => {
    const { text } = await desk.get('/hari-libur')
    await desk.post('/hari-libur/2026-12-25/penghapusan')

    expect(text)
      .to.include('Hapus Kelahiran Yesus Kristus?')
      .and.include('action="/hari-libur/2026-12-25/penghapusan"')
    expect(await stored('2026-12-25')).to.equal(undefined)
  })

  it('leave records in words', async () => {
    await desk.post('/hari-libur', FAIR)
    await desk.post('/hari-libur/2027-01-07', { ...FAIR, name: 'Hari Jadi' })
    await desk.post('/hari-libur/2027-01-07/penghapusan')

    expect((await desk.get('/catatan-kegiatan')).text)
      .to.include('Menambahkan hari libur 2027-01-07: Hari Jadi Kabupaten')
      .and.include('Menyunting hari libur 2027-01-07: Hari Jadi')
      .and.include('Menghapus hari libur 2027-01-07: Hari Jadi')
  })

  const WRONG: [string, Partial<typeof FAIR>, string][] = [
    ['no date', { date: '' }, 'Pilih tanggalnya.'],
    ['a day that does not exist', { date: '2027-02-30' }, 'Tanggal belum benar'],
    ['a date far away', { date: '1945-08-17' }, 'Pilih tanggal antara tahun 2020 dan 2099.'],
    ['a date that is taken', { date: '2027-08-17' }, 'Tanggal ini sudah ada di daftar'],
    ['no name', { name: ' ' }, 'Tuliskan nama hari libur.'],
    [
      'a name of 121 letters',
      { name: 'a'.repeat(121) },
      'Nama 121 huruf. Ringkas menjadi paling banyak 120.',
    ],
    ['no kind', { kind: '' }, 'Pilih jenis hari libur.'],
    ['a made-up kind', { kind: 'panjang' }, 'Pilih jenis hari libur.'],
    ['a long source', { source: 'a'.repeat(201) }, 'Dasar 201 huruf. Ringkas menjadi paling banyak 200.'],
  ]
  for (const [what, change, sentence] of WRONG) {
    it(`come back as typed with a sentence for ${what}`, async () => {
      const typed = { ...FAIR, ...change }
      const added = await desk.post('/hari-libur', typed)
      const changed = await desk.post('/hari-libur/2026-12-25', typed)

      for (const answer of [added, changed]) {
        expect(answer.status).to.equal(422)
        expect(answer.text)
          .to.match(/<title>Perlu diperbaiki: /)
          .and.include(sentence)
        expect(answer.text).to.include(change.source ?? 'SK Bupati (contoh)')
      }
      expect((await stored('2026-12-25'))!.name).to.equal('Kelahiran Yesus Kristus')
      expect(await desk.app.fleet().from('holidays')).to.have.length(79)
    })
  }

  it('that nobody keeps are not found', async () => {
    const answers = [
      await desk.get('/hari-libur/2027-01-07'),
      await desk.post('/hari-libur/2027-01-07', FAIR),
      await desk.post('/hari-libur/2027-01-07/penghapusan'),
    ]

    expect(answers.map(({ status }) => status)).to.deep.equal([404, 404, 404])
  })

  for (const role of ['reviewer', 'observer'] as const) {
    it(`are read by a ${role}, who changes nothing`, async () => {
      const cookie = await desk.as(role)
      const { status, text } = await desk.get('/hari-libur', cookie)
      const refused = [
        await desk.post('/hari-libur', FAIR, cookie),
        await desk.get('/hari-libur/2026-12-25', cookie),
        await desk.post('/hari-libur/2026-12-25', FAIR, cookie),
        await desk.post('/hari-libur/2026-12-25/penghapusan', {}, cookie),
      ]

      expect(status).to.equal(200)
      expect(text)
        .to.include('Kelahiran Yesus Kristus')
        .and.not.include('penghapusan')
        .and.not.include('Tambah')
      expect(refused.map(({ status }) => status)).to.deep.equal([403, 403, 403, 403])
      expect(await desk.app.fleet().from('holidays')).to.have.length(79)
    })
  }

  it('are nobody’s who has not signed in', async () => {
    const answers = [await desk.get('/hari-libur', ''), await desk.post('/hari-libur', FAIR, '')]

    expect(answers.map(({ status, headers }) => [status, headers.location!.split('?')[0]])).to.deep.equal([
      ...[[303, '/masuk']],
      ...[[303, '/masuk']],
    ])
  })
})
