import { expect } from 'chai'
import type { PublicVersions } from '../../../src/platform/db/public-versions.ts'
import { createLog } from '../../../src/platform/log.ts'
import { startApp, type TestApp } from '../../support/app.ts'
import { aPerson, PASSWORD } from '../../support/people.ts'
import { activeContent } from '../../support/html.ts'
import { aTenant } from '../../support/tenants.ts'

describe('a fault of ours', () => {
  let app: TestApp
  let lines: string[]
  beforeEach(async () => {
    lines = []
    app = await startApp({ log: createLog('error', { write: (line) => void lines.push(line) }) })
    await aTenant(app.fleet(), { slug: 'dinkes' })
  })
  const breakVersions = (error: Error) => {
    app.parts.versions.read = (() => Promise.reject(error)) as PublicVersions['read']
  }

  it('shows a code that is in the log, and nothing of its insides', async () => {
    breakVersions(new Error('no such table: public_versions'))

    const { status, text, headers } = await app.send('dinkes', '/')

    const code = /[0-9A-F]{3}-[0-9A-F]{3}/.exec(text)?.[0]
    expect(status).to.equal(500)
    expect(headers['cache-control']).to.equal('no-store')
    expect(lines).to.have.length(1)
    expect(JSON.parse(lines[0]!)).to.include({ reference: code, path: '/', method: 'GET' })
    expect(lines[0]).to.include('no such table')
    expect(text).to.not.include('no such table').and.not.include('src/')
    expect(await activeContent(text)).to.deep.equal([])
  })

  it('is over as soon as its cause is', async () => {
    const { read } = app.parts.versions
    breakVersions(new Error('away'))
    const during = await app.send('dinkes', '/')
    app.parts.versions.read = read

    expect([during.status, (await app.send('dinkes', '/')).status]).to.deep.equal([500, 200])
  })

  it('of the database is logged without what people typed', async () => {
    const { email } = await aPerson(app.fleet())
    await app.parts.database.knex.schema.renameTable('persons', 'elsewhere')

    const { status, text } = await app.send('konsol', '/masuk?ke=/rahasia', {
      form: { email, password: PASSWORD },
    })

    const code = /[0-9A-F]{3}-[0-9A-F]{3}/.exec(text)?.[0]
    expect(status).to.equal(500)
    expect(lines.join()).to.include(code!).and.include('persons')
    expect(lines.join()).to.not.include(email).and.not.include(PASSWORD).and.not.include('rahasia')
  })

  it('of a one-time link is logged without the secret in its address', async () => {
    await app.parts.database.knex.schema.renameTable('rate_limits', 'elsewhere')

    const { status } = await app.send('konsol', '/undangan/0193a7c2.ini-rahasia')

    expect(status).to.equal(500)
    expect(lines.join()).to.include('/undangan/').and.not.include('ini-rahasia')
  })

  it('is not what a visitor did wrong: nothing is logged', async () => {
    await app.send('dinkes', '/tidak-ada')
    await app.send('dinkes', '/profil/%E0%A4%A')
    await app.send('konsol', '/masuk', {
      form: { email: 'a', password: 'b' },
      headers: { 'sec-fetch-site': 'cross-site' },
    })
    await app.send('konsol', '/undangan/made-up')

    expect(lines).to.deep.equal([])
  })
})
