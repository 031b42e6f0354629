import { BlockList } from 'node:net'
import { expect } from 'chai'
import { ensurePerson } from '../../../src/domain/people/persons.ts'
import { linkToken } from '../../../src/domain/people/links.ts'
import { sendLink } from '../../../src/domain/people/mails.ts'
import { sendTo, startApp, type TestApp } from '../../support/app.ts'
import { aPerson } from '../../support/people.ts'

describe('a forgotten password', () => {
  let app: TestApp
  beforeEach(async () => {
    const proxies = new BlockList()
    proxies.addAddress('127.0.0.1', 'ipv4')
    app = await startApp({}, proxies)
  })

  const ask = (email: string, from = '198.51.100.1') =>
    app.send('dapur', '/lupa-sandi', { form: { email }, headers: { 'x-forwarded-for': from } })
  const keys = () => app.parts.database.knex('rate_limits').pluck<string[]>('key')

  it('is answered the same for an address that nobody has', async () => {
    const { email } = await aPerson(app.fleet())

    const [known, unknown] = [await ask(email), await ask('tidak-ada@contoh.test')]

    expect(known.status).to.equal(200)
    expect(known.text).to.equal(unknown.text)
    expect(await app.fleet().from('mails')).to.have.length(1)
  })

  it('is mailed three times at most in a quarter of an hour', async () => {
    const { email } = await aPerson(app.fleet())

    const statuses: number[] = []
    for (let number = 1; number <= 4; number++)
      statuses.push((await ask(email, `198.51.100.${number}`)).status)

    expect(statuses).to.deep.equal([200, 200, 200, 429])
    expect(await app.fleet().from('mails')).to.have.length(3)
  })

  it('is asked twenty times at most by one visitor, whoever is named', async () => {
    const statuses: number[] = []
    for (let number = 1; number <= 21; number++) statuses.push((await ask(`orang${number}@lain.test`)).status)

    expect(statuses.filter((status) => status === 200)).to.have.length(20)
    expect(statuses.at(-1)).to.equal(429)
    expect(await ask('orang22@lain.test', '198.51.100.2')).to.include({ status: 200 })
  })

  it('of somebody invited sends the invitation once more, and takes it from nobody', async () => {
    const invited = await ensurePerson(app.fleet(), { name: 'Orang Contoh', email: 'undangan@contoh.test' })
    const link = await sendLink(app.fleet(), invited, 'invitation')

    for (let number = 1; number <= 2; number++) await ask(invited.email)

    const page = await app.send('dapur', `/undangan/${linkToken(app.parts.secret, link)}`)
    expect(page.status).to.equal(200)
    expect(await app.fleet().from('one_time_links')).to.have.length(1)
    const mails = await app.fleet().from('mails')
    expect(mails.map(({ link_id }) => link_id)).to.deep.equal([link.id, link.id, link.id])
    expect(new Set(mails.map(({ template }) => template))).to.deep.equal(new Set(['invitation']))
  })

  it('asked for twice leaves the first link good', async () => {
    const { email } = await aPerson(app.fleet())
    await ask(email)
    const [link] = await app.fleet().from('one_time_links')

    await ask(email)

    const page = await app.send('dapur', `/undangan/${linkToken(app.parts.secret, link!)}`)
    expect(page.status).to.equal(200)
  })

  it('gets a new link once the old one is over', async () => {
    const { email } = await aPerson(app.fleet())
    await ask(email)
    app.clock.advance(2 * 3600)

    await ask(email)

    expect(await app.fleet().from('one_time_links')).to.have.length(2)
  })

  it('is refused with the typed text when that is no address', async () => {
    const { status, text } = await ask('bukan "alamat"')

    expect(status).to.equal(422)
    expect(text).to.include('bukan &quot;alamat&quot;')
  })

  it('is refused for an address of 60,000 letters, which no limit has to remember', async () => {
    const { status } = await ask(`${'a'.repeat(60_000)}@contoh.test`)

    expect(status).to.equal(422)
    expect((await keys()).every((key) => key.length < 100)).to.equal(true)
  })

  it('leaves neither address nor account where it was counted', async () => {
    const { email } = await aPerson(app.fleet())
    await ask(email)

    expect(await keys()).to.have.length(2)
    expect((await keys()).join())
      .to.not.include(email)
      .and.not.include('198.51.100.1')
  })

  it('is known to the console too', async () => {
    const page = await sendTo(app.port, `konsol.localhost:${app.port}`, '/lupa-sandi')

    expect(page.status).to.equal(200)
  })
})
