import { expect } from 'chai'
import { listHistory } from '../../../src/domain/fleet/history.ts'
import { pinnedIds, pinNews, PINS_MAX, unpinNews } from '../../../src/domain/fleet/pins.ts'
import { withdrawEntry } from '../../../src/domain/content/publishing.ts'
import type { FleetDb } from '../../../src/platform/db/fleet-db.ts'
import { openFleet } from '../../../src/platform/db/fleet-db.ts'
import { twoOffices, type Offices } from '../../support/offices.ts'
import { refusal } from '../../support/refusal.ts'
import { anArticle, EDITOR, MANAGER } from '../../support/tenants.ts'

describe('news pinned to the portal', () => {
  let offices: Offices
  let now: () => FleetDb
  beforeEach(async () => {
    offices = await twoOffices()
    now = () => openFleet(offices.database, offices.clock)
  })

  const pinNext = async (id: string) => {
    offices.clock.advance(60)
    await pinNews(now(), MANAGER, id)
  }

  it('stand with the last pinned first, once each', async () => {
    const first = await anArticle(offices.dinkes)
    const second = await anArticle(offices.dishub)

    for (const id of [first, second, first]) await pinNext(id)

    expect(await pinnedIds(now())).to.deep.equal([second, first])
  })

  it('are three at most', async () => {
    for (let i = 0; i < PINS_MAX; i++) await pinNext(await anArticle(offices.dinkes))
    const another = await anArticle(offices.dishub)

    expect(await refusal(pinNews(now(), MANAGER, another))).to.equal('conflict portal.pins_full')
    expect(await pinnedIds(now())).to.not.include(another)
  })

  it('stay away while withdrawn, and then no longer take up a place', async () => {
    const ids: string[] = []
    for (let i = 0; i < PINS_MAX; i++) ids.push(await anArticle(offices.dinkes))
    for (const id of ids) await pinNext(id)
    await withdrawEntry(offices.dinkes, EDITOR, 'article', ids[0]!)
    const another = await anArticle(offices.dishub)

    await pinNext(another)

    expect(await pinnedIds(now())).to.deep.equal([another, ids[2], ids[1]])
  })

  it('are of live sites only', async () => {
    const shown = await anArticle(offices.dinkes)
    const hidden = await anArticle(offices.dishub)
    await pinNext(shown)
    await offices.dishub.update('tenants', {}, { stage: 'suspended' })
    await offices.dinkes.update('tenants', {}, { stage: 'suspended' })

    expect(await refusal(pinNews(now(), MANAGER, hidden))).to.equal('not_found portal.pin_not_found')
    expect(await pinnedIds(now())).to.deep.equal([])
  })

  it('are published news, not drafts and not pages', async () => {
    const draft = await anArticle(offices.dinkes, { published: false })
    const page = (await offices.dinkes.from('entries').where({ kind: 'page' }).first('id'))!

    for (const id of [draft, page.id, 'tidak-ada'])
      expect(await refusal(pinNews(now(), MANAGER, id)), id).to.equal('not_found portal.pin_not_found')
  })

  it('are let go, and both steps are on record with their office', async () => {
    const id = await anArticle(offices.dinkes)

    await pinNext(id)
    await unpinNews(now(), MANAGER, id)

    expect(await pinnedIds(now())).to.deep.equal([])
    expect(await refusal(unpinNews(now(), MANAGER, id))).to.equal('not_found portal.pin_not_found')
    const records = (await listHistory(now(), 10, 0)).filter(({ record }) =>
      record.action.startsWith('portal.'),
    )
    expect(records.map(({ record, tenant }) => [record.action, tenant?.slug]).sort()).to.deep.equal([
      ['portal.pinned', 'dinkes'],
      ['portal.unpinned', 'dinkes'],
    ])
  })
})
