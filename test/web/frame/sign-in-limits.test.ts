import { BlockList } from 'node:net'
import { expect } from 'chai'
import { createLimits } from '../../../src/web/frame/limits.ts'
import { startApp, type TestApp } from '../../support/app.ts'
import { aMember, aPerson, PASSWORD } from '../../support/people.ts'

describe('signing in again and again', () => {
  let app: TestApp
  let email: string
  beforeEach(async () => {
    app = await startApp()
    email = (await aMember(app.fleet(), null, 'manager')).person.email
  })

  const tryWith = (form: Record<string, string>, headers: Record<string, string> = {}, at = app) =>
    at.send('konsol', '/masuk', { form, headers })

  it('is held off for a quarter of an hour after eight failures from one place, right password or not', async () => {
    for (let number = 1; number <= 8; number++)
      expect(await tryWith({ email, password: `salah ${number}` })).to.include({ status: 422 })

    const refused = await tryWith({ email: email.toUpperCase(), password: PASSWORD })

    expect(refused.status).to.equal(429)
    expect(Number(refused.headers['retry-after'])).to.be.within(1, 900)
    expect(refused.text).to.include('Terlalu banyak percobaan')
  })

  it('counts each of many tries that come at the same time', async () => {
    const tries = await Promise.all(
      Array.from({ length: 20 }, (_, i) => tryWith({ email, password: `s ${i}` })),
    )

    expect(tries.filter(({ status }) => status === 422)).to.have.length(8)
    expect(tries.filter(({ status }) => status === 429)).to.have.length(12)
  })

  it('stays held off after a restart, and for that account only', async () => {
    for (let number = 1; number <= 9; number++) await tryWith({ email, password: `salah ${number}` })
    const other = await aPerson(app.fleet())

    const { database, secret } = app.parts
    const restarted = await startApp({ database, secret })

    expect(await tryWith({ email, password: PASSWORD }, {}, restarted)).to.include({ status: 429 })
    expect(await tryWith({ email: other.email, password: PASSWORD }, {}, restarted)).to.include({
      status: 303,
    })
  })

  it('starts counting anew after it worked', async () => {
    for (let round = 1; round <= 2; round++) {
      for (let number = 1; number <= 7; number++) await tryWith({ email, password: `salah ${number}` })
      expect(await tryWith({ email, password: PASSWORD })).to.include({ status: 303 })
    }
  })

  it('is held off for an address that tries many accounts, whatever it says of itself', async () => {
    const statuses: number[] = []
    for (let number = 1; number <= 61; number++) {
      const headers = { 'x-forwarded-for': `198.51.100.${number}` }
      const form = { email: `orang${number}@lain.test`, password: PASSWORD }
      statuses.push((await tryWith(form, headers)).status)
    }

    expect(statuses.filter((status) => status === 422)).to.have.length(60)
    expect(statuses.at(-1)).to.equal(429)
  })

  describe('behind a trusted proxy', () => {
    let proxied: TestApp
    beforeEach(async () => {
      const proxies = new BlockList()
      proxies.addAddress('127.0.0.1', 'ipv4')
      proxied = await startApp({ database: app.parts.database }, proxies)
    })
    const tryFrom = (address: string, form: Record<string, string>) =>
      tryWith(form, { 'x-forwarded-for': address }, proxied)
    const fail = async (address: string, times: number, account = email) => {
      const form = { email: account, password: 'x' }
      const answers = await Promise.all(Array.from({ length: times }, () => tryFrom(address, form)))
      return answers.map(({ status }) => status)
    }

    it('counts by visitor', async () => {
      for (let number = 1; number <= 61; number++)
        await tryFrom('198.51.100.1', { email: `o${number}@lain.test`, password: 'x' })

      const form = { email, password: PASSWORD }
      const same = await tryFrom('198.51.100.1', form)
      const else_ = await tryFrom('1.1.1.1, 198.51.100.2', form)

      expect([same.status, else_.status]).to.deep.equal([429, 303])
    })

    it('lets in who knows the password, however often somebody else failed', async () => {
      const failures = await fail('198.51.100.1', 9)

      const right = { email, password: PASSWORD }
      const there = await tryFrom('198.51.100.1', right)
      const here = await tryFrom('198.51.100.2', right)

      expect(failures.toSorted()).to.deep.equal([...Array<number>(8).fill(422), 429])
      expect([there.status, here.status]).to.deep.equal([429, 303])
    })

    it('takes all addresses of one network in IPv6 for one visitor', async () => {
      for (let number = 1; number <= 8; number++) await fail(`2001:db8:1:2::${number}`, 1)

      const right = { email, password: PASSWORD }
      const neighbour = await tryFrom('2001:db8:1:2:ffff::9', right)
      const stranger = await tryFrom('2001:db8:1:3::1', right)

      expect([neighbour.status, stranger.status]).to.deep.equal([429, 303])
    })

    it('holds an account off that a crowd tries, a hundred times in all', async () => {
      const { signInAccount } = createLimits(proxied.parts)
      for (let count = 1; count <= 99; count++) await signInAccount.spend(email)
      await fail('198.51.100.1', 1)

      const { status } = await tryFrom('198.51.100.99', { email, password: PASSWORD })

      expect(status).to.equal(429)
    })
  })
})
