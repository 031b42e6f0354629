import { expect } from 'chai'
import { findDraft, findEntry } from '../../../src/domain/content/entries.ts'
import { listPages, missingCount } from '../../../src/web/newsroom/pages/missing.ts'
import { aTenant } from '../../support/tenants.ts'
import { anOffice, valueOf, type Office } from './office.ts'

const typed = {
  ...{ title: 'Tugas dan fungsi', summary: 'Apa yang kami kerjakan.', body: 'Kami melayani warga.' },
  ...{ incomplete: '', version: '1' },
}

async function anIncompletePage(office: Office) {
  const pages = await listPages(office.db())
  return pages.find((page) => missingCount(page) > 0)!
}

describe('pages of the site', () => {
  it('are listed with how much of them is missing', async () => {
    const office = await anOffice()

    const { text } = await office.get('/halaman')

    expect(text)
      .to.match(/\d+ halaman belum dilengkapi/)
      .and.to.match(/\d+ bagian belum diisi/)
  })

  it('are saved and published in one step by an editor', async () => {
    const office = await anOffice()
    const page = await anIncompletePage(office)

    const answer = await office.post(`/halaman/${page.id}`, {
      ...typed,
      incomplete: 'Dasar hukum\r\n\r\n  Bagan  ',
    })

    expect(answer.status).to.equal(303)
    const entry = await findEntry(office.db(), 'page', page.id)
    expect(entry.published_revision).to.equal(entry.draft_revision)
    expect((await findDraft(office.db(), 'page', entry)).fields.incomplete).to.deep.equal([
      'Dasar hukum',
      'Bagan',
    ])
    const shown = await office.app.send(office.tenant.slug, `/profil/${page.slug}`)
    expect(shown.text).to.include('Kami melayani warga.')
  })

  it('wait for an editor when a writer saves them', async () => {
    const office = await anOffice('writer')
    const page = await anIncompletePage(office)

    expect((await office.post(`/halaman/${page.id}`, typed)).status).to.equal(303)

    const entry = await findEntry(office.db(), 'page', page.id)
    expect(entry.published_revision).not.to.equal(entry.draft_revision)
    expect((await office.get(`/halaman/${page.id}`)).text).to.include('Penyunting di kantor Anda')
  })

  it('come back with everything typed when something is refused', async () => {
    const office = await anOffice()
    const page = await anIncompletePage(office)

    const { status, text } = await office.post(`/halaman/${page.id}`, {
      ...typed,
      title: '',
      incomplete: 'x\n'.repeat(21),
    })

    expect(status).to.equal(422)
    expect(text).to.include('Tuliskan judul halaman').and.to.include('lebih dari 20 baris')
    expect(valueOf(text, 'body')).to.equal('Kami melayani warga.')
  })

  it('are kept as a draft when the text is not fit for the public', async () => {
    const office = await anOffice()
    const page = await anIncompletePage(office)

    const { status, text } = await office.post(`/halaman/${page.id}`, { ...typed, body: '' })

    expect(status).to.equal(422)
    expect(text).to.include('belum terbit').and.to.include('href="#body"')
    expect(valueOf(text, 'version')).to.equal('2')
  })

  it('do not overwrite what somebody saved in between', async () => {
    const office = await anOffice()
    const page = await anIncompletePage(office)
    await office.post(`/halaman/${page.id}`, typed)

    const { status, text } = await office.post(`/halaman/${page.id}`, { ...typed, body: 'Lain sama sekali.' })

    expect(status).to.equal(409)
    expect(valueOf(text, 'body')).to.equal('Lain sama sekali.')
    expect(valueOf(text, 'version')).to.equal('2')
  })

  it('of another office are not found, and nobody comes in without signing in', async () => {
    const office = await anOffice()
    const other = await aTenant(office.app.fleet())
    const [theirs] = await listPages(office.app.fleet().tenant(other.id))

    const foreign = await office.post(`/halaman/${theirs!.id}`, typed)
    const unknown = await office.app.send('dapur', `/${office.tenant.slug}/halaman/${theirs!.id}`, {
      form: typed,
    })

    expect((await office.get(`/halaman/${theirs!.id}`)).status).to.equal(404)
    expect([foreign.status, unknown.status, unknown.headers.location]).to.deep.equal([404, 303, '/masuk'])
  })
})
