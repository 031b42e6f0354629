import { gunzipSync } from 'node:zlib'
import { expect } from 'chai'
import { connect, disconnect } from '../../../src/platform/db/connect.ts'
import { openFleet } from '../../../src/platform/db/fleet-db.ts'
import { startApp } from '../../support/app.ts'
import { cleanUp } from '../../support/cleanup.ts'
import { anArticle, aTenant } from '../../support/tenants.ts'

describe('a cached page', () => {
  it('shows at the very next request what another process has published', async () => {
    const app = await startApp()
    const tenant = await aTenant(app.fleet())
    const elsewhere = connect(app.parts.database.address)
    cleanUp(() => disconnect(elsewhere))
    await app.send(tenant.slug, '/')

    for (let number = 1; number <= 25; number++) {
      app.clock.advance(60)
      await anArticle(openFleet(elsewhere, app.clock).tenant(tenant.id), { title: `Kabar nomor ${number}.` })
      const { text } = await app.send(tenant.slug, '/')

      expect(text).to.contain(`Kabar nomor ${number}.`)
    }
  })

  it('is compressed quickly for its first reader and thoroughly for the next, with the same words', async () => {
    const app = await startApp()
    const tenant = await aTenant(app.fleet())
    const headers = { 'accept-encoding': 'gzip' }

    const first = await app.send(tenant.slug, '/', { headers })
    const second = await app.send(tenant.slug, '/', { headers })
    const third = await app.send(tenant.slug, '/', { headers })

    expect(second.bytes.length).to.be.below(first.bytes.length)
    expect(third.bytes).to.deep.equal(second.bytes)
    expect(gunzipSync(second.bytes).equals(gunzipSync(first.bytes))).to.equal(true)
    expect(second.headers.etag).to.equal(first.headers.etag)
  })
})
