import { expect } from 'chai'
import { aDesk } from './desk.ts'

const FORM = { name: 'Yoni Contoh', email: 'yoni@contoh.test', phone: '', role: 'reviewer' }

describe('the users', () => {
  it('are listed with what they do', async () => {
    const desk = await aDesk()
    const tenant = await desk.tenant()
    const { name } = await desk.member(tenant)

    const { text } = await desk.get('/pengguna')

    expect(text).to.include('2 orang').and.to.include('Pengelola, Diskominfo')
    expect(text).to.include(name).and.to.include(`Penyunting, ${tenant.name}`)
  })

  it('of Diskominfo are invited, with a link to the console', async () => {
    const desk = await aDesk()

    const answer = await desk.post('/pengguna', FORM)

    expect(answer.status).to.equal(303)
    expect((await desk.members(null)).map(({ membership }) => membership.role)).to.include('reviewer')
    const { text } = await desk.get(answer.headers.location!)
    expect(text).to.include('Yoni Contoh diundang')
    expect(text).to.match(/value="http:\/\/konsol\.localhost:\d+\/undangan\//)
  })

  it('are typed again when something is wrong', async () => {
    const desk = await aDesk()

    const { status, text } = await desk.post('/pengguna', { name: 'Yoni Contoh', email: '' })

    expect(status).to.equal(422)
    expect(text)
      .to.include('Ada 2 hal')
      .and.to.include('value="Yoni Contoh"')
      .and.to.include('Pilih peran orang ini')
  })

  it('leave, but for the last manager, who cannot become less either', async () => {
    const desk = await aDesk()
    await desk.post('/pengguna', FORM)
    const members = await desk.members(null)
    const yoni = members.find(({ email }) => email === FORM.email)!
    const manager = members.find(({ membership }) => membership.role === 'manager')!

    expect((await desk.post(`/pengguna/${yoni.membership.id}/penghentian`)).status).to.equal(303)
    const last = await desk.post(`/pengguna/${manager.membership.id}/penghentian`)
    const less = await desk.post('/pengguna', { ...FORM, email: manager.email, role: 'observer' })

    expect([last.status, less.status]).to.deep.equal([409, 409])
    expect(last.text).to.include('Ini pengelola terakhir')
    expect((await desk.members(null)).map(({ membership }) => membership.role)).to.deep.equal(['manager'])
  })

  it('get a fresh link', async () => {
    const desk = await aDesk()
    await desk.post('/pengguna', FORM)
    const yoni = (await desk.members(null)).find(({ email }) => email === FORM.email)!

    const answer = await desk.post(`/pengguna/${yoni.membership.id}/undangan`)

    expect(answer.headers.location).to.equal(`/pengguna?undangan=${yoni.membership.id}`)
    expect((await desk.get(answer.headers.location!)).text).to.include('Tautan baru untuk Yoni Contoh')
  })

  it('are changed by managers who are signed in', async () => {
    const desk = await aDesk()
    await desk.post('/pengguna', FORM)
    const yoni = (await desk.members(null)).find(({ email }) => email === FORM.email)!
    const own = `/pengguna/${yoni.membership.id}`

    for (const role of ['reviewer', 'observer'] as const) {
      const cookie = await desk.as(role)
      for (const path of ['/pengguna', `${own}/penghentian`, `${own}/undangan`]) {
        expect((await desk.post(path, FORM, cookie)).status).to.equal(403)
        const unknown = await desk.app.send('konsol', path, { method: 'POST', form: FORM })
        expect([unknown.status, unknown.headers.location]).to.deep.equal([303, '/masuk'])
      }
      const { text } = await desk.get(`/pengguna?undangan=${yoni.membership.id}`, cookie)
      expect(text).to.include('Yoni Contoh').and.not.to.include('/undangan')
    }
  })

  it('of an office are not found as officers', async () => {
    const desk = await aDesk()
    const { membership } = await desk.member(await desk.tenant())

    for (const step of ['penghentian', 'undangan']) {
      expect((await desk.post(`/pengguna/${membership.id}/${step}`)).status).to.equal(404)
    }
  })
})
