import { expect } from 'chai'
import { aDesk } from './desk.ts'

const FORM = {
  name: 'Sari Contoh',
  email: 'sari@contoh.test',
  phone: '0812-9999-0000',
  role: 'editor',
  responsibility: '1',
}

async function anOffice() {
  const desk = await aDesk()
  const tenant = await desk.tenant()
  return { desk, tenant, url: `/opd/${tenant.slug}` }
}

describe('the people of an office', () => {
  it('are invited by their page, with a link to hand on', async () => {
    const { desk, tenant, url } = await anOffice()

    const answer = await desk.post(`${url}/orang`, FORM)

    expect([answer.status, answer.headers.location]).to.deep.equal([303, url])
    const [sari] = await desk.members(tenant)
    expect(sari).to.include({ email: 'sari@contoh.test', phone: '+6281299990000' })
    const { text } = await desk.get(url)
    expect(text)
      .to.include('Sari Contoh diundang')
      .and.to.include('/undangan/')
      .and.to.include('Diundang, belum masuk')
  })

  it('are replaced in their duty; the one before stays a member', async () => {
    const { desk, tenant, url } = await anOffice()
    const before = await desk.member(tenant, 1)

    await desk.post(`${url}/orang`, FORM)

    const members = await desk.members(tenant)
    expect(members.map(({ name, membership }) => [name, membership.responsibility])).to.deep.equal([
      ['Sari Contoh', 1],
      [before.name, null],
    ])
  })

  it('need no invitation when they have a password', async () => {
    const { desk, tenant, url } = await anOffice()
    const known = await desk.member(await desk.tenant())

    await desk.post(`${url}/orang`, { ...FORM, email: known.email })

    expect((await desk.members(tenant))[0]!.id).to.equal(known.id)
    expect((await desk.get(url)).text).to.include('dapat langsung masuk')
  })

  it('are typed again when something is wrong', async () => {
    const { desk, tenant, url } = await anOffice()

    const wrong = await desk.post(`${url}/orang`, { ...FORM, phone: '12', email: 'sari@' })
    const duty = await desk.post(`${url}/orang`, { ...FORM, role: 'writer' })

    expect([wrong.status, duty.status]).to.deep.equal([422, 422])
    expect(wrong.text)
      .to.include('Ada 2 hal')
      .and.to.include('value="Sari Contoh"')
      .and.to.include('value="sari@"')
    expect(duty.text).to.include('harus berperan sebagai penyunting')
    expect(await desk.members(tenant)).to.be.empty
  })

  it('come after the site is prepared', async () => {
    const desk = await aDesk()
    const tenant = await desk.tenant({ stage: 'unstarted' })

    const { status, text } = await desk.post(`/opd/${tenant.slug}/orang`, FORM)

    expect(status).to.equal(409)
    expect(text).to.include('Siapkan dulu situs')
  })

  it('leave', async () => {
    const { desk, tenant, url } = await anOffice()
    const { membership, name } = await desk.member(tenant)

    const answer = await desk.post(`${url}/orang/${membership.id}/penghentian`)

    expect(answer.status).to.equal(303)
    expect(await desk.members(tenant)).to.be.empty
    expect((await desk.get(url)).text).to.include(`${name} tidak lagi dapat masuk`)
  })

  it('get a fresh link, and the one before stops working', async () => {
    const { desk, tenant, url } = await anOffice()
    await desk.post(`${url}/orang`, FORM)
    const [sari] = await desk.members(tenant)
    const linkIn = (html: string) =>
      /value="http:\/\/dapur\.localhost:\d+(\/undangan\/[^"]+)"/.exec(html)![1]!
    const first = linkIn((await desk.get(url)).text)

    const answer = await desk.post(`${url}/orang/${sari!.membership.id}/undangan`)

    const second = linkIn((await desk.get(url)).text)
    expect(answer.status).to.equal(303)
    expect((await desk.app.send('dapur', first)).status).to.equal(410)
    expect((await desk.app.send('dapur', second)).status).to.equal(200)
  })

  it('get a link to a new password when they have one', async () => {
    const { desk, tenant, url } = await anOffice()
    const { membership, id } = await desk.member(tenant)

    await desk.post(`${url}/orang/${membership.id}/undangan`)

    const [link] = await desk.app.fleet().from('one_time_links').where({ person_id: id })
    expect(link!.purpose).to.equal('reset')
    expect((await desk.get(url)).text).to.include('Tautan kata sandi baru untuk')
  })

  it('are looked after by managers only, who alone see the links', async () => {
    const { desk, tenant, url } = await anOffice()
    await desk.post(`${url}/orang`, FORM)
    const [sari] = await desk.members(tenant)
    const paths = [
      'orang',
      `orang/${sari!.membership.id}/penghentian`,
      `orang/${sari!.membership.id}/undangan`,
    ]

    for (const role of ['reviewer', 'observer'] as const) {
      const cookie = await desk.as(role)
      for (const path of paths) expect((await desk.post(`${url}/${path}`, FORM, cookie)).status).to.equal(403)
      expect((await desk.get(url, cookie)).text)
        .to.include('Sari Contoh')
        .and.not.to.include('/undangan')
    }
    expect(await desk.members(tenant)).to.have.length(1)
  })

  it('are found through their own office only, by who is signed in', async () => {
    const { desk, tenant, url } = await anOffice()
    const other = await desk.tenant()
    const { membership } = await desk.member(tenant)

    for (const step of ['penghentian', 'undangan']) {
      const path = `orang/${membership.id}/${step}`
      expect((await desk.post(`/opd/${other.slug}/${path}`)).status).to.equal(404)
      const unknown = await desk.app.send('konsol', `${url}/${path}`, { method: 'POST' })
      expect([unknown.status, unknown.headers.location]).to.deep.equal([303, '/masuk'])
    }
    expect((await desk.post('/opd/tidak-ada/orang', FORM)).status).to.equal(404)
    expect((await desk.app.send('konsol', `${url}/orang`, { form: FORM })).headers.location).to.equal(
      '/masuk',
    )
    expect(await desk.members(tenant)).to.have.length(1)
  })
})
