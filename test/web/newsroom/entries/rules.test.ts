import { expect } from 'chai'
import { saveDraft } from '../../../../src/domain/content/editing.ts'
import { parseFields } from '../../../../src/domain/content/kinds.ts'
import { newId } from '../../../../src/platform/ids.ts'
import { aTenant, EDITOR } from '../../../support/tenants.ts'
import { aDesk, nameOf, type WritingDesk } from './desk.ts'

const SERVICE = { title: 'KTP hilang', summary: 'Cetak ulang.' }

async function aService(desk: WritingDesk, change: Record<string, string> = {}) {
  const form = await desk.open('layanan/baru')
  const answer = await desk.send(form, { ...SERVICE, ...change })
  if (answer.status !== 303) throw new Error(`Saving answered ${answer.status}`)
  return desk.open(`layanan/${form.id}`)
}

describe('the writing form', () => {
  it('saves once when the button was pressed twice', async () => {
    const desk = await aDesk()
    const form = await desk.open('layanan/baru')

    const answers = await Promise.all([desk.send(form, SERVICE), desk.send(form, SERVICE)])

    expect(answers.map(({ status }) => status)).to.deep.equal([303, 303])
    expect((await desk.stored('service', form.id))!.version.number).to.equal(1)
  })

  it('does not overwrite what somebody saved in between, until told to', async () => {
    const desk = await aDesk()
    const form = await aService(desk)
    await desk.send(form, { 'f.cost': 'Gratis' })

    const conflict = await desk.send(form, { 'f.cost': 'Rp10.000' })
    const again = await desk.after(form, conflict)
    const overwritten = await desk.send(again)

    expect([conflict.status, overwritten.status]).to.deep.equal([409, 303])
    expect(conflict.text).to.include('menyimpan versi lain').and.to.include(`${form.url}/pratinjau`)
    expect(new Map(again.fields).get('f.cost')).to.equal('Rp10.000')
    expect((await desk.stored('service', form.id))!.version.fields.cost).to.equal('Rp10.000')
  })

  it('comes back whole when something is too long, names it, and stores nothing', async () => {
    const desk = await aDesk()
    const form = await desk.open('layanan/baru')
    const typed = {
      ...{ title: 'a'.repeat(91), 'f.cost': 'x'.repeat(201), 'f.steps': `Ambil nomor\n${'y'.repeat(201)}` },
      ...{ 'f.requirements': 'x\n'.repeat(21), 'f.complaints': 'Lewat loket.' },
    }

    const answer = await desk.send(form, typed)

    expect(answer.status).to.equal(422)
    expect(answer.text)
      .to.include('Judul 91 huruf')
      .and.to.include('Isian 201 huruf')
      .and.to.include('Baris 2 berisi 201 huruf')
      .and.to.include('Paling banyak 20')
    expect(answer.text).to.include('Perlu diperbaiki: ').and.to.include('Belum tersimpan')
    const again = Object.fromEntries((await desk.after(form, answer)).fields)
    expect(again).to.deep.include({ ...typed, 'f.requirements': 'x\n'.repeat(21) })
    expect(await desk.stored('service', form.id)).to.equal(undefined)
  })

  it('names a link that leads nowhere, in a block and in English', async () => {
    const desk = await aDesk()
    const form = await desk.open('halaman/baru')
    const doc = nameOf(form, '.doc')
    const bad = '[syarat](disdukcapil.go.id)'

    const answer = await desk.send(form, { title: 'Sejarah', [doc]: bad, 'f.english.text': bad })

    expect(answer.status).to.equal(422)
    expect(
      answer.text.match(/id="[^"]+-error"[^>]*>.*?Tautan disdukcapil.go.id belum lengkap/g),
    ).to.have.length(2)
    expect(answer.text).to.match(/<details class="card fold group" id="f-english" open>/)
  })

  it('takes no choice that it did not offer, nor a number beyond its limits', async () => {
    const desk = await aDesk()
    const form = await desk.open('beranda')
    const count = nameOf(form, '-layanan.count')

    const answer = await desk.send(form, { [count]: '99', [nameOf(form, '.background')]: 'neon' })

    expect(answer.status).to.equal(422)
    expect(answer.text)
      .to.include('Pilih salah satu.')
      .and.to.match(/Tuliskan angka 3 sampai \d/)
  })

  it('keeps a table from Excel, from a phone, and says which row is wrong before it is published', async () => {
    const desk = await aDesk()
    let form = await desk.open('halaman/baru')
    form = await desk.after(form, await desk.send(form, { ...SERVICE, aksi: 'blok:tabel' }))
    const rows = nameOf(form, '.rows')
    const typed = { [nameOf(form, '.doc')]: 'Isi.', [rows.replace('rows', 'title')]: 'Jadwal' }
    await desk.send(form, { ...typed, [rows]: 'Nagari\tKuota\r\nPakan Rabaa\t120\r\n' })

    form = await desk.open(`halaman/${form.id}`)
    const phone = await desk.send(form, {
      [rows]: 'Nagari | Kuota\n| Lubuk Gadang | 90 |\nSitapus',
      aksi: 'terbit',
    })

    expect(new Map(form.fields).get(rows)).to.equal('Nagari | Kuota\nPakan Rabaa | 120')
    expect(phone.status).to.equal(422)
    expect(phone.text).to.include('Baris 3 berisi 1 kolom, sedangkan nama kolomnya 2')
    const { version } = (await desk.stored('page', form.id))!
    expect(version.body.blocks[1]!.data).to.deep.include({
      rows: [['Nagari', 'Kuota'], ['Lubuk Gadang', '90'], ['Sitapus']],
    })
  })

  it('keeps a block of a type that is no longer there in sight until it is taken out', async () => {
    const desk = await aDesk()
    const id = newId()
    const blocks = [{ id: 'b1', type: 'tanya', v: 1 as const, data: { title: '', items: [] } }]
    const draft = { ...SERVICE, fields: parseFields('page', {}), body: { v: 1 as const, blocks } }
    await saveDraft(desk.db(), EDITOR, 'page', id, draft, 0)
    const { draft_revision: revision } = (await desk.stored('page', id))!.entry
    const body = JSON.stringify({ v: 1, blocks: [{ ...blocks[0], type: 'dulu' }] })
    await desk.db().update('revisions', { id: revision! }, { body })

    const form = await desk.open(`halaman/${id}`)
    const kept = await desk.send(form)
    const without = await desk.after(form, await desk.send(form, { aksi: 'hapus:b.b1' }))
    const saved = await desk.send(without)

    expect([kept.status, saved.status]).to.deep.equal([422, 303])
    expect(kept.text).to.include('Hapus bloknya')
  })

  it('takes no more than forty blocks, and gives back what was sent beyond', async () => {
    const desk = await aDesk()
    const form = await desk.open('halaman/baru')
    const blok = Array.from({ length: 41 }, (_, i) => `b${i}:pemisah`)

    const answer = await desk.send(form, { title: 'Panjang', blok })

    expect(answer.status).to.equal(422)
    expect(answer.text).to.include('Satu halaman paling banyak 40 blok')
    expect((await desk.after(form, answer)).fields.filter(([name]) => name === 'blok')).to.have.length(41)
  })

  it('ignores steps that lead nowhere', async () => {
    const desk = await aDesk()
    const form = await desk.open('halaman/baru')
    const block = nameOf(form, '.doc').replace('.doc', '')
    const NOWHERE = [
      ...[
        'naik:b.tidakada',
        `naik:${block}`,
        `turun:${block}`,
        `hapus:${block}.doc`,
        `tambah:${block}.items`,
      ],
      ...['blok:pembuka', 'blok:constructor', 'hapus:f.parent', 'naik:f.english.0', 'hapus:x.y'],
    ]

    for (const aksi of NOWHERE) {
      const answer = await desk.send(form, { aksi })
      const after = await desk.after(form, answer)
      expect([answer.status, after.fields.filter(([name]) => name === 'blok').length], aksi).to.deep.equal([
        200, 1,
      ])
    }
  })

  it('stores no character that only harms, and no NUL breaks it', async () => {
    const desk = await aDesk()
    const form = await desk.open('halaman/baru')
    const harmful = 'Se\u0000ja\u0007rah\uffff'

    const answer = await desk.send(form, {
      title: harmful,
      summary: harmful,
      [nameOf(form, '.doc')]: harmful,
      'f.parent': '\u0000',
    })

    expect(answer.status).to.equal(303)
    const { version } = (await desk.stored('page', form.id))!
    expect([version.title, version.summary]).to.deep.equal(['Sejarah', 'Sejarah'])
    expect(JSON.stringify(version.body)).to.include('"Sejarah"')
  })
})

