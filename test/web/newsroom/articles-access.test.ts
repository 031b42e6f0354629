import { expect } from 'chai'
import { newId } from '../../../src/platform/ids.ts'
import { signedIn } from '../../support/people.ts'
import { anArticle, aTenant } from '../../support/tenants.ts'
import { anOffice, writingForm } from './office.ts'

describe('who may do what with news', () => {
  it('lets a writer keep drafts, without a button to publish', async () => {
    const office = await anOffice('writer')
    const id = newId()

    expect((await office.save(id)).status).to.equal(303)
    expect((await office.get(`/berita/${id}`)).text).not.to.include('value="publish"')
  })

  it('refuses a writer who publishes or takes back, and keeps the draft', async () => {
    const office = await anOffice('writer')
    const id = newId()
    const published = await anArticle(office.db())

    expect((await office.save(id, { then: 'publish' })).status).to.equal(403)
    expect((await office.post(`/berita/${id}/penerbitan`)).status).to.equal(403)
    expect((await office.post(`/berita/${published}/penarikan`)).status).to.equal(403)
    expect((await office.article(id)).state).to.equal('draft')
  })

  it('does not find the article of another office', async () => {
    const office = await anOffice()
    const other = await aTenant(office.app.fleet())
    const theirs = await anArticle(office.app.fleet().tenant(other.id))

    const answers = [
      await office.get(`/berita/${theirs}`),
      await office.get(`/berita/${theirs}/pratinjau`),
      await office.save(theirs),
      await office.save(theirs, { version: '1' }),
      await office.post(`/berita/${theirs}/penerbitan`),
      await office.post(`/berita/${theirs}/penarikan`),
    ]

    expect(answers.map(({ status }) => status)).to.deep.equal([404, 404, 404, 404, 404, 404])
  })

  it('does not find another office at all', async () => {
    const office = await anOffice()
    const other = await aTenant(office.app.fleet())

    for (const path of ['', '/berita', '/berita/baru', '/isi/halaman']) {
      expect(
        (await office.app.send('dapur', `/${other.slug}${path}`, { cookie: office.cookie })).status,
      ).to.equal(404)
    }
  })

  it('leads to the sign-in page who is not signed in', async () => {
    const office = await anOffice()
    const id = await anArticle(office.db())
    const base = `/${office.tenant.slug}/berita/${id}`

    const answers = [
      await office.app.send('dapur', base, { method: 'POST', body: writingForm() }),
      await office.app.send('dapur', `${base}/penerbitan`, { method: 'POST', form: {} }),
      await office.app.send('dapur', `${base}/penarikan`, { method: 'POST', form: {} }),
    ]

    for (const { status, headers } of answers)
      expect([status, headers.location]).to.deep.equal([303, '/masuk'])
  })

  it('lets nobody of Diskominfo write for an office', async () => {
    const office = await anOffice()
    const { person } = await signedIn(office.app, null, 'manager')
    const { cookies } = await office.app.send('dapur', '/masuk', {
      form: { email: person.email, password: 'kopi pagi di muara labuh' },
    })

    expect((await office.save(newId(), {}, cookies.join('; '))).status).to.equal(404)
  })
})
