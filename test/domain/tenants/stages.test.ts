import { expect } from 'chai'
import { verifyChain } from '../../../src/domain/audit/record.ts'
import type { Actor, Role } from '../../../src/domain/audit/actor.ts'
import {
  listStageEvents,
  STAGES,
  stepRefusal,
  STEPS,
  takeStep,
  type Stage,
  type StepName,
} from '../../../src/domain/tenants/stages.ts'
import type { Database } from '../../../src/platform/db/connect.ts'
import { openFleet, openTenant, type FleetDb } from '../../../src/platform/db/fleet-db.ts'
import { freshDatabase, testClock } from '../../support/database.ts'
import { aMember } from '../../support/people.ts'
import { refusal } from '../../support/refusal.ts'
import { aTenant, EDITOR, MANAGER } from '../../support/tenants.ts'

const ROLES: (Role | null)[] = ['manager', 'reviewer', 'observer', 'editor', 'writer', null]

/** Who may do what from where, written out once more and on purpose: a change of the rule must be meant. */
const ALLOWED: Record<StepName, { to: Stage; from: Stage[]; roles: (Role | null)[] }> = {
  preparation: { to: 'prepared', from: ['unstarted'], roles: ['manager'] },
  arrival: { to: 'filling', from: ['prepared'], roles: [null] },
  submission: { to: 'in_review', from: ['filling'], roles: ['editor'] },
  approval: { to: 'ready', from: ['in_review'], roles: ['manager', 'reviewer'] },
  return: { to: 'filling', from: ['in_review', 'ready'], roles: ['manager', 'reviewer'] },
  launch: { to: 'live', from: ['filling', 'in_review', 'ready', 'suspended'], roles: ['manager'] },
  withdrawal: { to: 'suspended', from: ['live'], roles: ['manager'] },
}
const STEP_NAMES = Object.keys(ALLOWED) as StepName[]

describe('the steps of a site', () => {
  let fleet: FleetDb
  let database: Database
  const clock = testClock()
  const officeAt = async (stage: Stage) => {
    database = await freshDatabase()
    fleet = openFleet(database, clock)
    return fleet.tenant((await aTenant(fleet, { stage })).id)
  }
  const actor = (role: Role | null): Actor => ({ personId: null, name: 'Orang Contoh', role })

  it('are all in the table of this test', () => {
    expect(STEP_NAMES.sort()).to.deep.equal(Object.keys(STEPS).sort())
  })

  for (const name of STEP_NAMES) {
    it(`${name} is open to its roles, from its stages, and to nobody else`, () => {
      const { from, roles } = ALLOWED[name]
      for (const role of ROLES) {
        for (const stage of STAGES) {
          const refused = stepRefusal(actor(role), stage, name)?.refusal
          const expected = !roles.includes(role) ? 'forbidden' : from.includes(stage) ? undefined : 'conflict'
          expect(refused, `${String(role)} from ${stage}`).to.equal(expected)
        }
      }
    })
  }

  for (const name of STEP_NAMES) {
    it(`${name} moves the site and notes who, when, from where and why`, async () => {
      const { from, to, roles } = ALLOWED[name]
      const db = await officeAt(from[0]!)
      const { person } = await aMember(fleet, null, 'observer')

      await takeStep(db, { personId: person.id, name: person.name, role: roles[0]! }, name, ' Alasan ')

      const [event, ...others] = await listStageEvents(db)
      expect(await db.from('tenants').first()).to.include({ stage: to, stage_since: db.now })
      expect(others).to.deep.equal([])
      expect(event).to.include({
        ...{ from_stage: from[0], to_stage: to, at: db.now, reason: 'Alasan' },
        ...{ person_id: person.id, person_name: person.name },
      })
      expect(await db.from('audit_log').where({ action: `site.${name}` })).to.have.length(1)
    })
  }

  for (const name of ['return', 'withdrawal'] as const) {
    it(`${name} needs a reason`, async () => {
      const db = await officeAt(ALLOWED[name].from[0]!)

      expect(await refusal(takeStep(db, MANAGER, name, '  '))).to.equal('invalid stage.reason_missing')
      expect(await listStageEvents(db)).to.deep.equal([])
    })
  }

  it('leave nothing behind when they are refused', async () => {
    const db = await officeAt('ready')

    expect(await refusal(takeStep(db, EDITOR, 'launch'))).to.equal('forbidden stage.forbidden')
    expect(await refusal(takeStep(db, MANAGER, 'withdrawal', 'x'))).to.match(/^conflict /)
    expect(await db.from('tenants').first()).to.include({ stage: 'ready' })
    expect(await db.from('audit_log')).to.deep.equal([])
  })

  it('of two at the same time let one through', async () => {
    const db = await officeAt('ready')

    const outcomes = await Promise.allSettled([
      takeStep(db, MANAGER, 'launch'),
      takeStep(db, MANAGER, 'launch'),
    ])

    const refused = outcomes.filter((outcome) => outcome.status === 'rejected')
    expect(refused).to.have.length(1)
    expect((refused[0]!.reason as { refusal: string }).refusal).to.equal('conflict')
    expect(await listStageEvents(db)).to.have.length(1)
    expect(await verifyChain(db)).to.equal(undefined)
  })

  it('are listed newest first', async () => {
    const db = await officeAt('filling')

    await takeStep(db, EDITOR, 'submission')
    clock.advance(60)
    await takeStep(openTenant(database, clock, db.tenantId), MANAGER, 'approval')

    expect((await listStageEvents(db)).map(({ to_stage }) => to_stage)).to.deep.equal(['ready', 'in_review'])
  })
})
