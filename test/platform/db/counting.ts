import { once } from 'node:events'
import { systemClock } from '../../../src/platform/clock.ts'
import { connect, disconnect } from '../../../src/platform/db/connect.ts'
import { openTenant } from '../../../src/platform/db/fleet-db.ts'
import type {} from '../../../src/domain/tenants/tenants.ts'

/** A process that reads a number and writes the next one, over and over. */
const [address = '', tenantId = '', rounds = '0'] = process.argv.slice(2)
const database = connect(address)
process.send!('ready')
await once(process, 'message')
for (let round = 0; round < Number(rounds); round++) {
  await openTenant(database, systemClock, tenantId).transaction(async (db) => {
    const { position } = (await db.from('tenants').first('position'))!
    await db.update('tenants', {}, { position: position + 1 })
  })
}
await disconnect(database)
process.disconnect()