describe('who may do what with any content', () => {
  it('lets a writer keep drafts, and no more', async () => {
    const desk = await aDesk('writer')
    const form = await aService(desk)

    const published = await desk.send(form, { aksi: 'terbit' })

    expect(form.text).to.include('Penyunting di kantor Anda').and.not.to.include('value="terbit"')
    expect(published.status).to.equal(403)
    expect((await desk.post(`/isi/layanan/${form.id}/penerbitan`)).status).to.equal(403)
    expect((await desk.post(`/isi/layanan/${form.id}/penarikan`)).status).to.equal(403)
    expect((await desk.stored('service', form.id))!.entry.state).to.equal('draft')
  })

  it('does not find what belongs to another office, to another kind, or to nobody', async () => {
    const desk = await aDesk()
    const other = await aTenant(desk.app.fleet())
    const theirs = (await desk.app
      .fleet()
      .tenant(other.id)
      .from('entries')
      .where({ kind: 'service' })
      .first('id'))!.id
    const { id } = await aService(desk)

    const gets = [
      `layanan/${theirs}`,
      `layanan/${theirs}/pratinjau`,
      `halaman/${id}`,
      'layanan/bukan-id',
      'dongeng',
      'dongeng/baru',
    ]
    for (const path of gets) expect((await desk.get(`/isi/${path}`)).status, path).to.equal(404)
    const steps = ['penerbitan', 'penarikan', 'alamat', 'urutan']
    for (const step of steps)
      expect((await desk.post(`/isi/layanan/${theirs}/${step}`, { alamat: 'x' })).status, step).to.equal(404)
    for (const version of ['0', '1']) {
      const form = { ...(await desk.open('layanan/baru')), url: `/${desk.tenant.slug}/isi/layanan/${theirs}` }
      expect((await desk.send(form, { ...SERVICE, version })).status).to.equal(404)
    }
  })

  it('leads to the sign-in page who is not signed in', async () => {
    const desk = await aDesk()
    const { url } = await aService(desk)

    for (const path of [url, `${url}/penerbitan`, `${url}/penarikan`, `${url}/alamat`, `${url}/urutan`]) {
      const { status, headers } = await desk.app.send('dapur', path, { method: 'POST', form: {} })
      expect([status, headers.location], path).to.deep.equal([303, '/masuk'])
    }
  })
})
