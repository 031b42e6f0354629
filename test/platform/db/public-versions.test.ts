import { once } from 'node:events'
import { setImmediate as turn } from 'node:timers/promises'
import { createServer, connect as dial, type AddressInfo, type Socket } from 'node:net'
import { expect } from 'chai'
import { connect, disconnect } from '../../../src/platform/db/connect.ts'
import { openFleet } from '../../../src/platform/db/fleet-db.ts'
import { watchPublicVersions, type PublicVersions } from '../../../src/platform/db/public-versions.ts'
import { FLEET, PUBLIC_TABLES } from '../../../src/platform/db/tables.ts'
import type { TenantDb } from '../../../src/platform/db/tenant-db.ts'
import { newId } from '../../../src/platform/ids.ts'
import { cleanUp } from '../../support/cleanup.ts'
import { onPostgres } from '../../support/database.ts'
import { twoOffices, type Offices } from '../../support/offices.ts'
import { failure } from '../../support/refusal.ts'
import { anArticle } from '../../support/tenants.ts'

describe('public versions', () => {
  let offices: Offices
  let dinkes: TenantDb
  let versions: PublicVersions
  beforeEach(async () => {
    offices = await twoOffices()
    dinkes = offices.dinkes
    versions = await watchPublicVersions(offices.database)
    cleanUp(() => versions.close())
  })

  const read = async () => ({
    dinkes: await versions.read(dinkes.tenantId),
    dishub: await versions.read(offices.dishub.tenantId),
    whole: await versions.read(FLEET),
  })
  /** Which versions a write raises. */
  const raisedBy = async (write: () => Promise<unknown>) => {
    const before = await read()
    await write()
    const after = await read()
    return (['dinkes', 'dishub', 'whole'] as const).filter((scope) => after[scope] !== before[scope])
  }
  /** Resolves at the first turn at which the mark is another. */
  const untilMarked = async (mark: number) => {
    while (versions.mark() === mark) await turn()
  }

  const photo = () => ({
    ...{ id: newId(), digest: newId(), original_name: 'a.jpg', format: 'jpeg' as const, width: 1, height: 1 },
    ...{ size_bytes: 1, master: 'aa', color: '#000000', variants: '[]', completed_at: null },
    ...{ created_at: dinkes.now, created_by: null },
  })
  const link = async () => {
    const shown = photo()
    await dinkes.insert('photos', shown)
    const entry = (await dinkes.from('entries').first('id'))!
    return { entry_id: entry.id, photo_id: shown.id }
  }
  const fileLink = async () => {
    const id = newId()
    await dinkes.insert('document_files', {
      ...{ id, digest: id, original_name: 'a.pdf', size_bytes: 1, pages: 1 },
      ...{ created_at: dinkes.now, created_by: null },
    })
    return { entry_id: (await dinkes.from('entries').first('id'))!.id, file_id: id }
  }
  const WRITES: Record<string, () => Promise<unknown>> = {
    tenants: () => dinkes.update('tenants', {}, { phone: '1' }),
    tenant_aliases: () => dinkes.insert('tenant_aliases', { host: 'a', created_at: dinkes.now }),
    entries: () => dinkes.update('entries', { kind: 'page' }, { position: 3 }),
    photos: () => dinkes.insert('photos', photo()),
    entry_photos: async () => dinkes.insert('entry_photos', await link()),
    former_addresses: async () =>
      dinkes.insert('former_addresses', {
        ...{ kind: 'page' as const, slug: 'dulu', created_at: dinkes.now },
        entry_id: (await dinkes.from('entries').first('id'))!.id,
      }),
    portal_pins: async () =>
      dinkes.insert('portal_pins', {
        ...{ entry_id: (await dinkes.from('entries').first('id'))!.id },
        ...{ pinned_at: dinkes.now, pinned_by: null },
      }),
    entry_files: async () => dinkes.insert('entry_files', await fileLink()),
  }

  it('are tested for every table that the public can see', () => {
    expect(Object.keys(WRITES)).to.have.members([...PUBLIC_TABLES])
  })

  for (const [table, write] of Object.entries(WRITES)) {
    it(`of the office and of the whole are raised by a write to ${table}`, async () => {
      expect(await raisedBy(write)).to.deep.equal(['dinkes', 'whole'])
    })
  }

  it('are raised by a removal too', async () => {
    const row = await link()
    await dinkes.insert('entry_photos', row)

    expect(await raisedBy(() => dinkes.remove('entry_photos', row))).to.deep.equal(['dinkes', 'whole'])
  })

  it('stay after a write that the public cannot see, or that matched nothing', async () => {
    const job = {
      ...{ id: newId(), name: 'note', payload: '{}', created_at: dinkes.now, run_at: dinkes.now },
      ...{ attempts: 0, leased_until: null, leased_by: null, finished_at: null, failed_at: null },
      last_error: null,
    }

    expect(await raisedBy(() => dinkes.insert('jobs', job))).to.deep.equal([])
    expect(await raisedBy(() => dinkes.update('entries', { id: 'none' }, { position: 1 }))).to.deep.equal([])
  })

  it('stay when the transaction is rolled back', async () => {
    const broken = () =>
      failure(
        dinkes.transaction(async (db) => {
          await db.update('tenants', {}, { phone: '1' })
          throw new Error('power cut')
        }),
      )

    expect(await raisedBy(broken)).to.deep.equal([])
  })

  it('are raised once by a transaction, however much it writes', async () => {
    const before = await read()

    await dinkes.transaction(async (db) => {
      await db.update('tenants', {}, { phone: '1' })
      await db.update('tenants', {}, { phone: '2' })
      await db.update('entries', { kind: 'page' }, { position: 3 })
    })

    expect(await read()).to.deep.equal({ ...before, dinkes: before.dinkes + 1, whole: before.whole + 1 })
  })

  it('are read for two scopes at one moment, in the order asked, 0 before the first write', async () => {
    await dinkes.update('tenants', {}, { phone: '1' })
    const { dinkes: own, whole } = await read()

    expect(own).to.be.greaterThan(0)
    expect(await versions.readBoth(dinkes.tenantId, FLEET)).to.deep.equal([own, whole])
    expect(await versions.readBoth(FLEET, 'nobody')).to.deep.equal([whole, 0])
  })

  it('keep their mark while nothing happens', async () => {
    const mark = versions.mark()
    await turn()
    await turn()

    expect(versions.mark()).to.equal(mark)
  })

  it('have a new mark right after a commit of this process', async () => {
    for (let round = 0; round < 20; round++) {
      const mark = versions.mark()
      await dinkes.update('tenants', {}, { phone: String(round) })
      await turn() // the next request comes with a later turn of the event loop

      expect(versions.mark()).to.not.equal(mark)
    }
  })

  it("have a new mark after another process's commit", async () => {
    const other = connect(offices.database.address)
    cleanUp(() => disconnect(other))
    const { whole } = await read()
    const mark = versions.mark()

    await openFleet(other, offices.clock).tenant(dinkes.tenantId).update('tenants', {}, { phone: '1' })
    await untilMarked(mark)

    expect((await read()).whole).to.equal(whole + 1)
  })

  it('are looked at again and again while PostgreSQL cannot tell of commits', async function () {
    if (!onPostgres) this.skip()
    const mark = versions.mark()

    await offices.database.knex.raw(
      "select pg_terminate_backend(pid) from pg_stat_activity where query = 'LISTEN laman_public'",
    )
    await untilMarked(mark)
    const without = [versions.mark(), versions.mark(), versions.mark()]
    await anArticle(dinkes)

    expect(new Set(without).size).to.equal(3)
    expect((await read()).dinkes).to.be.greaterThan(0)
  })

  it('hear of commits again once PostgreSQL is back', async function () {
    if (!onPostgres) this.skip()
    await offices.database.knex.raw(
      "select pg_terminate_backend(pid) from pg_stat_activity where query = 'LISTEN laman_public'",
    )
    await untilMarked(versions.mark())
    // While the link is down, each look gives another mark; one that stays says that it is up.
    while (versions.mark() !== versions.mark()) await turn()

    const mark = versions.mark()
    const other = connect(offices.database.address)
    cleanUp(() => disconnect(other))
    await openFleet(other, offices.clock).tenant(dinkes.tenantId).update('tenants', {}, { phone: '1' })

    await untilMarked(mark)
  })

  it('call a PostgreSQL that is away by one connection at a time', async function () {
    if (!onPostgres) this.skip()
    const door = await openDoor(new URL(offices.database.address))
    const watched = await watchPublicVersions({ ...offices.database, address: door.url })
    cleanUp(() => watched.close())

    door.shut()
    while (door.knocks.length < 4) await once(door.server, 'connection')

    const waits = door.knocks.slice(1).map((at, i) => at - door.knocks[i]!)
    expect(Math.min(...waits)).to.be.greaterThan(400)
  })
})

/** Something between us and PostgreSQL that can be shut. */
async function openDoor(database: URL) {
  const sockets = new Set<Socket>()
  const knocks: number[] = []
  let isShut = false
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    if (isShut) {
      knocks.push(performance.now())
      return void socket.destroy()
    }
    sockets.add(socket)
    const behind = dial(Number(database.port), database.hostname).on('error', () => undefined)
    socket.pipe(behind).pipe(socket)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = new URL(database)
  url.port = String((server.address() as AddressInfo).port)
  cleanUp(() => void server.close())
  const shut = () => {
    isShut = true
    for (const socket of sockets) socket.destroy()
  }
  return { server, knocks, shut, url: url.href }
}
