import { expect } from 'chai'
import {
  addHoliday,
  changeHoliday,
  holidaysOf,
  listHolidays,
  removeHoliday,
  type Holiday,
} from '../../../src/domain/tenants/holidays.ts'
import { connect, disconnect } from '../../../src/platform/db/connect.ts'
import { openFleet } from '../../../src/platform/db/fleet-db.ts'
import { watchPublicVersions, type PublicVersions } from '../../../src/platform/db/public-versions.ts'
import { cleanUp } from '../../support/cleanup.ts'
import { twoOffices, type Offices } from '../../support/offices.ts'
import { failure, refusal } from '../../support/refusal.ts'
import { anArticle, MANAGER } from '../../support/tenants.ts'

const FAIR: Holiday = { date: '2027-01-07', name: 'Hari Jadi Kabupaten', kind: 'daerah', source: null }

describe('the holidays', () => {
  let offices: Offices
  let versions: PublicVersions
  beforeEach(async () => {
    offices = await twoOffices()
    versions = await watchPublicVersions(offices.database)
    cleanUp(() => versions.close())
  })

  const read = () => holidaysOf({ ...offices, versions })

  it('begin with what the ministers have decreed', async () => {
    const [first, ...rest] = await listHolidays(offices.fleet, 2026)

    expect(first).to.deep.include({ date: '2026-01-01', kind: 'nasional' })
    expect(first!.source).to.match(/^SKB /)
    expect(rest).to.have.length(24)
    expect(rest.filter(({ kind }) => kind === 'cuti_bersama')).to.have.length(8)
    expect((await read()).get('2026-12-25')).to.equal('Kelahiran Yesus Kristus')
  })

  it('are read again after each change, and after nothing else', async () => {
    const before = await read()
    await anArticle(offices.dinkes)
    const same = await read()
    await addHoliday(offices.fleet, MANAGER, FAIR)
    const added = await read()
    await changeHoliday(offices.fleet, MANAGER, FAIR.date, { ...FAIR, date: '2027-01-08' })
    const moved = await read()
    await removeHoliday(offices.fleet, MANAGER, '2027-01-08')

    expect(same).to.equal(before)
    expect([before, added, moved, await read()].map((days) => days.has('2027-01-07'))).to.deep.equal([
      ...[false, true, false, false],
    ])
    expect(moved.get('2027-01-08')).to.equal(FAIR.name)
  })

  it('are read again after a change by another process', async () => {
    await read()
    const other = connect(offices.database.address)
    cleanUp(() => disconnect(other))

    await addHoliday(openFleet(other, offices.clock), MANAGER, FAIR)

    expect((await read()).get(FAIR.date)).to.equal(FAIR.name)
  })

  it('stay readable after a read that failed', async () => {
    const { knex } = offices.database
    await knex.schema.renameTable('holidays', 'gone')
    await failure(read())
    await knex.schema.renameTable('gone', 'holidays')

    expect((await read()).size).to.be.greaterThan(70)
  })

  it('are one a day', async () => {
    const christmas = { ...FAIR, date: '2026-12-25' }
    await addHoliday(offices.fleet, MANAGER, FAIR)

    expect(await refusal(addHoliday(offices.fleet, MANAGER, christmas))).to.equal(
      'conflict holiday.date_taken',
    )
    expect(await refusal(changeHoliday(offices.fleet, MANAGER, FAIR.date, christmas))).to.equal(
      'conflict holiday.date_taken',
    )
    expect((await read()).get('2026-12-25')).to.equal('Kelahiran Yesus Kristus')
  })

  it('that are not there cannot be changed or removed', async () => {
    const absent = [
      changeHoliday(offices.fleet, MANAGER, '2027-07-07', FAIR),
      removeHoliday(offices.fleet, MANAGER, '2027-07-07'),
    ]

    for (const change of absent) expect(await refusal(change)).to.equal('not_found holiday.not_found')
  })

  it('leave a record of who changed them', async () => {
    await addHoliday(offices.fleet, MANAGER, FAIR)
    await removeHoliday(offices.fleet, MANAGER, FAIR.date)

    const records = await offices.fleet.from('audit_log').orderBy('seq')
    expect(records.map(({ action, subject, actor_name }) => [action, subject, actor_name])).to.deep.equal([
      ['holiday.added', FAIR.date, MANAGER.name],
      ['holiday.removed', FAIR.date, MANAGER.name],
    ])
  })
})
