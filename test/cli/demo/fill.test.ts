import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import type { Office } from '../../../src/cli/demo/acts.ts'
import { readDemoSites } from '../../../src/cli/demo/content.ts'
import { closeDesk, openDesk, type Desk } from '../../../src/cli/demo/files.ts'
import { fillOffice } from '../../../src/cli/demo/fill.ts'
import { PLANS } from '../../../src/cli/demo/plan.ts'
import { findDraft } from '../../../src/domain/content/entries.ts'
import { publishIssues } from '../../../src/domain/content/publishing.ts'
import { replaceSeeds } from '../../../src/domain/content/seeding.ts'
import { findTenant } from '../../../src/domain/tenants/tenants.ts'
import { openFleet } from '../../../src/platform/db/fleet-db.ts'
import { openFileStore } from '../../../src/platform/files/store.ts'
import { cleanUp } from '../../support/cleanup.ts'
import { freshDatabase, testClock } from '../../support/database.ts'
import { aTenant, EDITOR } from '../../support/tenants.ts'

/** An office of that name, filled; the plan is its own. */
async function filled(slug: string, desk?: Desk) {
  const database = await freshDatabase()
  const now = testClock()
  const site = readDemoSites().get(slug)!
  const plan = PLANS.find((plan) => plan.slug === slug)!
  const fleet = openFleet(database, now)
  const tenant = await aTenant(fleet, { slug })
  const db = fleet.tenant(tenant.id)
  await replaceSeeds(db, { pages: site.pages, services: site.services })
  const office: Office = {
    timeline: { database, now },
    plan,
    tenant,
    editor: EDITOR,
    site,
    shelf: new Map(),
    desk,
  }
  await fillOffice(office)
  return { db, fleet, site, tenant }
}

async function aDesk(): Promise<Desk> {
  const folder = await mkdtemp(join(tmpdir(), 'laman-test-'))
  const desk = await openDesk(openFileStore(folder))
  cleanUp(async () => {
    await closeDesk(desk)
    await rm(folder, { recursive: true, force: true })
  })
  return desk
}

describe('an office of the demo', function () {
  this.timeout(180_000)

  it('is published with its pictures and documents, and nothing is left to mend', async () => {
    const { db, site } = await filled('pertanian', await aDesk())

    const entries = await db.from('entries')
    const count = (kind: string) => entries.filter((entry) => entry.kind === kind).length
    expect(entries.filter(({ state }) => state !== 'published')).to.deep.equal([])
    expect(['document', 'album', 'event', 'official', 'home'].map(count)).to.deep.equal([
      ...[site.documents.length, site.albums.length, site.events.length, site.officials.length, 1],
    ])
    for (const entry of entries) {
      const version = await findDraft(db, entry.kind, entry)
      expect(publishIssues(entry.kind, version), entry.slug).to.deep.equal([])
    }
    expect(await db.from('document_files')).to.have.length(site.documents.length)
    const home = entries.find(({ kind }) => kind === 'home')!
    expect(await db.from('entry_photos').where({ entry_id: home.id })).to.have.length(3)
  })

  it('has pages two levels deep', async () => {
    const { db } = await filled('bpbd')

    const above = await db.from('entries').where({ kind: 'page', slug: 'siaga-bencana' }).first()
    const below = await db.from('entries').where({ kind: 'page', parent_id: above!.id }).select('slug')
    expect(below.map(({ slug }) => slug)).to.have.members(['bila-gempa', 'bila-banjir'])
  })

  it('leaves pictures and documents out where no files are kept', async () => {
    const { db } = await filled('disparbud')

    const left = await db.from('entries').whereIn('kind', ['document', 'album'])
    expect(left).to.deep.equal([])
    expect(await db.from('photos')).to.deep.equal([])
    expect(await db.from('entries').where({ kind: 'home' })).to.have.length(1)
  })

  it('has changed last on the day it fell quiet', async () => {
    const { fleet, tenant } = await filled('inspektorat')

    const { updated_at } = await findTenant(fleet, tenant.id)
    expect(updated_at!.slice(0, 10)).to.equal('2026-10-14')
  })
})
