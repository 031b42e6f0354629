import { expect } from 'chai'
import { addMembership } from '../../../src/domain/people/memberships.ts'
import { PLATFORM } from '../../../src/domain/audit/actor.ts'
import { takeStep } from '../../../src/domain/tenants/stages.ts'
import { findTenant } from '../../../src/domain/tenants/tenants.ts'
import { startApp } from '../../support/app.ts'
import { anEntry } from '../../support/entries.ts'
import { aPerson, signIn, signedIn } from '../../support/people.ts'
import { anArticle, aTenant } from '../../support/tenants.ts'
import { anOffice } from './office.ts'

describe('coming in', () => {
  it('leads who works for one office to its desk', async () => {
    const office = await anOffice()

    const { status, headers } = await office.app.send('dapur', '/', { cookie: office.cookie })

    expect([status, headers.location]).to.deep.equal([303, `/${office.tenant.slug}`])
  })

  it('lets who works for several choose', async () => {
    const office = await anOffice()
    const second = await aTenant(office.app.fleet())
    const { person } = await signedIn(office.app, office.tenant.id, 'writer')
    await addMembership(office.app.fleet(), PLATFORM, person, { memberOf: second.id, role: 'editor' })
    const cookie = await signIn(office.app, 'dapur', person.email)

    const { status, text } = await office.app.send('dapur', '/', { cookie })

    expect(status).to.equal(200)
    expect(text).to.include(office.tenant.name).and.to.include(second.name).and.to.include('Penulis')
  })

  it('tells who works for none what to do', async () => {
    const app = await startApp()
    const person = await aPerson(app.fleet())
    const cookie = await signIn(app, 'dapur', person.email)

    const { status, text } = await app.send('dapur', '/', { cookie })

    expect(status).to.equal(200)
    expect(text).to.include('Minta undangan kepada Diskominfo')
  })
})

describe('the desk', () => {
  it('says what to do next and lists the news', async () => {
    const office = await anOffice()
    await anArticle(office.db(), { title: 'Kabar dari Muara Labuh' })
    await anArticle(office.db(), { title: 'Belum selesai', published: false })

    const { text } = await office.get('')

    expect(text).to.match(/\d+ halaman belum dilengkapi/)
    expect(text)
      .to.include('Kabar dari Muara Labuh')
      .and.to.include('Belum selesai')
      .and.not.to.include('peninjauan')
  })

  it('tells of drafts in every section, the news first', async () => {
    const office = await anOffice()
    // Pages that are not filled in would come first.
    await office.db().update('revisions', {}, { fields: '{}' })
    await anEntry(office.db(), 'announcement', { published: false })
    const withOne = await office.get('')
    await anArticle(office.db(), { published: false })
    const withTwo = await office.get('')

    expect(withOne.text).to.include('1 draf di Pengumuman menunggu Anda')
    expect(withTwo.text).to.include('1 draf di Berita menunggu Anda')
    expect(withTwo.text.match(/<span class="count">1 draf<\/span>/g)).to.have.length(2)
  })

  it('sends a filled site to review', async () => {
    const office = await anOffice('editor', { stage: 'filling' })

    expect((await office.get('')).text).to.include(`action="/${office.tenant.slug}/peninjauan"`)
    expect((await office.post('/peninjauan')).status).to.equal(303)

    expect((await findTenant(office.app.fleet(), office.tenant.id)).stage).to.equal('in_review')
    expect((await office.get('')).text).to.include('Situs sudah dikirim')
    expect((await office.post('/peninjauan')).status).to.equal(409)
  })

  it('shows why Diskominfo gave the site back', async () => {
    const office = await anOffice('editor', { stage: 'in_review' })
    const manager = { personId: null, name: 'Pengelola Contoh', role: 'manager' as const }
    await takeStep(office.app.fleet().tenant(office.tenant.id), manager, 'return', 'Jam layanan belum ada.')

    const { text } = await office.app.send('dapur', `/${office.tenant.slug}`, { cookie: office.cookie })

    expect(text).to.include('Catatan Diskominfo: “Jam layanan belum ada.”')
  })

  it('leaves that to editors', async () => {
    const office = await anOffice('writer', { stage: 'filling' })

    expect((await office.get('')).text).not.to.include('/peninjauan')
    expect((await office.post('/peninjauan')).status).to.equal(403)
  })

  it('sends no other office to review, and nobody who is not signed in', async () => {
    const office = await anOffice('editor')
    const other = await aTenant(office.app.fleet(), { stage: 'filling' })
    const url = `/${other.slug}/peninjauan`

    const foreign = await office.app.send('dapur', url, { method: 'POST', form: {}, cookie: office.cookie })
    const unknown = await office.app.send('dapur', url, { method: 'POST', form: {} })

    expect([foreign.status, unknown.status, unknown.headers.location]).to.deep.equal([404, 303, '/masuk'])
  })
})

describe('the list of news', () => {
  it('filters by state, ignores words it does not know, and turns pages', async () => {
    const office = await anOffice()
    for (let i = 1; i <= 27; i++)
      await anArticle(office.db(), { title: `Kabar nomor ${i}`, published: i > 26 })

    const drafts = await office.get('/berita?keadaan=draf')
    const next = /rel="next" href="[^"?]*([^"]+)"/.exec(drafts.text)![1]!
    const second = await office.get(`/berita${next.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&')}`)
    const unknown = await office.get('/berita?keadaan=entah&hal=99')

    expect(drafts.text)
      .to.include('Halaman 1 dari 2')

      .and.not.to.include('Kabar nomor 27')
    expect(second.text.match(/<th scope="row">/g)).to.have.length(1)
    expect(unknown.text).to.include('Halaman 2 dari 2')
  })

  it('says so when nothing is in it', async () => {
    const office = await anOffice()

    expect((await office.get('/berita?keadaan=ditarik')).text).to.include('Tidak ada berita yang ditarik')
  })
})
