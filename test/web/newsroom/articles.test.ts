import { expect } from 'chai'
import { findDraft } from '../../../src/domain/content/entries.ts'
import { saveDraft } from '../../../src/domain/content/editing.ts'
import { textBlock } from '../../../src/domain/content/body.ts'
import { fromMarks } from '../../../src/domain/content/blocks/teks/marks.ts'
import { simpleText } from '../../../src/domain/content/simple.ts'
import { parseFields } from '../../../src/domain/content/kinds.ts'
import { newId } from '../../../src/platform/ids.ts'
import { anArticle, EDITOR } from '../../support/tenants.ts'
import { anOffice, valueOf } from './office.ts'

describe('writing news', () => {
  it('offers an empty form that carries the id of the article to be', async () => {
    const office = await anOffice()

    const { status, text } = await office.get('/berita/baru')

    expect(status).to.equal(200)
    expect(text).to.match(new RegExp(`action="/${office.tenant.slug}/berita/[0-9a-f-]{36}"`))
    expect(valueOf(text, 'version')).to.equal('0')
  })

  it('keeps a new article as a draft', async () => {
    const office = await anOffice()
    const id = newId()

    const answer = await office.save(id)

    expect(answer.status).to.equal(303)
    expect(answer.headers.location).to.equal(`/${office.tenant.slug}/berita/${id}`)
    expect((await office.article(id)).state).to.equal('draft')
    expect((await office.get(`/berita/${id}`)).text).to.include('Tersimpan 12.00')
  })

  it('keeps a draft that has a title and nothing else', async () => {
    const office = await anOffice()
    const id = newId()

    const answer = await office.save(id, { summary: '', body: '', category: '' })

    expect(answer.status).to.equal(303)
    const { text } = await office.get(`/berita/${id}`)
    expect(text).to.include('Tuliskan ringkasannya').and.to.include('Pilih kategori berita')
  })

  it('saves once when the button was pressed twice', async () => {
    const office = await anOffice()
    const id = newId()

    const answers = await Promise.all([office.save(id), office.save(id)])

    expect(answers.map(({ status }) => status)).to.deep.equal([303, 303])
    expect((await findDraft(office.db(), 'article', await office.article(id))).number).to.equal(1)
  })

  it('publishes, and says where the public reads it', async () => {
    const office = await anOffice()
    const id = newId()

    const answer = await office.save(id, { then: 'publish' })

    expect(answer.status).to.equal(303)
    expect((await office.article(id)).state).to.equal('published')
    const { text } = await office.get(`/berita/${id}`)
    expect(text)
      .to.include('Berita sudah terbit.')
      .and.to.include('/berita/2026/perekaman-keliling-ke-nagari')
    expect((await office.get(`/berita/${id}`)).text).not.to.include('Berita sudah terbit.')
  })

  it('says that a site before its launch is not public yet', async () => {
    const office = await anOffice('editor', { stage: 'filling' })
    const id = newId()

    await office.save(id, { then: 'publish' })

    expect((await office.get(`/berita/${id}`)).text).to.include('setelah situs ini tayang')
  })

  it('keeps the draft when it is not ready, and names what is missing at its field', async () => {
    const office = await anOffice()
    const id = newId()

    const { status, text } = await office.save(id, { summary: '', then: 'publish' })

    expect(status).to.equal(422)
    expect(text).to.include('Berita tersimpan sebagai draf, belum terbit').and.to.include('href="#summary"')
    expect(valueOf(text, 'version')).to.equal('1')
    expect((await office.article(id)).state).to.equal('draft')
  })

  it('refuses what is too long, with everything typed kept', async () => {
    const office = await anOffice()
    const id = newId()

    const { status, text } = await office.save(id, { title: 'a'.repeat(91), caption: 'Di Lubuk Gadang' })

    expect(status).to.equal(422)
    expect(text).to.include('Judul 91 huruf').and.to.include('Perlu diperbaiki: ')
    expect(valueOf(text, 'title')).to.equal('a'.repeat(91))
    expect(valueOf(text, 'body')).to.equal('Petugas datang ke kantor wali nagari.')
    expect(valueOf(text, 'caption')).to.equal('Di Lubuk Gadang')
    expect((await office.get(`/berita/${id}`)).status).to.equal(404)
  })

  it('names a link that leads nowhere', async () => {
    const office = await anOffice()
    const body = 'Lihat [syarat](disdukcapil.go.id/syarat).'

    const { status, text } = await office.save(newId(), { body })

    expect(status).to.equal(422)
    expect(text).to.include('Tautan disdukcapil.go.id/syarat belum lengkap')
    expect(valueOf(text, 'body')).to.equal(body)
  })

  it('does not overwrite what somebody saved in between, until told to', async () => {
    const office = await anOffice()
    const id = newId()
    await office.save(id)
    await office.save(id, { version: '1', body: 'Tulisan Rina.' })

    const conflict = await office.save(id, { version: '1', body: 'Tulisan Budi.' })
    const again = await office.save(id, {
      version: valueOf(conflict.text, 'version')!,
      body: 'Tulisan Budi.',
    })

    expect(conflict.status).to.equal(409)
    expect(conflict.text).to.include('menyimpan versi lain').and.to.include(`/berita/${id}/pratinjau`)
    expect(valueOf(conflict.text, 'body')).to.equal('Tulisan Budi.')
    expect(again.status).to.equal(303)
    expect(simpleText((await findDraft(office.db(), 'article', await office.article(id))).body)).to.equal(
      'Tulisan Budi.',
    )
  })

  it('leaves blocks alone that the form does not show', async () => {
    const office = await anOffice()
    const id = newId()
    const blocks = ['Satu.', 'Dua.'].map((text) => textBlock({ doc: fromMarks(text).toJSON() as unknown }))
    const draft = {
      title: 'Dua bagian',
      summary: '',
      fields: parseFields('article', { category: null, unit: 'Sekretariat' }),
      body: { v: 1 as const, blocks },
    }
    await saveDraft(office.db(), EDITOR, 'article', id, draft, 0)

    await office.save(id, { version: '1', body: 'Satu, disunting.' })

    const version = await findDraft(office.db(), 'article', await office.article(id))
    expect(version.body.blocks.map((block) => block.id)).to.deep.equal(blocks.map((block) => block.id))
    expect(version.body.blocks[1]).to.deep.equal(blocks[1])
    expect(version.fields.unit).to.equal('Sekretariat')
  })

  it('sends to the whole form for what it does not show itself', async () => {
    const office = await anOffice()
    const id = newId()
    const blocks = ['Satu.', ''].map((text) => textBlock({ doc: fromMarks(text).toJSON() as unknown }))
    const draft = {
      title: 'Dua bagian',
      summary: 'Ringkasan.',
      fields: parseFields('article', { category: 'layanan' }),
      body: { v: 1 as const, blocks },
    }
    await saveDraft(office.db(), EDITOR, 'article', id, draft, 0)

    const { status, text } = await office.save(id, { version: '1', body: 'Satu.', then: 'publish' })

    expect(status).to.equal(422)
    expect(text).to.include('Perbaiki lewat Susun blok').and.to.include(`/isi/berita/${id}"`)
  })

  it('takes a published article back', async () => {
    const office = await anOffice()
    const id = await anArticle(office.db())

    const answer = await office.post(`/berita/${id}/penarikan`)

    expect(answer.status).to.equal(303)
    expect((await office.article(id)).state).to.equal('withdrawn')
    expect((await office.post(`/berita/${id}/penarikan`)).status).to.equal(409)
  })

  it('publishes by its own step', async () => {
    const office = await anOffice()
    const id = await anArticle(office.db(), { published: false })

    expect((await office.post(`/berita/${id}/penerbitan`)).status).to.equal(303)
    expect((await office.article(id)).state).to.equal('published')
  })
})
