import { expect } from 'chai'
import { PLATFORM } from '../../../src/domain/audit/actor.ts'
import { authenticate, noteSignIn } from '../../../src/domain/people/accounts.ts'
import { appoint } from '../../../src/domain/people/appointments.ts'
import {
  addMembership,
  endMembership,
  fleetRoleOf,
  listMembers,
  listTenantMemberships,
  tenantRoleOf,
} from '../../../src/domain/people/memberships.ts'
import { openFleet } from '../../../src/platform/db/fleet-db.ts'
import { aMember, aPerson, PASSWORD } from '../../support/people.ts'
import { twoOffices, type Offices } from '../../support/offices.ts'
import { refusal } from '../../support/refusal.ts'
import { aTenant, MANAGER } from '../../support/tenants.ts'

describe('people and their places', () => {
  let offices: Offices
  let dinkes: string
  let dishub: string
  beforeEach(async () => {
    offices = await twoOffices()
    dinkes = offices.dinkes.tenantId
    dishub = offices.dishub.tenantId
  })
  const fleet = () => openFleet(offices.database, offices.clock)

  it('is one membership for the same place twice, with the newer role', async () => {
    const { person } = await aMember(fleet(), dinkes, 'writer')

    await addMembership(fleet(), PLATFORM, person, { memberOf: dinkes, role: 'editor' })

    expect(await listMembers(fleet(), dinkes)).to.have.length(1)
    expect(await tenantRoleOf(fleet(), person.id, dinkes)).to.equal('editor')
  })

  it('is one membership also when it is given twice at the same time', async () => {
    const person = await aPerson(fleet())
    const give = () => appoint(fleet(), MANAGER, person, { memberOf: dinkes, role: 'editor' })

    await Promise.all([give(), give(), give()])

    expect(await listMembers(fleet(), dinkes)).to.have.length(1)
  })

  it('lets one person work for two offices, with one account and a role in each', async () => {
    const { person } = await aMember(fleet(), dinkes, 'editor')
    const email = ` ${person.email.toUpperCase()}`

    await appoint(fleet(), MANAGER, { name: 'Nama lain', email }, { memberOf: dishub, role: 'writer' })

    expect(await listTenantMemberships(fleet(), person.id)).to.have.length(2)
    expect(await tenantRoleOf(fleet(), person.id, dinkes)).to.equal('editor')
    expect(await tenantRoleOf(fleet(), person.id, dishub)).to.equal('writer')
    expect(await fleetRoleOf(fleet(), person.id)).to.equal(undefined)
  })

  it('ends in one office without touching the other', async () => {
    const { person } = await aMember(fleet(), dinkes, 'editor')
    await addMembership(fleet(), PLATFORM, person, { memberOf: dishub, role: 'editor' })
    const [member] = await listMembers(fleet(), dinkes)

    await endMembership(fleet(), MANAGER, member!.membership.id, dinkes)

    expect(await tenantRoleOf(fleet(), person.id, dinkes)).to.equal(undefined)
    expect(await tenantRoleOf(fleet(), person.id, dishub)).to.equal('editor')
  })

  it('is not found under the name of another office', async () => {
    await aMember(fleet(), dinkes, 'editor')
    const [member] = await listMembers(fleet(), dinkes)

    const ended = endMembership(fleet(), MANAGER, member!.membership.id, dishub)

    expect(await refusal(ended)).to.equal('not_found person.not_found')
  })

  it('keeps the last manager of Diskominfo', async () => {
    const { person } = await aMember(fleet(), null, 'manager')
    const [member] = await listMembers(fleet(), null)

    const ended = endMembership(fleet(), MANAGER, member!.membership.id, null)
    const demoted = addMembership(fleet(), MANAGER, person, { memberOf: null, role: 'observer' })

    expect(await refusal(ended)).to.equal('conflict person.last_manager')
    expect(await refusal(demoted)).to.equal('conflict person.last_manager')
    expect(await fleetRoleOf(fleet(), person.id)).to.equal('manager')
  })

  it('keeps one manager also when both of two leave at the same time', async () => {
    await aMember(fleet(), null, 'manager')
    await aMember(fleet(), null, 'manager')
    // Connections are open already, so that both really run beside each other on PostgreSQL.
    const [members] = await Promise.all([1, 2, 3, 4].map(() => listMembers(fleet(), null)))

    const outcomes = await Promise.allSettled(
      members!.map(({ membership }) => endMembership(fleet(), MANAGER, membership.id, null)),
    )

    expect(outcomes.filter(({ status }) => status === 'rejected')).to.have.length(1)
    expect(await listMembers(fleet(), null)).to.have.length(1)
  })

  it('lets in who has the right password, and nobody before the invitation is accepted', async () => {
    const person = await aPerson(fleet(), { email: 'rina@contoh.test' })
    await appoint(
      fleet(),
      MANAGER,
      { name: 'Baru', email: 'baru@contoh.test' },
      { memberOf: dinkes, role: 'editor' },
    )

    expect((await authenticate(fleet(), ' RINA@contoh.test', PASSWORD))?.id).to.equal(person.id)
    expect(await authenticate(fleet(), 'rina@contoh.test', 'salah sama sekali')).to.equal(undefined)
    expect(await authenticate(fleet(), 'baru@contoh.test', '')).to.equal(undefined)
    expect(await authenticate(fleet(), 'tidak-ada@contoh.test', PASSWORD)).to.equal(undefined)
  })

  describe('at the first sign-in', () => {
    const stageOf = async (id: string) => (await fleet().from('tenants').where({ id }).first())!.stage

    it('moves the site from prepared to filling, in the name of the person', async () => {
      const { id } = await aTenant(fleet(), { stage: 'prepared' })
      const { person } = await aMember(fleet(), id, 'editor')

      await noteSignIn(fleet(), person)
      await noteSignIn(fleet(), person)

      const events = await fleet().tenant(id).from('stage_events')
      expect(await stageOf(id)).to.equal('filling')
      expect(events).to.have.length(1)
      expect(events[0]).to.include({ from_stage: 'prepared', person_id: person.id })
    })

    it('lets both of two colleagues in who come at the same time', async () => {
      const { id } = await aTenant(fleet(), { stage: 'prepared' })
      const people = [await aMember(fleet(), id, 'editor'), await aMember(fleet(), id, 'editor')]

      await Promise.all(people.map(({ person }) => noteSignIn(fleet(), person)))

      expect(await stageOf(id)).to.equal('filling')
      expect(await fleet().tenant(id).from('stage_events')).to.have.length(1)
    })

    it('moves no other site', async () => {
      const { person } = await aMember(fleet(), dinkes, 'editor')
      const { id } = await aTenant(fleet(), { stage: 'prepared' })

      await noteSignIn(fleet(), person)

      expect([await stageOf(dinkes), await stageOf(id)]).to.deep.equal(['live', 'prepared'])
    })
  })
})
