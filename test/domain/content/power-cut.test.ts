import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect } from 'chai'
import { verifyChain } from '../../../src/domain/audit/record.ts'
import { connect, disconnect } from '../../../src/platform/db/connect.ts'
import { openFleet } from '../../../src/platform/db/fleet-db.ts'
import { cleanUp } from '../../support/cleanup.ts'
import { freshAddress, onPostgres, testClock } from '../../support/database.ts'
import { aTenant } from '../../support/tenants.ts'

const NEWSDESK = fileURLToPath(new URL('newsdesk.ts', import.meta.url))
const KILLS = 8

describe('a process that is killed while it saves and publishes', function () {
  this.timeout(120_000)

  it('has kept all that it said was done, and leaves nothing half done', async () => {
    const address = await freshAddress()
    const { tenantId, seeded } = await anOffice(address)
    const acknowledged: string[] = []

    for (let kill = 0; kill < KILLS; kill++) acknowledged.push(...(await workUntilKilled(address, tenantId)))

    const database = connect(address)
    cleanUp(() => disconnect(database))
    const db = openFleet(database, testClock()).tenant(tenantId)
    const entries = new Map((await db.from('entries').where({ kind: 'article' })).map((row) => [row.id, row]))
    const lost = acknowledged.filter((line) => {
      const [step, id = ''] = line.split(' ')
      return step === 'saved' ? !entries.has(id) : entries.get(id)?.state !== 'published'
    })
    expect(acknowledged.length).to.be.at.least(KILLS)
    expect(lost).to.deep.equal([])
    // At most one entry more than was acknowledged for each kill: its answer was on the way.
    const saved = acknowledged.filter((line) => line.startsWith('saved'))
    expect(entries.size - saved.length).to.be.within(0, KILLS)
    const revisions = await db.from('revisions')
    expect(revisions).to.have.length(seeded + entries.size)
    expect(await verifyChain(db)).to.equal(undefined)
    if (!onPostgres) {
      expect(await database.knex.raw('pragma integrity_check')).to.deep.equal([{ integrity_check: 'ok' }])
      expect(await database.knex.raw('pragma foreign_key_check')).to.deep.equal([])
    }
  })
})

async function anOffice(address: string): Promise<{ tenantId: string; seeded: number }> {
  const database = connect(address)
  const fleet = openFleet(database, testClock())
  const { id } = await aTenant(fleet)
  const seeded = (await fleet.from('revisions')).length
  await disconnect(database)
  return { tenantId: id, seeded }
}

/** The lines that the process wrote before it was killed, at a moment that nobody chose. */
async function workUntilKilled(address: string, tenantId: string): Promise<string[]> {
  const child = spawn(process.execPath, ['--import=tsx', NEWSDESK, address, tenantId], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  cleanUp(() => void child.kill('SIGKILL'))
  const lines: string[] = []
  const reader = createInterface(child.stdout).on('line', (line) => lines.push(line))
  await once(reader, 'line')
  await sleep(Math.random() * 250)
  child.kill('SIGKILL')
  await once(reader, 'close')
  // A line that was cut off in the pipe acknowledged nothing.
  return lines.filter((line) => /^(saved|published) [0-9a-f-]{36}$/.test(line))
}
