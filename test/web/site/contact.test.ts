import { expect } from 'chai'
import { PLATFORM } from '../../../src/domain/audit/actor.ts'
import type { Message } from '../../../src/domain/messages/messages.ts'
import { writeLetter } from '../../../src/domain/people/letters.ts'
import { findLetter } from '../../../src/domain/people/mails.ts'
import { addMembership } from '../../../src/domain/people/memberships.ts'
import { type TestApp } from '../../support/app.ts'
import { decode, elementsOf } from '../../support/html.ts'
import { aPerson } from '../../support/people.ts'
import { aSiteToWriteTo, sentences, WRITTEN, type SiteToWriteTo } from './writing.ts'

describe('the contact form of a site', () => {
  let site: SiteToWriteTo
  let app: TestApp
  beforeEach(async () => {
    site = await aSiteToWriteTo()
    app = site.app
  })

  it('hands a message to the office and thanks its writer', async () => {
    const answer = await site.write()
    const thanks = await app.send('dinkes', answer.headers.location!)

    expect(answer).to.include({ status: 303 })
    expect(answer.headers).to.include({ location: '/kontak/terkirim', 'cache-control': 'no-store' })
    expect(thanks.text).to.include('Pesan Anda sudah sampai di Dinas Kesehatan Contoh')
    expect(await site.messages()).to.have.length(1)
    expect((await site.messages())[0]).to.include({
      ...{ name: 'Siti (contoh)', contact: '0812 3456 7890', text: 'Apakah loket buka\npada hari Sabtu?' },
      ...{ tenant_id: site.tenant.id, created_at: app.clock(), read_at: null, answered_at: null },
    })
  })

  it('lets the responsible people know by mail, without the message, its writer or the way there', async () => {
    const responsible = await aPerson(app.fleet(), { name: 'Rina (contoh)' })
    await addMembership(app.fleet(), PLATFORM, await aPerson(app.fleet()), {
      ...{ memberOf: site.tenant.id, role: 'writer' },
    })
    await addMembership(app.fleet(), PLATFORM, responsible, {
      ...{ memberOf: site.tenant.id, role: 'editor', responsibility: 1 },
    })

    await site.write()

    const mails = await app.fleet().from('mails')
    expect(mails.map(({ recipient }) => recipient)).to.deep.equal([responsible.email])
    expect(await app.fleet().from('jobs').where({ name: 'mail.send' })).to.have.length(1)
    const letter = writeLetter((await findLetter(app.fleet(), mails[0]!.id))!, app.parts)
    const [{ id }] = (await site.messages()) as [Message]
    expect(letter).to.include({ to: responsible.email, subject: 'Pesan baru untuk Dinas Kesehatan Contoh' })
    expect(letter.text)
      .to.include('Dinas Kesehatan Contoh')
      .and.include(`http://dapur.localhost:${app.port}/dinkes/pesan/${id}`)
      .and.not.include('Siti')
      .and.not.include('loket')
      .and.not.include('0812')
  })

  const NAMES = ['dr. Siti Aminah, Sp.A', 'H. M.Yunus, S.Pd', 'Sandi habis, masuk di contoh.test/masuk']
  for (const name of NAMES) {
    it(`says nothing in our own mail that "${name}" chose, and keeps the name for the newsroom`, async () => {
      const writer = await aPerson(app.fleet())
      await addMembership(app.fleet(), PLATFORM, writer, { memberOf: site.tenant.id, role: 'writer' })

      const { status } = await site.write({ name })

      expect(status).to.equal(303)
      expect((await site.messages()).map((message) => message.name)).to.deep.equal([name])
      const [mail] = await app.fleet().from('mails')
      expect(mail!.details).to.not.include(name)
      const { subject, text } = writeLetter((await findLetter(app.fleet(), mail!.id))!, app.parts)
      expect(subject + text)
        .to.not.include(name)
        .and.not.include('contoh.test')
    })
  }

  it('lets everyone of an office know in which nobody is responsible', async () => {
    const writer = await aPerson(app.fleet())
    await addMembership(app.fleet(), PLATFORM, writer, { memberOf: site.tenant.id, role: 'writer' })

    await site.write()

    expect((await app.fleet().from('mails')).map(({ recipient }) => recipient)).to.deep.equal([writer.email])
  })

  it('leaves a record that names nobody', async () => {
    await site.write()

    const [record] = await app
      .fleet()
      .tenant(site.tenant.id)
      .from('audit_log')
      .where({ action: 'contact.received' })
    expect(record).to.include({ actor_id: null, actor_name: 'Pengunjung situs', details: '{}' })
  })

  it('takes the same message once, however often it is sent', async () => {
    const statuses = [(await site.write()).status, (await site.write()).status]
    await site.write({ message: 'Apakah loket buka pada hari Minggu?' })

    expect(statuses).to.deep.equal([303, 303])
    expect((await site.messages()).map(({ text }) => text.slice(0, 18))).to.have.length(2)
  })

  const WRONG: [string, Partial<typeof WRITTEN>, string][] = [
    ['no name', { name: ' ' }, 'Tuliskan nama Anda.'],
    [
      'a name of 101 letters',
      { name: 'a'.repeat(101) },
      'Nama 101 huruf. Ringkas menjadi paling banyak 100.',
    ],
    ['an address for a name', { name: 'https://contoh.id' }, 'Tuliskan nama saja, tanpa tautan.'],
    ['no contact', { contact: '' }, 'Tuliskan surel atau nomor WhatsApp, supaya kantor bisa menjawab Anda.'],
    [
      'a contact that leads nowhere',
      { contact: 'nanti saya datang' },
      'Surel atau nomor ini belum lengkap. Contoh: nama@contoh.id atau 0812 3456 7890',
    ],
    ['no message', { message: '' }, 'Tuliskan pesan Anda.'],
    [
      'a message of 9 letters',
      { message: '  Selamat 1\n' },
      'Pesan 9 huruf. Tuliskan paling sedikit 10, supaya kantor paham maksudnya.',
    ],
    [
      'a message of 2001 letters',
      { message: 'a'.repeat(2001) },
      'Pesan 2001 huruf. Ringkas menjadi paling banyak 2000.',
    ],
    [
      'an identity number',
      { message: 'NIK saya 1311010101010001, kapan KTP jadi?' },
      'Hapus NIK atau angka 16 digit demi keamanan Anda. Kantor memintanya sendiri bila diperlukan.',
    ],
  ]
  for (const [what, change, sentence] of WRONG) {
    it(`comes back with a sentence for ${what}`, async () => {
      const answer = await site.write(change)

      expect(answer.status).to.equal(422)
      expect(answer.text).to.match(/<title>Perlu diperbaiki: /)
      // In the summary, and at the field.
      expect(sentences(answer)).to.deep.equal([sentence, sentence])
      expect(answer.headers['cache-control']).to.equal('no-store')
      expect(await site.messages()).to.have.length(0)
    })
  }

  it('comes back with everything as it was typed', async () => {
    const typed = {
      name: '<b>"Siti" & Ani</b>',
      contact: "'",
      message: '\nBaris satu\n  </textarea><script>\n',
    }

    const { text } = await site.write(typed)

    const values = (await elementsOf(text)).flatMap((element) => {
      const name = element.getAttributeValue('name')
      if (!['name', 'contact', 'message'].includes(name ?? '')) return []
      const value =
        element.tagName === 'textarea' ? element.textContent.trim() : element.getAttributeValue('value')
      return [[name, decode(value ?? '')]]
    })
    expect(Object.fromEntries(values)).to.deep.equal({ ...typed, message: typed.message.trim() })
  })

  it('names the fields that are wrong to who cannot see them, and leads the focus to the summary', async () => {
    const { text } = await site.write({ contact: '1' })

    expect(text).to.match(
      /<input id="contact"[^>]*aria-describedby="contact-hint contact-error" aria-invalid="true"/,
    )
    expect(text).to.include('id="contact-error"').and.include('<a href="#contact">')
    expect(text)
      .to.include('action="/kontak#hasil"')
      .and.match(/id="hasil" role="alert" tabindex="-1"/)
    expect(text).to.not.match(/<input id="name"[^>]*aria-invalid/)
  })

  it('drops what nobody sees and PostgreSQL refuses', async () => {
    const answer = await site.write({ name: 'Si\u0000ti\u0007', message: 'Apakah loket\u0000 buka besok?' })

    expect(answer.status).to.equal(303)
    expect((await site.messages())[0]).to.include({ name: 'Siti', text: 'Apakah loket buka besok?' })
  })

  it('refuses what is no form, or far too long, without a fault of ours', async () => {
    const json = await app.send('dinkes', '/kontak', {
      body: Buffer.from('{"name":1}'),
      headers: { 'content-type': 'application/json' },
    })
    const long = await site.write({ message: 'a'.repeat(70_000) })
    const twice = await app.send('dinkes', '/kontak', {
      body: Buffer.from('name=a&name=b&contact[]=x&message=y&stamp=1&stamp=2'),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })

    expect([json.status, long.status, twice.status]).to.deep.equal([422, 413, 422])
  })

  it('is not there on a site that is not live', async () => {
    await app.fleet().tenant(site.tenant.id).update('tenants', {}, { stage: 'suspended' })

    const answer = await site.send(WRITTEN)

    expect(answer.status).to.equal(410)
    expect(await site.messages()).to.have.length(0)
  })
})
