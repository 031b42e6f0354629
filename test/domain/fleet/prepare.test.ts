import { expect } from 'chai'
import { verifyChain } from '../../../src/domain/audit/record.ts'
import { prepareSite, type Preparation } from '../../../src/domain/fleet/prepare.ts'
import { listMembers } from '../../../src/domain/people/memberships.ts'
import { openFleet, type FleetDb } from '../../../src/platform/db/fleet-db.ts'
import { freshDatabase, testClock } from '../../support/database.ts'
import { failure, refusal } from '../../support/refusal.ts'
import { aTenant, EDITOR, MANAGER } from '../../support/tenants.ts'

describe('preparing a site', () => {
  let fleet: FleetDb
  let form: Preparation
  beforeEach(async () => {
    fleet = openFleet(await freshDatabase(), testClock())
    const { id } = await aTenant(fleet, { stage: 'unstarted', slug: 'dinkes' })
    form = {
      ...{ tenantId: id, slug: 'dinas-kesehatan', address: 'Padang Aro', phone: null, reserved: [] },
      ...{ theme: 'gonjong', palette: 'marawa' },
      people: [
        { name: 'Satu', email: 'satu@contoh.test' },
        { name: 'Dua', email: 'dua@contoh.test' },
      ],
    }
  })
  const tenant = async () => (await fleet.from('tenants').where({ id: form.tenantId }).first())!

  it('gives it its address, its first pages and its people, in one step', async () => {
    const invited = await prepareSite(fleet, MANAGER, form)

    const db = fleet.tenant(form.tenantId)
    expect(await tenant()).to.include({ stage: 'prepared', slug: 'dinas-kesehatan', theme: 'gonjong' })
    expect(invited.map(({ link }) => link?.purpose)).to.deep.equal(['invitation', 'invitation'])
    expect(await db.from('entries').where({ state: 'published' })).to.not.have.length(0)
    const members = await listMembers(fleet, form.tenantId)
    expect(members.map(({ name, membership }) => [name, membership.responsibility])).to.deep.equal([
      ['Satu', 1],
      ['Dua', 2],
    ])
    expect(await verifyChain(db)).to.equal(undefined)
  })

  it('happens once when the form is sent several times at once', async () => {
    const all = await Promise.all([1, 2, 3].map(() => prepareSite(fleet, MANAGER, form)))

    expect(all.map(({ length }) => length).sort()).to.deep.equal([0, 0, 2])
    expect(await fleet.from('mails')).to.have.length(2)
    expect(await fleet.tenant(form.tenantId).from('stage_events')).to.have.length(1)
  })

  it('leaves nothing behind when one part of it fails', async () => {
    const people = [...form.people, { name: 'Tiga', email: null as unknown as string }]

    await failure(prepareSite(fleet, MANAGER, { ...form, people }))

    expect(await tenant()).to.include({ stage: 'unstarted', slug: 'dinkes' })
    for (const table of [
      'entries',
      'revisions',
      'memberships',
      'persons',
      'mails',
      'jobs',
      'audit_log',
    ] as const)
      expect(await fleet.from(table), table).to.deep.equal([])
  })

  it('is for managers of Diskominfo, under an address that is free', async () => {
    await aTenant(fleet, { slug: 'dishub' })

    expect(await refusal(prepareSite(fleet, EDITOR, form))).to.equal('forbidden stage.forbidden')
    const taken = prepareSite(fleet, MANAGER, { ...form, slug: 'dishub' })
    expect(await refusal(taken)).to.equal('invalid slug.taken')
    expect(await tenant()).to.include({ stage: 'unstarted' })
  })
})
