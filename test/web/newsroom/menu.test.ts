import { expect } from 'chai'
import { readMenu } from '../../../src/domain/tenants/menu.ts'
import { findTenant } from '../../../src/domain/tenants/tenants.ts'
import { hostileTexts, needFixtures } from '../../support/fixtures.ts'
import { activeContent, hrefsOf } from '../../support/html.ts'
import { aTenant } from '../../support/tenants.ts'
import { anOffice, valueOf, type Office } from './office.ts'
import { sentForm } from './sent-form.ts'

describe('the menu of the site', () => {
  const stored = async (office: Office) =>
    readMenu(await findTenant(office.app.fleet(), office.tenant.id)).map(({ path }) => path)
  const opened = async (office: Office) => formIn(office, (await office.get('/menu')).text)
  const formIn = (office: Office, text: string) => sentForm(text, `/${office.tenant.slug}/menu`)
  const press = async (office: Office, form: Record<string, string>, aksi: string) => {
    const { status, text } = await office.post('/menu', { ...form, aksi })
    expect(status).to.equal(200)
    return formIn(office, text)
  }

  it('comes back unchanged when the form is sent as it was opened', async () => {
    const office = await anOffice()
    const before = await stored(office)

    expect((await office.post('/menu', await opened(office))).status).to.equal(303)

    expect(await stored(office)).to.deep.equal(before)
    expect(await office.db().from('audit_log').where({ action: 'menu.saved' })).to.deep.equal([])
  })

  it('is arranged by plain buttons, and on the site with the next request', async () => {
    const office = await anOffice()
    await office.app.send(office.tenant.slug, '/')
    const before = await stored(office)

    const up = await press(office, await opened(office), 'menu:naik:2')
    const shorter = await press(office, up, 'menu:hapus:4')
    const longer = await press(office, shorter, 'menu:tambah')
    expect(await stored(office)).to.deep.equal(before)
    const { status } = await office.post('/menu', {
      ...longer,
      ...{ 'menu.4.label': 'Lapor', 'menu.4.target': 'lain', 'menu.4.other': 'https://lapor.go.id' },
    })

    expect(status).to.equal(303)
    const [home, one, two, three] = before
    expect(await stored(office)).to.deep.equal([home, two, one, three, 'https://lapor.go.id'])
    expect(hrefsOf((await office.app.send(office.tenant.slug, '/')).text)).to.include('https://lapor.go.id')
    expect((await opened(office))['menu.4.other']).to.equal('https://lapor.go.id')
  })

  it('keeps home first, whatever is sent', async () => {
    const office = await anOffice()
    const form = await opened(office)

    const up = await press(office, form, 'menu:naik:1')
    const down = await press(office, form, 'menu:turun:0')
    const without = await press(office, form, 'menu:hapus:0')
    await office.post('/menu', { ...form, 'menu.0.target': '/berita', 'menu.0.label': 'Depan' })

    for (const step of [up, down, without]) expect(step).to.deep.equal(form)
    expect((await stored(office))[0]).to.equal('/')
  })

  it('offers published pages, and no others', async () => {
    const office = await anOffice()
    const pages = await office.db().from('entries').where({ kind: 'page' })
    await office.db().update('entries', { id: pages[0]!.id }, { state: 'withdrawn' })

    const { text } = await office.get('/menu')

    expect(text).to.include(`value="/profil/${pages[1]!.slug}"`)
    expect(text).not.to.include(`<option value="/profil/${pages[0]!.slug}"`)
  })

  it('comes back with everything typed and a sentence at each fault', async () => {
    const office = await anOffice()

    const { status, text } = await office.post('/menu', {
      ...(await opened(office)),
      ...{
        'menu.1.label': '',
        'menu.2.label': 'Nama yang jauh terlalu panjang',
        'menu.3.target': '/layanan',
      },
      ...{ 'menu.4.target': 'lain', 'menu.4.other': 'javascript:alert(1)' },
    })

    expect(status).to.equal(422)
    expect(text)
      .to.include('Ada 4 hal yang perlu diperbaiki')
      .and.to.include('Tuliskan nama yang tampil')
      .and.to.include('Isian 30 huruf')
      .and.to.include('Tujuan ini sudah ada di menu')
      .and.to.include('Alamat diawali garis miring')
    expect(valueOf(text, 'menu.2.label')).to.equal('Nama yang jauh terlalu panjang')
    expect(valueOf(text, 'menu.4.other')).to.equal('javascript:alert(1)')
  })

  it('has no eighth item', async () => {
    const office = await anOffice()
    const form = await opened(office)
    const rows = Array.from({ length: 8 }, (_, i) => [
      [`menu.${i}.label`, `Butir ${i}`],
      [`menu.${i}.target`, 'lain'],
      [`menu.${i}.other`, `/hal/butir-${i}`],
    ]).flat()

    await office.post('/menu', { ...form, ...Object.fromEntries(rows), 'menu.count': '8' })

    expect(await stored(office)).to.have.length(7)
    expect((await office.get('/menu')).text).not.to.include('Tambah butir')
  })

  it('is not overwritten by who opened it before somebody else saved', async () => {
    const office = await anOffice()
    const early = await opened(office)
    await office.post('/menu', { ...early, 'menu.1.label': 'Rekan' })

    const { status, text } = await office.post('/menu', { ...early, 'menu.1.label': 'Saya' })

    expect(status).to.equal(409)
    expect(valueOf(text, 'menu.1.label')).to.equal('Saya')
    expect((await office.post('/menu', await formIn(office, text))).status).to.equal(303)
  })

  it('is only to be read by writers', async () => {
    const office = await anOffice('writer')

    const { text } = await office.get('/menu')
    const { status } = await office.post('/menu', { 'menu.0.label': 'Depan' })

    expect(text).to.include('Anda dapat melihat bagian ini').and.to.include('/kontak')
    expect(text).not.to.include('name="menu.0.label"')
    expect(status).to.equal(403)
  })

  it('of another office is not found, and nobody comes in without signing in', async () => {
    const office = await anOffice()
    const other = await aTenant(office.app.fleet())
    const form = { 'menu.0.label': 'Depan' }

    const foreign = await office.app.send('dapur', `/${other.slug}/menu`, { form, cookie: office.cookie })
    const unknown = await office.app.send('dapur', `/${office.tenant.slug}/menu`, { form })

    expect([foreign.status, unknown.status, unknown.headers.location]).to.deep.equal([404, 303, '/masuk'])
  })

  it('stays text on the site, whatever was typed', async function () {
    this.timeout(60_000)
    needFixtures(this)
    const office = await anOffice()
    for (const text of hostileTexts('html5-vectors.txt').slice(0, 12)) {
      const label = [...text.replace(/\s+/g, ' ').trim()].slice(0, 24).join('').trim()
      const { status } = await office.post('/menu', { ...(await opened(office)), 'menu.1.label': label })

      expect(status, label).to.equal(303)
      expect(await activeContent((await office.app.send(office.tenant.slug, '/')).text), label).to.deep.equal(
        [],
      )
      expect(await activeContent((await office.get('/menu')).text), label).to.deep.equal([])
    }
  })
})
