import { expect } from 'chai'
import {
  countThemeSites,
  listThemeFaults,
  OpenThemeFaults,
  writeThemeFaults,
} from '../../../src/domain/fleet/theme-faults.ts'
import { RenderLimit } from '../../../src/domain/themes/meter.ts'
import { openFleet } from '../../../src/platform/db/fleet-db.ts'
import { freshDatabase, NOW, testClock } from '../../support/database.ts'
import { aTenant } from '../../support/tenants.ts'

const home = { pageType: 'home' as const, template: 'partials/masthead.hbs' }
const DAY = 86_400

async function aFleet() {
  const database = await freshDatabase()
  const clock = testClock()
  return { clock, fleet: () => openFleet(database, clock) }
}

describe('The faults of themes', () => {
  it('are kept with what, where, how often and when', async () => {
    const { fleet } = await aFleet()
    const open = new OpenThemeFaults()
    open.note('uji', new Error('first'), home, NOW)
    open.note('uji', new Error('second\nat line 2'), home, '2026-11-24T06:00:00.000Z')

    await writeThemeFaults(fleet(), open)

    expect(await listThemeFaults(fleet())).to.deep.equal([
      {
        ...{ theme: 'uji', page_type: 'home', template: 'partials/masthead.hbs', kind: 'failed' },
        ...{ detail: 'second', count: 2, first_at: NOW, last_at: '2026-11-24T06:00:00.000Z' },
      },
    ])
  })

  it('add up over processes and time, and are written once', async () => {
    const { fleet, clock } = await aFleet()
    const [one, other] = [new OpenThemeFaults(), new OpenThemeFaults()]
    one.note('uji', new Error('x'), home, NOW)
    await writeThemeFaults(fleet(), one)
    clock.advance(60)
    other.note('uji', new Error('y'), home, clock())

    await writeThemeFaults(fleet(), other)
    await writeThemeFaults(fleet(), one)

    const [fault] = await listThemeFaults(fleet())
    expect(fault).to.include({ count: 2, detail: 'y', first_at: NOW, last_at: clock() })
  })

  it('have their kind', async () => {
    const { fleet } = await aFleet()
    const open = new OpenThemeFaults()
    open.note('a', new RenderLimit('more'), home, NOW)
    open.note('b', new RangeError('Maximum call stack size exceeded'), home, NOW)
    open.note('c', new Error('bad'), { pageType: null, template: 'theme.json' }, NOW)

    await writeThemeFaults(fleet(), open)

    const kinds = (await listThemeFaults(fleet())).map(({ theme, page_type, kind }) => [
      theme,
      page_type,
      kind,
    ])
    expect(kinds).to.deep.equal([
      ['a', 'home', 'limit'],
      ['b', 'home', 'recursion'],
      ['c', '', 'unreadable'],
    ])
  })

  it('are bounded while they wait', () => {
    const open = new OpenThemeFaults()
    for (let i = 0; i < 1000; i++) open.note(`tema${i}`, new Error('x'.repeat(5000)), home, NOW)

    const taken = open.take()

    expect(taken).to.have.length(200)
    expect(taken[0]!.detail).to.have.length(300)
  })

  it('are forgotten after thirty days', async () => {
    const { fleet, clock } = await aFleet()
    const open = new OpenThemeFaults()
    open.note('uji', new Error('x'), home, NOW)
    await writeThemeFaults(fleet(), open)

    clock.advance(30 * DAY - 1)
    expect(await listThemeFaults(fleet())).to.have.length(1)
    clock.advance(1)
    expect(await listThemeFaults(fleet())).to.be.empty
  })
})

describe('The sites of a theme', () => {
  it('are counted', async () => {
    const { fleet } = await aFleet()
    await aTenant(fleet(), { theme: 'gonjong' })
    await aTenant(fleet(), { theme: 'gonjong' })
    await aTenant(fleet(), { theme: 'songket' })
    await aTenant(fleet(), { theme: null, stage: 'unstarted' })

    expect([...(await countThemeSites(fleet()))]).to.have.deep.members([
      ['gonjong', 2],
      ['songket', 1],
    ])
  })
})
