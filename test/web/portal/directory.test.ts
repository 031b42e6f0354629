import { expect } from 'chai'
import { importRoster } from '../../../src/domain/tenants/roster.ts'
import { startApp } from '../../support/app.ts'
import { activeContent, decode } from '../../support/html.ts'
import { aTenant } from '../../support/tenants.ts'

describe('the directory of all offices', () => {
  it('names every office of the roster before any has a site', async () => {
    const app = await startApp()
    await importRoster(app.fleet(), app.parts.roster)

    const { status, text } = await app.send('', '/')

    expect(status).to.equal(200)
    for (const { name } of app.parts.roster.tenants) expect(decode(text)).to.include(name)
    expect(text).to.not.include(`.localhost:${app.port}/`)
    expect(await activeContent(text)).to.deep.equal([])
  })

  it('links to the offices whose site is live, and counts them', async () => {
    const app = await startApp()
    for (const stage of ['live', 'filling', 'unstarted', 'suspended', 'archived'] as const)
      await aTenant(app.fleet(), { slug: stage.replace('_', '-'), stage, name: `Dinas ${stage}` })

    const { text } = await app.send('', '/')

    const links = [...text.matchAll(/href="http:\/\/([a-z]+)\.localhost/g)].map(([, name]) => name)
    expect(new Set(links)).to.deep.equal(new Set(['live']))
    expect(text).to.include('Dinas suspended').and.not.include('Dinas archived')
  })

  it('shows the launch of a site at the next request', async () => {
    const app = await startApp()
    const { id } = await aTenant(app.fleet(), { slug: 'dinkes', stage: 'ready' })
    const before = await app.send('', '/')

    await app.fleet().tenant(id).update('tenants', {}, { stage: 'live' })

    expect(before.text).to.not.include('http://dinkes.localhost')
    expect((await app.send('', '/')).text).to.include('http://dinkes.localhost')
  })

  it('is the same under its second name and its second path', async () => {
    const app = await startApp()
    await aTenant(app.fleet(), { slug: 'dinkes', name: 'Dinas Kesehatan' })

    for (const [host, path] of [
      ['', '/opd'],
      ['www', '/'],
    ] as const)
      expect((await app.send(host, path)).text).to.include('Dinas Kesehatan')
  })

  it('escapes what an office is called', async () => {
    const app = await startApp()
    await aTenant(app.fleet(), {
      name: '<img src=x onerror=alert(1)>',
      address: '"><script>',
      phone: '\'"<b>',
    })

    expect(await activeContent((await app.send('', '/')).text)).to.deep.equal([])
  })

  it('says so when a page of the portal does not exist', async () => {
    const app = await startApp()

    const { status, text } = await app.send('', '/tidak-ada')

    expect(status).to.equal(404)
    expect(text).to.include('Halaman tidak ditemukan')
  })
})
