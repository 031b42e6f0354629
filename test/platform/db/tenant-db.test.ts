import { expect } from 'chai'
import type { TenantDb } from '../../../src/platform/db/tenant-db.ts'
import { newId } from '../../../src/platform/ids.ts'
import { twoOffices, type Offices } from '../../support/offices.ts'
import { failure } from '../../support/refusal.ts'
import { anArticle } from '../../support/tenants.ts'

describe("a tenant's handle", () => {
  let offices: Offices
  let dinkes: TenantDb
  let dishub: TenantDb
  let ours: string
  let theirs: string
  beforeEach(async () => {
    offices = await twoOffices()
    ;({ dinkes, dishub } = offices)
    ours = await anArticle(dinkes, { title: 'Imunisasi' })
    theirs = await anArticle(dishub, { title: 'Trayek' })
  })

  const owners = (rows: object[]) => new Set(rows.map((row) => (row as { tenant_id: string }).tenant_id))

  it('reads only its own rows', async () => {
    const rows = await dinkes.from('entries')

    expect(rows).to.not.have.length(0)
    expect(owners(rows)).to.deep.equal(new Set([dinkes.tenantId]))
  })

  it('finds nothing under the id of a row of another office', async () => {
    expect(await dinkes.from('entries').where({ id: theirs }).first()).to.equal(undefined)
  })

  for (const count of [0, 1, 2, 3, 30, 31]) {
    it(`reads by ${count} ids what is its own`, async () => {
      const others = Array.from({ length: Math.max(0, count - 2) }, () => newId())
      const ids = [ours, theirs, ...others].slice(0, count)

      const rows = await dinkes.readCompiledByIds<{ id: string }>(
        'entries by ids',
        (db, ids) => db.from('entries').whereIn('id', ids).select('id'),
        ids,
      )

      expect(rows.map(({ id }) => id)).to.deep.equal(count === 0 ? [] : [ours])
    })
  }

  it('stays within its rows after an orWhere', async () => {
    const rows = await dinkes.from('entries').where({ id: ours }).orWhere({ id: theirs }).orWhereRaw('1 = 1')

    expect(owners(rows)).to.deep.equal(new Set([dinkes.tenantId]))
  })

  it('stays within its rows in joins, whatever the condition', async () => {
    const rows = await dinkes
      .from('entries')
      .crossJoin(dinkes.rows('revisions') as never)
      .select('revisions.tenant_id', 'revisions.title')

    expect(owners(rows)).to.deep.equal(new Set([dinkes.tenantId]))
    expect(rows.map((row) => (row as unknown as { title: string }).title)).to.not.include('Trayek')
  })

  it('sees only itself among the offices', async () => {
    expect((await dinkes.from('tenants')).map(({ slug }) => slug)).to.deep.equal(['dinkes'])
  })

  it('stamps what it inserts, also over a forged owner', async () => {
    const forged = { host: 'rsud.example', created_at: dinkes.now, tenant_id: dishub.tenantId }

    await dinkes.insert('tenant_aliases', forged)

    expect(await dinkes.from('tenant_aliases')).to.have.length(1)
    expect(await dishub.from('tenant_aliases')).to.have.length(0)
  })

  it('changes and removes nothing of another office', async () => {
    const changed = await dinkes.update('entries', { id: theirs }, { position: 7 })
    const changedByOwner = await dinkes.update('entries', { tenant_id: dishub.tenantId }, { position: 7 })
    const removed = await dinkes.remove('revisions', { entry_id: theirs })

    expect([changed, changedByOwner, removed]).to.deep.equal([0, 0, 0])
    expect(await dishub.from('entries').where({ id: theirs }).first()).to.include({ position: 0 })
  })

  it('changes all of its own rows and no other with an empty match', async () => {
    const own = (await dinkes.from('entries')).length

    expect(await dinkes.update('entries', {}, { position: 7 })).to.equal(own)
    expect(await dishub.from('entries').where({ position: 7 })).to.have.length(0)
  })

  it('is refused by the database when it links to a row of another office', async () => {
    const link = { entry_id: theirs, photo_id: newId() }
    const revision = {
      ...(await dinkes.from('revisions').first())!,
      id: newId(),
      entry_id: theirs,
      number: 9,
    }

    const links = await failure(dinkes.insert('entry_photos', link))
    const revisions = await failure(dinkes.insert('revisions', revision))

    expect(links.message).to.match(/foreign key/i)
    expect(revisions.message).to.match(/foreign key/i)
  })

  it('writes nothing for an empty list', async () => {
    await dinkes.insert('entry_photos', [])

    expect(await dinkes.from('entry_photos')).to.have.length(0)
  })
})
