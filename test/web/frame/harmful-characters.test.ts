import { expect } from 'chai'
import { startApp } from '../../support/app.ts'
import { aPerson, PASSWORD, signedIn } from '../../support/people.ts'
import { aTenant } from '../../support/tenants.ts'

const HARMFUL = '\u0000\u0007\uffff'

/** PostgreSQL refuses some characters that a program, and sometimes a clipboard, sends along. */
describe('characters that nobody sees', () => {
  it('are no part of a name, a mail address or a password', async () => {
    const app = await startApp()
    const person = await aPerson(app.fleet())

    const form = { email: `${HARMFUL}${person.email}`, password: PASSWORD + HARMFUL }
    const answer = await app.send('dapur', '/masuk', { form })
    const forgotten = await app.send('dapur', '/lupa-sandi', { form: { email: person.email + HARMFUL } })

    expect([answer.status, forgotten.status]).to.deep.equal([303, 200])
  })

  it('break no form of the console', async () => {
    const app = await startApp()
    const office = await aTenant(app.fleet(), { stage: 'in_review' })
    const { cookie } = await signedIn(app, null, 'manager')

    const form = {
      name: `Ra${HARMFUL}na`,
      email: 'rana@contoh.test',
      phone: '0812 0000 0000',
      role: 'editor',
    }
    const added = await app.send('konsol', `/opd/${office.slug}/orang`, { form, cookie })
    const returned = await app.send('konsol', `/opd/${office.slug}/pengembalian`, {
      ...{ form: { reason: `Jam layanan${HARMFUL} belum ada.` }, cookie },
    })
    const { text } = await app.send('konsol', `/opd/${office.slug}`, { cookie })

    expect([added.status, returned.status]).to.deep.equal([303, 303])
    expect(text).to.include('Rana').and.to.include('Jam layanan belum ada.')
  })

  it('break no form of the newsroom that carries files', async () => {
    const app = await startApp()
    const office = await aTenant(app.fleet())
    const { cookie } = await signedIn(app, office.id, 'editor')
    const body = new FormData()
    for (const [name, value] of Object.entries({
      title: `Kabar${HARMFUL}`,
      body: `Isi${HARMFUL}`,
      photoId: HARMFUL,
    }))
      body.append(name, value)

    const { text } = await app.send('dapur', `/${office.slug}/berita/baru`, { cookie })
    const url = /action="([^"]+)"/.exec(text.slice(text.indexOf('id="article"')))![1]!
    const answer = await app.send('dapur', url, { method: 'POST', body, cookie })

    expect(answer.status).to.equal(303)
    expect((await app.send('dapur', url, { cookie })).text).to.include('>\nKabar</textarea>')
  })
})
