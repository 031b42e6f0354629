import { expect } from 'chai'
import { pinNews } from '../../../src/domain/fleet/pins.ts'
import { connect, disconnect } from '../../../src/platform/db/connect.ts'
import { openFleet } from '../../../src/platform/db/fleet-db.ts'
import { startApp, type TestApp } from '../../support/app.ts'
import { cleanUp } from '../../support/cleanup.ts'
import { anEntry } from '../../support/entries.ts'
import { activeContent, decode } from '../../support/html.ts'
import { anArticle, aTenant, MANAGER } from '../../support/tenants.ts'

describe('the portal home page', () => {
  let app: TestApp
  beforeEach(async () => {
    app = await startApp()
  })

  const site = async (details: Parameters<typeof aTenant>[1] = {}) => {
    const tenant = await aTenant(app.fleet(), details)
    return { tenant, db: app.fleet().tenant(tenant.id) }
  }
  const home = async () => decode((await app.send('', '/')).text)

  it('stands before there is any office', async () => {
    const { status, text } = await app.send('', '/')

    expect(status).to.equal(200)
    expect(text)
      .to.include('Semua urusan Solok Selatan')
      .and.include('tel:112')
      .and.include('/kecamatan/sangir')
    expect(text).to.not.include('Sering dicari')
  })

  it('shows the newest news of all live sites, each with its office and address', async () => {
    const dinkes = await site({ slug: 'dinkes', short_name: 'Dinkes' })
    await anArticle(dinkes.db, { title: 'Imunisasi di nagari' })
    app.clock.advance(60)
    const dishub = await site({ slug: 'dishub', short_name: 'Dishub' })
    await anArticle(app.fleet().tenant(dishub.tenant.id), { title: 'Bus sekolah' })

    const text = await home()

    expect(text.indexOf('Bus sekolah')).to.be.greaterThan(0).and.lessThan(text.indexOf('Imunisasi di nagari'))
    expect(text)
      .to.include(`http://dishub.localhost:${app.port}/berita/2026/bus-sekolah`)
      .and.include('<b>Dishub</b>')
  })

  it('keeps pinned news on top of newer ones', async () => {
    const { db } = await site()
    const pinned = await anArticle(db, { title: 'Kabar yang disematkan' })
    await pinNews(app.fleet(), MANAGER, pinned)
    app.clock.advance(60)
    await anArticle(app.fleet().tenant(db.tenantId), { title: 'Kabar yang lebih baru' })

    const text = await home()

    expect(text.indexOf('Kabar yang disematkan')).to.be.greaterThan(0)
    expect(text.indexOf('Kabar yang disematkan')).to.be.lessThan(text.indexOf('Kabar yang lebih baru'))
    expect(text.split('Kabar yang disematkan')).to.have.length(2)
  })

  it('has nothing of a site that is not live, and names its office all the same', async () => {
    const stages = ['prepared', 'filling', 'in_review', 'ready', 'suspended'] as const
    for (const stage of stages) {
      const { db } = await site({ stage, name: `Kantor ${stage}` })
      await anArticle(db, { title: `Rahasia ${stage}` })
      await anEntry(db, 'service', { title: `Layanan ${stage}`, fields: { need: 'keluarga' } })
    }

    const text = await home()

    expect(text).to.not.include('Rahasia').and.not.include('urusan=keluarga')
    for (const stage of stages) expect(text).to.include(`Kantor ${stage}`)
    expect(text).to.include('segera tayang')
  })

  it('leads to a life situation once there is a service for it', async () => {
    const { db } = await site()
    const before = await home()
    await anEntry(db, 'service', { title: 'Kartu tani', fields: { need: 'tani' } })

    expect(before).to.not.include('/layanan?urusan=tani')
    expect(await home()).to.include('/layanan?urusan=tani')
  })

  it('gives the telephone of the disaster office', async () => {
    await site({ code: 'BPBD', short_name: 'BPBD', phone: '(0755) 555-0124', stage: 'unstarted' })

    expect(await home())
      .to.include('href="tel:07555550124"')
      .and.include('(0755) 555-0124')
  })

  it('shows a publication of another process at the next request', async () => {
    const { tenant } = await site()
    const elsewhere = connect(app.parts.database.address)
    cleanUp(() => disconnect(elsewhere))
    await home()

    for (let number = 1; number <= 5; number++) {
      app.clock.advance(60)
      await anArticle(openFleet(elsewhere, app.clock).tenant(tenant.id), { title: `Kabar nomor ${number}.` })

      expect(await home()).to.include(`Kabar nomor ${number}.`)
    }
  })

  it('shows a pin at the next request, and no longer once it is let go', async () => {
    const { db } = await site()
    const old = await anArticle(db, { title: 'Kabar lama' })
    app.clock.advance(60)
    for (let i = 0; i < 6; i++) await anArticle(app.fleet().tenant(db.tenantId), { title: `Kabar baru ${i}` })
    const before = await home()

    await pinNews(app.fleet(), MANAGER, old)

    expect(before).to.not.include('Kabar lama')
    expect(await home()).to.include('Kabar lama')
  })

  it('asks the database at most twelve times', async () => {
    const { db } = await site()
    await anArticle(db)
    await app.send('', '/')
    let asked = 0
    app.parts.database.knex.client.on('query', () => asked++)

    app.clock.advance(1)
    await anArticle(app.fleet().tenant(db.tenantId), { title: 'Satu lagi' })
    asked = 0
    await app.send('', '/')

    expect(asked).to.be.greaterThan(3).and.lessThan(12)
  })

  it('escapes what offices write', async () => {
    const { db } = await site({ short_name: '<i onclick=a>' })
    const plain = await activeContent((await app.send('', '/')).text)
    await anArticle(db, { title: '<img src=x onerror=alert(1)>' })
    await anEntry(db, 'service', { title: '"><script>alert(1)</script>', fields: { need: 'usaha' } })

    expect(await activeContent((await app.send('', '/')).text)).to.deep.equal(plain)
    expect(await activeContent((await app.send('', '/layanan')).text)).to.deep.equal(plain)
  })
})
