import { expect } from 'chai'
import { aDesk } from './desk.ts'

const FORM = {
  ...{ slug: 'dispustaka', name: 'Dinas Perpustakaan', officeAddress: 'Jalan Contoh 2', phone: '' },
  ...{ theme: 'gonjong', palette: 'sangir' },
  ...{ leadName: 'Rina Contoh', leadEmail: 'rina@contoh.test', leadPhone: '0812 3456 7890' },
  ...{ backupName: 'Dedi Contoh', backupEmail: 'dedi@contoh.test', backupPhone: '+62 813-1111-2222' },
}

async function anUnstartedOffice() {
  const desk = await aDesk()
  const tenant = await desk.tenant({ stage: 'unstarted', slug: 'pustaka', theme: null, palette: null })
  return { desk, tenant, url: '/opd/pustaka/persiapan' }
}

describe('preparing a site', () => {
  it('begins with what the roster knows', async () => {
    const { desk, url, tenant } = await anUnstartedOffice()

    const { status, text } = await desk.get(url)

    expect(status).to.equal(200)
    expect(text)
      .to.include('value="pustaka"')
      .and.to.include(tenant.name)
      .and.to.include(`.localhost:${desk.app.port}`)
  })

  it('makes the site and shows the invitations while they are open', async () => {
    const { desk, tenant, url } = await anUnstartedOffice()

    const answer = await desk.post(url, FORM)

    expect([answer.status, answer.headers.location]).to.deep.equal([303, '/opd/dispustaka/undangan'])
    expect(await desk.now(tenant)).to.include({
      stage: 'prepared',
      name: 'Dinas Perpustakaan',
      palette: 'sangir',
    })
    const people = await desk.members(tenant)
    expect(people.map(({ phone, membership }) => [phone, membership.responsibility])).to.deep.equal([
      ['+6281234567890', 1],
      ['+6281311112222', 2],
    ])
    const { text } = await desk.get('/opd/dispustaka/undangan')
    expect(text.match(/value="http:\/\/dapur\.localhost:\d+\/undangan\/[^"]+"/g)).to.have.length(2)
    expect(text).to.include('https://wa.me/6281234567890?text').and.to.include('Surel belum bisa dikirim')
  })

  it('opens the door with the link it shows', async () => {
    const { desk, url } = await anUnstartedOffice()
    await desk.post(url, FORM)
    const { text } = await desk.get('/opd/dispustaka/undangan')
    const [, path] = /value="http:\/\/dapur\.localhost:\d+(\/undangan\/[^"]+)"/.exec(text)!

    const { status, text: page } = await desk.app.send('dapur', path!)

    expect(status).to.equal(200)
    expect(page).to.include('Rina Contoh')
  })

  it('prepares once when the same form comes twice, also at once', async () => {
    const { desk, tenant, url } = await anUnstartedOffice()

    const answers = await Promise.all([desk.post(url, FORM), desk.post(url, FORM)])
    const late = await desk.post(url, FORM)

    for (const { status, headers } of [...answers, late]) {
      expect([status, headers.location]).to.deep.equal([303, '/opd/dispustaka/undangan'])
    }
    expect(await desk.members(tenant)).to.have.length(2)
    expect(await desk.app.fleet().from('mails')).to.have.length(2)
  })

  it('refuses another form for an office that is prepared', async () => {
    const { desk, url } = await anUnstartedOffice()
    await desk.post(url, FORM)

    const { status } = await desk.post('/opd/dispustaka/persiapan', {
      ...FORM,
      leadEmail: 'lain@contoh.test',
    })

    expect(status).to.equal(409)
  })

  it('names everything that is wrong at once, and keeps what was typed', async () => {
    const { desk, tenant, url } = await anUnstartedOffice()
    await desk.tenant({ slug: 'dishub', short_name: 'Dishub' })

    const { status, text } = await desk.post(url, {
      ...{ ...FORM, slug: 'dishub', leadPhone: '12', backupEmail: 'RINA@contoh.test', backupName: '' },
    })

    expect(status).to.equal(422)
    expect(text).to.include('Ada 4 hal yang perlu diperbaiki')
    expect(text).to.include('sudah dipakai Dishub').and.to.include('Nomor WhatsApp belum lengkap')
    expect(text).to.include('sama dengan penanggung jawab utama').and.to.include('Tuliskan nama lengkap')
    expect(text).to.include('value="Dinas Perpustakaan"').and.to.include('value="RINA@contoh.test"')
    expect((await desk.now(tenant)).stage).to.equal('unstarted')
  })

  for (const slug of ['konsol', 'ppid', 'Dua Kata', 'p', 'a--b']) {
    it(`refuses the address “${slug}” at its field`, async () => {
      const { desk, url } = await anUnstartedOffice()

      const { status, text } = await desk.post(url, { ...FORM, slug })

      expect(status).to.equal(422)
      expect(text).to.include('href="#slug"')
    })
  }

  it('answers an empty or garbled form with the form', async () => {
    const { desk, url } = await anUnstartedOffice()

    expect((await desk.post(url, {})).status).to.equal(422)
    expect((await desk.post(url, { ...FORM, theme: 'entah', palette: 'entah' })).status).to.equal(422)
    expect((await desk.app.send('konsol', url, { method: 'POST', cookie: desk.cookie })).status).to.equal(422)
  })

  it('is for managers who are signed in, and for offices that are there', async () => {
    const { desk, tenant, url } = await anUnstartedOffice()

    for (const role of ['reviewer', 'observer'] as const) {
      const cookie = await desk.as(role)
      expect((await desk.get(url, cookie)).status).to.equal(403)
      expect((await desk.post(url, FORM, cookie)).status).to.equal(403)
      expect((await desk.get('/opd/pustaka/undangan', cookie)).status).to.equal(403)
    }
    const unknown = await desk.app.send('konsol', url, { method: 'POST', form: FORM })
    expect([unknown.status, unknown.headers.location]).to.deep.equal([303, '/masuk'])
    expect((await desk.post('/opd/tidak-ada/persiapan', FORM)).status).to.equal(404)
    expect((await desk.now(tenant)).stage).to.equal('unstarted')
  })
})
