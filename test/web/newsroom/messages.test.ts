import { expect } from 'chai'
import { receiveMessage } from '../../../src/domain/messages/receive.ts'
import { decode } from '../../support/html.ts'
import { signedIn } from '../../support/people.ts'
import { aTenant } from '../../support/tenants.ts'
import { anOffice, type Office } from './office.ts'

const WRITTEN = { name: 'Siti (contoh)', contact: '0812 3456 7890', text: 'Apakah loket buka Sabtu?' }

describe('the messages in the newsroom', () => {
  let office: Office
  beforeEach(async () => {
    office = await anOffice('writer')
  })

  const receive = async (change: Partial<typeof WRITTEN> = {}, tenant = office.tenant) => {
    await receiveMessage(office.app.fleet(), tenant, { ...WRITTEN, ...change })
    office.app.clock.advance(60)
    return (await office.app.fleet().tenant(tenant.id).from('messages').orderBy('id', 'desc').first())!.id
  }
  const stored = async (id: string) => (await office.db().from('messages').where({ id }).first())!
  const namesIn = (html: string) =>
    [...html.matchAll(/<th scope="row"><a[^>]*>([^<]+)/g)].map(([, name]) => name)

  it('say what will be there while there are none', async () => {
    expect((await office.get('/pesan')).text).to.include('Belum ada pesan')
  })

  it('stand in a list, newest first, and those that nobody read are marked', async () => {
    const first = await receive({ name: 'Siti (contoh)' })
    await receive({ name: 'Budi (contoh)' })
    await office.get(`/pesan/${first}`)

    const { text } = await office.get('/pesan')

    expect(namesIn(text)).to.deep.equal(['Budi (contoh)', 'Siti (contoh)'])
    expect(text).to.include('1 belum dibaca, 2 semuanya.')
    expect([...text.matchAll(/Belum dibaca|Sudah dibaca/g)].map(([state]) => state)).to.deep.equal([
      ...['Belum dibaca', 'Sudah dibaca'],
    ])
    expect(text).to.match(/aria-current="page">Pesan</)
  })

  it('come 25 on a page', async () => {
    for (let count = 1; count <= 26; count++) await receive({ text: `Pesan yang ke-${count} hari ini` })

    const first = await office.get('/pesan')
    const second = await office.get('/pesan?hal=2')
    const beyond = await office.get('/pesan?hal=99')

    expect(
      [namesIn(first.text), namesIn(second.text), namesIn(beyond.text)].map(({ length }) => length),
    ).to.deep.equal([25, 1, 1])
    expect(decode(first.text)).to.include('/pesan?hal=2')
  })

  it('are read by who opens them first', async () => {
    const id = await receive()
    const { text } = await office.get(`/pesan/${id}`)
    const read = await stored(id)
    const { cookie } = await signedIn(office.app, office.tenant.id, 'editor')
    office.app.clock.advance(60)
    await office.app.send('dapur', `/${office.tenant.slug}/pesan/${id}`, { cookie })

    expect(text).to.include(WRITTEN.text).and.include('Dibaca ')
    expect(read.read_at).to.not.equal(null)
    expect(await stored(id)).to.include({ read_at: read.read_at, read_by: read.read_by })
  })

  it('are answered by mail, WhatsApp or telephone, as their writer wishes', async () => {
    const links = async (contact: string) => {
      const { text } = await office.get(`/pesan/${await receive({ contact })}`)
      return [...text.matchAll(/href="((?:mailto|tel|https:\/\/wa)[^"]*)"/g)].map(([, url]) => decode(url!))
    }

    expect((await links('siti@contoh.id / 0812 3456 7890')).join(' ')).to.match(
      /^mailto:siti@contoh\.id\?subject=Jawaban%20\S+ https:\/\/wa\.me\/6281234567890$/,
    )
    expect(await links('(0755) 555-0100')).to.deep.equal(['tel:+627555550100'])
    expect((await links('a?cc=b&d@contoh.id')).join()).to.match(
      /^mailto:a%3Fcc%3Db%26d@contoh\.id\?subject=[^&]*$/,
    )
  })

  it('can be marked as answered, and the mark taken away again', async () => {
    const id = await receive()
    const answered = await office.post(`/pesan/${id}/jawaban`)
    const marked = await office.get(`/pesan/${id}`)
    const mark = await stored(id)
    await office.post(`/pesan/${id}/jawaban`)
    await office.post(`/pesan/${id}/pembukaan`)
    const after = await office.get(`/pesan/${id}`)

    expect(answered).to.include({ status: 303 })
    expect(marked.text).to.include('Ditandai sudah dijawab oleh').and.include('Urungkan tanda dijawab')
    expect(mark.answered_at).to.not.equal(null)
    expect(await stored(id)).to.include({ answered_at: null, answered_by: null })
    expect(after.text).to.include('Tandai sudah dijawab').and.not.include('Ditandai sudah dijawab oleh')
    const actions = await office
      .db()
      .from('audit_log')
      .where({ subject: id })
      .orderBy('seq')
      .select('action', 'details')
    expect(actions).to.deep.equal([
      { action: 'contact.received', details: '{}' },
      { action: 'contact.answered', details: '{}' },
      { action: 'contact.reopened', details: '{}' },
    ])
  })

  it('are shown for a year', async () => {
    const id = await receive()
    office.app.clock.advance(364 * 86_400)
    const { cookie } = await signedIn(office.app, office.tenant.id, 'editor')
    const get = (path: string) => office.app.send('dapur', `/${office.tenant.slug}${path}`, { cookie })
    const before = await get(`/pesan/${id}`)
    office.app.clock.advance(86_400)
    const again = (await signedIn(office.app, office.tenant.id, 'editor')).cookie
    const list = await office.app.send('dapur', `/${office.tenant.slug}/pesan`, { cookie: again })

    expect(before.status).to.equal(200)
    expect(list.text).to.include('Belum ada pesan')
  })

  it('of another office are not found', async () => {
    const other = await aTenant(office.app.fleet())
    const theirs = await receive({}, other)

    const answers = [
      await office.get(`/pesan/${theirs}`),
      await office.post(`/pesan/${theirs}/jawaban`),
      await office.post(`/pesan/${theirs}/pembukaan`),
      await office.app.send('dapur', `/${other.slug}/pesan`, { cookie: office.cookie }),
    ]

    expect(answers.map(({ status }) => status)).to.deep.equal([404, 404, 404, 404])
    expect((await office.get('/pesan')).text).to.include('Belum ada pesan')
  })

  it('are nobody’s who has not signed in', async () => {
    const id = await receive()
    const path = `/${office.tenant.slug}/pesan/${id}`

    const answers = [
      await office.app.send('dapur', path),
      await office.app.send('dapur', `${path}/jawaban`, { form: {}, method: 'POST' }),
    ]

    expect(answers.map(({ headers }) => headers.location!.split('?')[0])).to.deep.equal(['/masuk', '/masuk'])
    expect((await stored(id)).answered_at).to.equal(null)
  })
})
