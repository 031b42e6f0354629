import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect } from 'chai'
import { openFleet } from '../../../src/platform/db/fleet-db.ts'
import { freshDatabase, onPostgres, testClock } from '../../support/database.ts'
import { twoOffices } from '../../support/offices.ts'
import { failure } from '../../support/refusal.ts'
import { aTenant } from '../../support/tenants.ts'

const COUNTING = fileURLToPath(new URL('counting.ts', import.meta.url))

describe('a transaction', () => {
  it('joins the one that is already open and is rolled back with it', async () => {
    const { dinkes } = await twoOffices()

    const error = await failure(
      dinkes.transaction(async (db) => {
        await db.update('tenants', {}, { phone: 'outer' })
        await db.transaction(async (db) => db.update('tenants', {}, { address: 'inner' }))
        throw new Error('power cut')
      }),
    )

    expect(error.message).to.equal('power cut')
    expect(await dinkes.from('tenants').first()).to.include({
      phone: '(0755) 555-0100',
      address: 'Jalan Contoh 1, Padang Aro',
    })
  })

  it('sees what it has written itself', async () => {
    const { dinkes } = await twoOffices()

    const seen = await dinkes.transaction(async (db) => {
      await db.update('tenants', {}, { phone: '1' })
      return db.from('tenants').first('phone')
    })

    expect(seen).to.deep.equal({ phone: '1' })
  })

  it('works at one moment from beginning to end', async () => {
    const { dinkes, clock } = await twoOffices()

    await dinkes.transaction(async (db) => {
      clock.advance(60)
      expect(db.now).to.equal(dinkes.now)
    })
  })

  it('begins as a writer on SQLite: two processes that read, then write, lose no count', async function () {
    if (onPostgres) this.skip()
    this.timeout(60_000)
    const database = await freshDatabase()
    const fleet = openFleet(database, testClock())
    const { id } = await aTenant(fleet, { stage: 'unstarted', position: 0 })
    const rounds = 60

    const processes = [1, 2].map(() =>
      fork(COUNTING, [database.address, id, String(rounds)], { execArgv: ['--import=tsx'] }),
    )
    // Both stand at the line before either starts.
    await Promise.all(processes.map((child) => once(child, 'message')))
    for (const child of processes) child.send('go')
    const ends = await Promise.all(processes.map((child) => once(child, 'exit')))

    expect(ends.map(([code]) => code as number)).to.deep.equal([0, 0])
    expect(await fleet.from('tenants').first('position')).to.deep.equal({ position: 2 * rounds })
  })
})
