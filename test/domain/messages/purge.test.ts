import { expect } from 'chai'
import { countMessages, MESSAGE_SHOWN_SECONDS, purgeMessages } from '../../../src/domain/messages/messages.ts'
import { receiveMessage } from '../../../src/domain/messages/receive.ts'
import { addSeconds } from '../../../src/platform/clock.ts'
import { connect, disconnect } from '../../../src/platform/db/connect.ts'
import { openFleet } from '../../../src/platform/db/fleet-db.ts'
import { cleanUp } from '../../support/cleanup.ts'
import { makeDatabase, NOW } from '../../support/database.ts'
import { aTenant } from '../../support/tenants.ts'

describe('messages of more than a year', () => {
  it('are deleted, and no others', async () => {
    const { address, drop } = await makeDatabase()
    const database = connect(address)
    cleanUp(async () => {
      await disconnect(database)
      await drop()
    })
    const tenant = await aTenant(
      openFleet(database, () => NOW),
      { slug: 'dinkes' },
    )
    const office = { ...tenant, slug: tenant.slug! }
    const yearAgo = addSeconds(NOW, -MESSAGE_SHOWN_SECONDS)
    for (const [text, at] of [
      ['lama', addSeconds(yearAgo, -1)],
      ['masih', addSeconds(yearAgo, 1)],
      ['baru', NOW],
    ] as const) {
      const written = { name: 'Contoh', contact: '0812 0000 0000', text }
      await receiveMessage(
        openFleet(database, () => at),
        office,
        written,
      )
    }

    await purgeMessages(database, () => NOW)

    const left = await openFleet(database, () => NOW)
      .tenant(tenant.id)
      .from('messages')
      .select('text')
    expect(left.map(({ text }) => text)).to.have.members(['masih', 'baru'])
    expect(await countMessages(openFleet(database, () => NOW).tenant(tenant.id))).to.include({ all: 2 })
  })
})
