import { expect } from 'chai'
import { findTenant } from '../../../src/domain/tenants/tenants.ts'
import { hostileTexts, needFixtures } from '../../support/fixtures.ts'
import { activeContent } from '../../support/html.ts'
import { aTenant } from '../../support/tenants.ts'
import { anOffice, valueOf, type Office } from './office.ts'
import { sentForm } from './sent-form.ts'

const HOURS = [
  { days: 'Posko siaga', open: '24 jam setiap hari' },
  { days: 'Senin–Kamis', open: '08.00–15.30' },
  { days: 'Jumat', open: '08.00–11.30, 13.30–16.00' },
  { days: 'Sabtu–Minggu', open: 'Tutup' },
]

describe("the office's own data", () => {
  const stored = (office: Office) => findTenant(office.app.fleet(), office.tenant.id)
  const opened = async (office: Office) =>
    sentForm((await office.get('/kantor')).text, `/${office.tenant.slug}/kantor`)

  it('comes back unchanged when the form is sent as it was opened', async () => {
    const channels = JSON.stringify([{ kind: 'surel', value: 'loket@contoh.test', note: '' }])
    const office = await anOffice('editor', {
      ...{ hours: JSON.stringify(HOURS), channels, latitude: -1.5512, longitude: 101.2531 },
    })
    const before = await stored(office)

    const { status } = await office.post('/kantor', await opened(office))

    expect(status).to.equal(303)
    expect(await stored(office)).to.deep.equal(before)
    expect(await office.db().from('audit_log').where({ action: 'office.saved' })).to.deep.equal([])
  })

  it('is on the site with the next request', async () => {
    const office = await anOffice()
    await office.app.send(office.tenant.slug, '/kontak')

    const answer = await office.post('/kantor', {
      ...(await opened(office)),
      ...{ address: 'Jalan Baru 2, Padang Aro', whatsapp: '0812 3456 7890' },
      ...{ 'hari.0.from': '8', 'hari.0.to': '15:30' },
      place: 'https://www.google.com/maps/@-1.5512,101.2531,17z',
      ...{ 'kanal.count': '1', 'kanal.0.kind': 'tautan', 'kanal.0.value': 'https://lapor.go.id' },
    })

    expect(answer.status).to.equal(303)
    const { text } = await office.app.send(office.tenant.slug, '/kontak')
    expect(text)
      .to.include('Jalan Baru 2, Padang Aro')
      .and.to.include('wa.me/6281234567890')
      .and.to.include('08.00–15.30')
      .and.to.include('geo:-1.5512,101.2531')
      .and.to.include('https://lapor.go.id')
    const page = (await office.get('/kantor')).text
    expect(page).to.include('Data kantor tersimpan').and.to.include('href="geo:-1.5512,101.2531"')
  })

  it('comes back with everything typed and a sentence at each fault', async () => {
    const office = await anOffice()

    const { status, text } = await office.post('/kantor', {
      ...(await opened(office)),
      ...{ address: '', phone: 'tanya satpam', email: 'loket' },
      ...{ 'hari.1.from': 'pagi', 'hari.2.from': '08.00', 'hari.3.from': '09.00', 'hari.3.to': '08.00' },
      ...{ 'lain.count': '1', 'lain.0.days': 'Senin', 'lain.0.open': '' },
      ...{
        'kanal.count': '1',
        'kanal.0.kind': 'whatsapp',
        'kanal.0.value': '12',
        'kanal.0.note': 'Bidang A',
      },
      place: '1.5512, 101.2531',
    })

    expect(status).to.equal(422)
    expect(text)
      .to.include('Ada 10 hal yang perlu diperbaiki')
      .and.to.include('Mungkin maksud Anda -1.5512, 101.2531')
      .and.to.include('href="#hari-1-from"')
      .and.to.include('href="#kanal-0-value"')
    for (const [name, value] of Object.entries({
      ...{ phone: 'tanya satpam', email: 'loket', 'hari.1.from': 'pagi', 'hari.3.to': '08.00' },
      ...{ 'lain.0.days': 'Senin', 'kanal.0.note': 'Bidang A', place: '1.5512, 101.2531' },
    }))
      expect(valueOf(text, name), name).to.equal(value)
    expect((await stored(office)).address).to.equal(office.tenant.address)
  })

  it('refuses a second opening that overlaps the first or stands alone', async () => {
    const office = await anOffice()
    const form = await opened(office)
    const friday = { 'hari.4.fromAgain': '11.00', 'hari.4.toAgain': '16.00' }

    const alone = await office.post('/kantor', { ...form, ...friday })
    const over = await office.post('/kantor', {
      ...{ ...form, ...friday },
      ...{ 'hari.4.from': '08.00', 'hari.4.to': '11.30' },
    })

    expect([alone.status, over.status]).to.deep.equal([422, 422])
    expect(alone.text).to.include('Isi dulu pasangan jam yang pertama')
    expect(over.text).to.include('sesudah jam tutup yang pertama')
  })

  it('changes rows by plain buttons, storing nothing', async () => {
    const office = await anOffice()
    const form = { ...(await opened(office)), 'hari.0.from': '07.30', 'hari.0.to': '14.00' }
    const press = async (form: Record<string, string>, aksi: string) => {
      const { status, text } = await office.post('/kantor', { ...form, aksi })
      expect(status).to.equal(200)
      return sentForm(text, `/${office.tenant.slug}/kantor`)
    }

    const copied = await press(form, 'hari:samakan')
    const one = await press(copied, 'kanal:tambah')
    const two = await press({ ...one, 'kanal.0.value': 'pertama' }, 'kanal:tambah')
    const left = await press({ ...two, 'kanal.1.value': 'kedua' }, 'kanal:hapus:0')

    expect(copied).to.include({ 'hari.3.from': '07.30', 'hari.3.to': '14.00', 'hari.4.from': '' })
    expect(left).to.include({ 'kanal.count': '1', 'kanal.0.value': 'kedua' })
    expect(await stored(office)).to.deep.equal(await findTenant(office.app.fleet(), office.tenant.id))
    expect((await stored(office)).channels).to.equal('[]')
  })

  it('takes no seventh channel, and drops rows that were left empty', async () => {
    const office = await anOffice()
    const rows = Array.from({ length: 7 }, (_, i) => [
      [`kanal.${i}.kind`, 'telepon'],
      [`kanal.${i}.value`, i === 1 ? '' : `0755 10${i}`],
    ]).flat()

    await office.post('/kantor', {
      ...(await opened(office)),
      ...Object.fromEntries(rows),
      'kanal.count': '7',
    })

    expect(JSON.parse((await stored(office)).channels)).to.have.length(5)
  })

  it('is not overwritten by who opened it before somebody else saved', async () => {
    const office = await anOffice()
    const early = await opened(office)
    await office.post('/kantor', { ...early, address: 'Jalan Rekan 1' })

    const { status, text } = await office.post('/kantor', { ...early, address: 'Jalan Saya 2' })

    expect(status).to.equal(409)
    expect(text).to.include('Orang lain baru saja menyimpan')
    expect((await stored(office)).address).to.equal('Jalan Rekan 1')
    await office.post('/kantor', await sentForm(text, `/${office.tenant.slug}/kantor`))
    expect((await stored(office)).address).to.equal('Jalan Saya 2')
  })

  it('is only to be read by writers', async () => {
    const office = await anOffice('writer')

    const { text } = await office.get('/kantor')
    const { status } = await office.post('/kantor', { address: 'Jalan Lain' })

    expect(text).to.include('Anda dapat melihat bagian ini').and.to.include('Jalan Contoh 1')
    expect(text).not.to.include('name="address"')
    expect(status).to.equal(403)
  })

  it('of another office is not found, and nobody comes in without signing in', async () => {
    const office = await anOffice()
    const other = await aTenant(office.app.fleet())
    const form = { address: 'Jalan Lain' }

    const foreign = await office.app.send('dapur', `/${other.slug}/kantor`, { form, cookie: office.cookie })
    const unknown = await office.app.send('dapur', `/${office.tenant.slug}/kantor`, { form })

    expect([foreign.status, unknown.status, unknown.headers.location]).to.deep.equal([404, 303, '/masuk'])
  })

  it('stays text on the site, whatever was typed', async function () {
    this.timeout(60_000)
    needFixtures(this)
    const office = await anOffice()
    const texts = hostileTexts('XSS_Polyglots.txt').slice(0, 12)
    let saved = 0

    for (const text of texts) {
      const { status } = await office.post('/kantor', {
        ...(await opened(office)),
        address: text.slice(0, 200),
        ...{ 'lain.count': '1', 'lain.0.days': text.slice(0, 40), 'lain.0.open': text.slice(0, 60) },
        ...{ 'kanal.count': '1', 'kanal.0.kind': 'telepon', 'kanal.0.value': '112' },
        'kanal.0.note': text.slice(0, 80),
        ...{ 'hari.0.from': '08.00', 'hari.0.to': '15.00' },
      })
      if (status === 303) saved++
      const { text: page } = await office.app.send(office.tenant.slug, '/kontak')
      expect(await activeContent(page), text).to.deep.equal([])
      expect(await activeContent((await office.get('/kantor')).text), text).to.deep.equal([])
    }

    expect(saved).to.equal(texts.length)
  })
})
