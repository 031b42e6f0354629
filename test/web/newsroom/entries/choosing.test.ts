import { expect } from 'chai'
import { HtmlValidate } from 'html-validate'
import { anEntry } from '../../../support/entries.ts'
import { stepsIn } from './browser-form.ts'
import { aDesk, nameOf } from './desk.ts'

describe('choosing among what the office has', () => {
  it('keeps the order of services that was chosen, and offers only what is published', async () => {
    const desk = await aDesk()
    const draft = await anEntry(desk.db(), 'service', { title: 'Belum terbit', published: false })
    const services = await desk
      .db()
      .from('entries')
      .where({ kind: 'service', state: 'published' })
      .orderBy(['position', 'id'])
    const [first, second] = services.map(({ id }) => id)
    let form = await desk.open('beranda')
    const name = nameOf(form, '-layanan.count').replace('.count', '.services')

    form = await desk.after(
      form,
      await desk.send(form, { [name]: [first!, second!], aksi: `naik:${name}.1` }),
    )
    const ticked = form.fields.filter(([field]) => field === name).map(([, id]) => id)
    await desk.send(form)

    expect(ticked).to.deep.equal([second, first])
    expect(await stepsIn(form.text)).to.include(`turun:${name}.0`)
    expect(form.text).to.include(`value="${first!}"`).and.not.to.include(`value="${draft}"`)
    const { version } = (await desk.stored('home', form.id))!
    const block = version.body.blocks.find(({ type }) => type === 'layanan')!
    expect(block.data).to.deep.include({ services: [second, first] })
  })

  it('drops ids of another office', async () => {
    const [desk, other] = [await aDesk(), await aDesk()]
    const theirs = await anEntry(other.db(), 'document', { title: 'Formulir mereka' })
    const form = await desk.open('layanan/baru')

    await desk.send(form, { title: 'KTP hilang', 'f.forms': theirs })

    expect((await desk.stored('service', form.id))!.version.fields.forms).to.deep.equal([])
  })

  it('puts pages no more than two levels deep, and none below itself', async () => {
    const desk = await aDesk()
    const top = await anEntry(desk.db(), 'page', { title: 'Pelayanan', text: 'Isi.' })
    const below = await anEntry(desk.db(), 'page', {
      title: 'Maklumat',
      text: 'Isi.',
      fields: { parent: top },
    })
    const offered = (text: string) =>
      [
        ...text
          .slice(text.indexOf('id="f-parent"'), text.indexOf('</select>'))
          .matchAll(/<option value="([^"]+)"/g),
      ].map(([, id]) => id)

    const fromNew = offered((await desk.open('halaman/baru')).text)
    const fromTop = offered((await desk.open(`halaman/${top}`)).text)

    expect(fromNew).to.include(top).and.not.to.include(below)
    expect(fromTop).to.deep.equal([])
  })

  it('names the official above, never the official themselves', async () => {
    const desk = await aDesk()
    const head = await anEntry(desk.db(), 'official', { title: 'Kepala (contoh)' })
    const form = await desk.open('pejabat/baru')

    await desk.send(form, {
      title: 'Sekretaris (contoh)',
      'f.position': 'Sekretaris',
      'f.superior': head,
      aksi: 'terbit',
    })

    expect((await desk.stored('official', form.id))!.entry.parent_id).to.equal(head)
    expect((await desk.open(`pejabat/${head}`)).text).not.to.include(`<option value="${head}"`)
  })
})

describe('the pages of the writing form', () => {
  it('are HTML without a fault', async () => {
    const desk = await aDesk()
    const validator = new HtmlValidate({ extends: ['html-validate:standard'] })
    await anEntry(desk.db(), 'official', { title: 'Kepala (contoh)' })
    const form = await desk.open('halaman/baru')
    const many = ['tanya', 'galeri', 'angka', 'orang', 'layanan', 'tabel'].map((type, i) => `b${i}:${type}`)
    const filled = await desk.send(form, {
      blok: many,
      'b.b0.items.count': '2',
      'b.b1.photos.count': '2',
      aksi: 'terbit',
    })

    for (const text of [
      filled.text,
      (await desk.get('/isi')).text,
      (await desk.get('/isi/layanan')).text,
      (await desk.open('dokumen/baru')).text,
    ]) {
      const { results } = await validator.validateString(text)
      const faults = results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, line }) => `${ruleId} ${message} ${line}`),
      )
      expect(faults).to.deep.equal([])
    }
  })
})
