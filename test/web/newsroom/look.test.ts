import { expect } from 'chai'
import { findTenant } from '../../../src/domain/tenants/tenants.ts'
import { hrefsOf } from '../../support/html.ts'
import { aTenant } from '../../support/tenants.ts'
import { anOffice, valueOf, type Office } from './office.ts'
import { sentForm } from './sent-form.ts'

describe('the look of the site', () => {
  const stored = async (office: Office) => {
    const { theme, palette, settings } = await findTenant(office.app.fleet(), office.tenant.id)
    return { theme, palette, settings: JSON.parse(settings) as Record<string, unknown> }
  }
  const opened = async (office: Office, form = '/tampilan') =>
    sentForm((await office.get('/tampilan')).text, `/${office.tenant.slug}${form}`)
  const SETTINGS = '/tampilan/pengaturan'

  it('changes with the next request, and keeps what other themes know', async () => {
    const office = await anOffice('editor', { settings: '{"lama":"tetap","promise":"Cepat dan jelas"}' })
    await office.app.send(office.tenant.slug, '/')

    const { status } = await office.post('/tampilan', {
      ...(await opened(office)),
      ...{ tema: 'rangkiang', palet: 'sangir' },
    })

    expect(status).to.equal(303)
    const { text } = await office.app.send(office.tenant.slug, '/')
    expect(text)
      .to.include('data-palette="sangir"')
      .and.to.match(/rangkiang\.\w+\.css/)
    expect(text).to.include('Cepat dan jelas')
    expect((await stored(office)).settings).to.deep.equal({ lama: 'tetap', promise: 'Cepat dan jelas' })
    expect((await office.get('/tampilan')).text).to.include('Pengaturan tema Rangkiang')
  })

  it('has the settings that the theme names, and stores them as what they are', async () => {
    const office = await anOffice('editor', { settings: '{"lama":"tetap"}' })
    const form = await opened(office, SETTINGS)
    expect(form).to.include({ 'set.servicesCount': '6', 'set.showCounter': 'on', 'set.opening': 'siluet' })
    delete form['set.showCounter']

    const { status } = await office.post(SETTINGS, {
      ...form,
      ...{ 'set.promise': 'Urusan jelas', 'set.servicesCount': '4', 'set.opening': 'polos' },
    })

    expect(status).to.equal(303)
    expect((await stored(office)).settings).to.deep.include({
      ...{ lama: 'tetap', promise: 'Urusan jelas', servicesCount: 4, showCounter: false, opening: 'polos' },
    })
    expect((await office.app.send(office.tenant.slug, '/')).text).to.include('Urusan jelas')
  })

  it('comes back with everything typed and a sentence at each fault', async () => {
    const office = await anOffice()
    const promise = 'Janji '.repeat(20).trim()

    const settings = await office.post(SETTINGS, {
      ...(await opened(office, SETTINGS)),
      ...{ 'set.promise': promise, 'set.servicesCount': '99', 'set.opening': 'istana' },
    })
    const look = await office.post('/tampilan', { tema: 'tidak-ada', palet: '' })

    expect([settings.status, look.status]).to.deep.equal([422, 422])
    expect(settings.text)
      .to.include('Ada 3 hal yang perlu diperbaiki')
      .and.to.include('Isian 119 huruf')
      .and.to.include('Tuliskan angka 3 sampai 8')
      .and.to.include('href="#set-promise"')
    expect(valueOf(settings.text, 'set.promise')).to.equal(promise)
    expect(look.text).to.include('Ada 2 hal yang perlu diperbaiki')
  })

  it('is previewed without being stored, and what was chosen is there on the way back', async () => {
    const office = await anOffice()
    const before = await stored(office)

    const preview = await office.get('/tampilan/pratinjau?tema=songket&palet=rimbo')
    const back = hrefsOf(preview.text).find((href) => href.startsWith(`/${office.tenant.slug}/tampilan`))!
    const returned = await office.app.send('dapur', back, { cookie: office.cookie })

    expect(preview.text)
      .to.include('data-palette="rimbo"')
      .and.to.match(/songket\.\w+\.css/)
      .and.to.include('Belum disimpan')
    expect(preview.headers['cache-control']).to.equal('no-store')
    expect(await sentForm(returned.text, `/${office.tenant.slug}/tampilan`)).to.include({
      ...{ tema: 'songket', palet: 'rimbo' },
    })
    expect(await stored(office)).to.deep.equal(before)
  })

  it('is previewed with settings that are not stored, and without those that cannot be', async () => {
    const office = await anOffice('editor', { settings: '{"promise":"Yang tersimpan"}' })
    const form = { ...(await opened(office, SETTINGS)), 'set.promise': 'Yang baru' }
    const ask = (form: Record<string, string>) =>
      office.get(`/tampilan/pratinjau?${new URLSearchParams(form).toString()}`)

    const shown = await ask(form)
    const refused = await ask({ ...form, 'set.servicesCount': '99', tema: 'tidak-ada', palet: '../marawa' })

    expect(shown.text).to.include('Yang baru').and.not.to.include('Yang tersimpan')
    expect(refused.status).to.equal(200)
    expect(refused.text).to.include('Yang tersimpan').and.to.include('data-palette="marawa"')
  })

  it('is not overwritten by who opened it before somebody else saved', async () => {
    const office = await anOffice()
    const early = await opened(office)
    const earlySettings = await opened(office, SETTINGS)
    await office.post('/tampilan', { ...early, palet: 'rimbo' })

    const look = await office.post('/tampilan', { ...early, palet: 'kerinci' })
    const settings = await office.post(SETTINGS, { ...earlySettings, 'set.promise': 'Saya' })

    expect([look.status, settings.status]).to.deep.equal([409, 409])
    expect(valueOf(settings.text, 'set.promise')).to.equal('Saya')
    expect((await stored(office)).palette).to.equal('rimbo')
    await office.post('/tampilan', await sentForm(look.text, `/${office.tenant.slug}/tampilan`))
    expect((await stored(office)).palette).to.equal('kerinci')
  })

  it('is only to be read by writers', async () => {
    const office = await anOffice('writer')

    const { text } = await office.get('/tampilan')
    const look = await office.post('/tampilan', { tema: 'songket', palet: 'rimbo' })
    const settings = await office.post(SETTINGS, { 'set.promise': 'Saya' })

    expect(text)
      .to.include('Anda dapat melihat bagian ini')
      .and.to.include('Gonjong')
      .and.to.include('Marawa')
    expect(text).not.to.include('name="tema"')
    expect([look.status, settings.status]).to.deep.equal([403, 403])
  })

  it('of another office is not found, and nobody comes in without signing in', async () => {
    const office = await anOffice()
    const other = await aTenant(office.app.fleet())

    for (const [path, form] of [
      ['/tampilan', { tema: 'songket', palet: 'rimbo' }],
      [SETTINGS, { 'set.promise': 'Saya' }],
      ['/tampilan/pratinjau', undefined],
    ] as const) {
      const options = form ? { form: { ...form } as Record<string, string> } : {}
      const foreign = await office.app.send('dapur', `/${other.slug}${path}`, {
        ...options,
        cookie: office.cookie,
      })
      const unknown = await office.app.send('dapur', `/${office.tenant.slug}${path}`, options)

      expect([foreign.status, unknown.status], path).to.deep.equal([404, 303])
      expect(unknown.headers.location).to.match(/^\/masuk/)
    }
  })
})
