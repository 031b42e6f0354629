import { BlockList } from 'node:net'
import { expect } from 'chai'
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

  it('is held off for a quarter of an hour after eight failures, right password or not', async () => {
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

    const restarted = await startApp({ database: app.parts.database })

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

  it('counts by visitor behind a trusted proxy', async () => {
    const proxies = new BlockList()
    proxies.addAddress('127.0.0.1', 'ipv4')
    const proxied = await startApp({ database: app.parts.database }, proxies)
    for (let number = 1; number <= 61; number++)
      await tryWith(
        { email: `o${number}@lain.test`, password: 'x' },
        { 'x-forwarded-for': '198.51.100.1' },
        proxied,
      )

    const form = { email, password: PASSWORD }
    const same = await tryWith(form, { 'x-forwarded-for': '198.51.100.1' }, proxied)
    const else_ = await tryWith(form, { 'x-forwarded-for': '1.1.1.1, 198.51.100.2' }, proxied)

    expect([same.status, else_.status]).to.deep.equal([429, 303])
  })
})
