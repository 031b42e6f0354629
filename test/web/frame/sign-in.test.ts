import { BlockList } from 'node:net'
import { expect } from 'chai'
import { startApp, type TestApp } from '../../support/app.ts'
import { aMember, aPerson, PASSWORD, signIn } from '../../support/people.ts'
import { textOf } from '../../support/html.ts'

describe('signing in', () => {
  let app: TestApp
  let email: string
  beforeEach(async () => {
    app = await startApp()
    email = (await aMember(app.fleet(), null, 'manager')).person.email
  })

  const tryWith = (form: Record<string, string>, headers: Record<string, string> = {}, at = app) =>
    at.send('konsol', '/masuk', { form, headers })
  const isIn = async (cookie: string) => (await app.send('konsol', '/opd', { cookie })).status === 200

  it('opens the console, with a cookie that scripts and other hosts cannot read', async () => {
    const { status, headers } = await tryWith({ email, password: PASSWORD })

    expect(status).to.equal(303)
    expect(headers['set-cookie']).to.match(/^laman-konsol=.*; Path=\/; .*HttpOnly; SameSite=Lax$/)
    expect(headers['set-cookie']).to.not.include('Domain')
    expect(await isIn(headers['set-cookie']!.split(';')[0]!)).to.equal(true)
  })

  it('takes the address in capitals and with spaces around it', async () => {
    expect(await tryWith({ email: ` ${email.toUpperCase()} `, password: PASSWORD })).to.include({
      status: 303,
    })
  })

  it('sends its cookie over HTTPS only, to this host only, where the site is on HTTPS', async () => {
    const proxies = new BlockList()
    proxies.addAddress('127.0.0.1', 'ipv4')
    const secure = await startApp({ base: new URL('https://localhost') }, proxies)
    const { email } = await aPerson(secure.fleet())

    const form = { email, password: PASSWORD }
    const { headers } = await tryWith(form, { 'x-forwarded-proto': 'https' }, secure)

    expect(headers['set-cookie']).to.match(/^__Host-laman-konsol=.*; Path=\/; .*; Secure/)
  })

  it('says the same of a wrong password, an unknown address and an invitation not yet accepted', async () => {
    const invited = await aPerson(app.fleet())
    await app.fleet().update('persons', { id: invited.id }, { password_hash: null })

    const answers = await Promise.all([
      tryWith({ email, password: 'salah sama sekali' }),
      tryWith({ email: 'tidak-ada@contoh.test', password: PASSWORD }),
      tryWith({ email: invited.email, password: PASSWORD }),
    ])

    const withoutAddress = answers.map(({ text }) => text.replace(/value="[^"]*@[^"]*"/, ''))
    expect(answers.map(({ status }) => status)).to.deep.equal([422, 422, 422])
    expect(new Set(withoutAddress).size).to.equal(1)
    expect(answers[0]!.text).to.include('belum cocok').and.include(email).and.not.include('salah sama')
  })

  const ODD: Record<string, string>[] = [
    {},
    { email: '' },
    { email: 'a', password: '' },
    { email: 'a\u0000b', password: 'a\u0000b' },
    { email: "' or 1=1 --", password: "' or 1=1 --" },
    { email: 'x'.repeat(5000), password: 'x' },
    { email: 'a', password: 'x'.repeat(5000) },
    { 'email[$ne]': '', 'password[$ne]': '' },
    { email: '__proto__', password: 'constructor' },
  ]
  for (const form of ODD) {
    it(`refuses ${JSON.stringify(form).slice(0, 50)} with the form`, async () => {
      const { status, text } = await tryWith(form)

      expect(status).to.equal(422)
      expect(await textOf(text, 'h1')).to.equal('Masuk')
    })
  }

  it('goes on to the page that was asked for, and to no other host', async () => {
    const leads = async (next: string) =>
      (await tryWith({ email, password: PASSWORD, next })).headers.location

    expect(await leads('/opd/dinkes?a=b')).to.equal('/opd/dinkes?a=b')
    for (const next of [
      '//evil.example',
      '/\\evil.example',
      'https://evil.example',
      '/\t/evil.example',
      '/masuk',
    ])
      expect(await leads(next), next).to.equal('/')
  })

  it('asks who is not signed in, and remembers where they were going', async () => {
    const { status, headers } = await app.send('konsol', '/opd?urut=nama')

    expect(status).to.equal(303)
    expect(headers.location).to.equal('/masuk?ke=%2Fopd%3Furut%3Dnama')
  })

  it('gives a new session, so that one planted before is worth nothing', async () => {
    const attacker = (await aMember(app.fleet(), null, 'observer')).person
    const planted = await signIn(app, 'konsol', attacker.email)

    const answer = await app.send('konsol', '/masuk', {
      form: { email, password: PASSWORD },
      cookie: planted,
    })

    expect(answer.cookies[0]).to.be.a('string').and.not.equal(planted)
    expect(await isIn(answer.cookies[0]!)).to.equal(true)
    expect(await isIn(planted)).to.equal(false)
  })

  it('takes no session id that was made up, nor one whose signature is off', async () => {
    const cookie = await signIn(app, 'konsol', email)

    expect(await isIn('laman-konsol=s%3Amade-up.signature')).to.equal(false)
    expect(await isIn(cookie.slice(0, -2))).to.equal(false)
    expect(await isIn(cookie.replace('laman-konsol', 'laman-dapur'))).to.equal(false)
  })

  it('stores sessions so that the table alone opens none', async () => {
    const cookie = await signIn(app, 'konsol', email)

    const id = decodeURIComponent(cookie.split('=')[1]!).slice(2).split('.')[0]!
    const stored = JSON.stringify(await app.fleet().from('sessions'))

    expect(id.length).to.be.at.least(32)
    expect(stored).to.not.include(id)
  })

  it('opens one surface only: what the cookie of one says means nothing to the other', async () => {
    const console = await signIn(app, 'konsol', email)
    const newsroom = await signIn(app, 'dapur', email)
    const asNewsroom = console.replace('laman-konsol', 'laman-dapur')
    const asConsole = newsroom.replace('laman-dapur', 'laman-konsol')

    const answers = [
      await app.send('dapur', '/', { cookie: asNewsroom }),
      await app.send('konsol', '/opd', { cookie: asConsole }),
    ]

    expect(answers.map(({ status }) => status)).to.deep.equal([303, 303])
    expect(answers.map(({ headers }) => headers.location)).to.deep.equal(['/masuk', '/masuk?ke=%2Fopd'])
    expect(await isIn(console)).to.equal(true)
    expect((await app.send('dapur', '/', { cookie: newsroom })).headers.location).to.not.equal('/masuk')
  })

  it('ends after seven days, however busy they were', async () => {
    const cookie = await signIn(app, 'konsol', email)
    const hours: boolean[] = []
    for (let passed = 8; passed <= 168; passed += 8) {
      app.clock.advance(8 * 3600)
      hours.push(await isIn(cookie))
    }

    expect(hours.filter(Boolean)).to.have.length(20)
    expect(hours.at(-1)).to.equal(false)
  })

  it('ends with signing out, and after twelve hours', async () => {
    const [first, second] = [await signIn(app, 'konsol', email), await signIn(app, 'konsol', email)]

    await app.send('konsol', '/keluar', { method: 'POST', cookie: first })
    const afterwards = [await isIn(first), await isIn(second)]
    app.clock.advance(12 * 3600)

    expect(afterwards).to.deep.equal([false, true])
    expect(await isIn(second)).to.equal(false)
  })

  it('ends on all devices at once, on both surfaces', async () => {
    const here = await signIn(app, 'konsol', email)
    const there = await signIn(app, 'konsol', email)
    const newsroom = await signIn(app, 'dapur', email)
    const other = await signIn(app, 'konsol', (await aMember(app.fleet(), null, 'manager')).person.email)

    const { status } = await app.send('konsol', '/keluar-semua', { method: 'POST', cookie: here })

    expect(status).to.equal(303)
    expect([await isIn(here), await isIn(there), await isIn(other)]).to.deep.equal([false, false, true])
    expect((await app.send('dapur', '/', { cookie: newsroom })).status).to.equal(303)
  })
})
