import type { SearchText } from '../../../src/domain/search/texts.ts'
import { putSearchText } from '../../../src/domain/search/texts.ts'
import type { Stage } from '../../../src/domain/tenants/stages.ts'
import { openFleet, type FleetDb } from '../../../src/platform/db/fleet-db.ts'
import type { TenantDb } from '../../../src/platform/db/tenant-db.ts'
import { freshDatabase, NOW, testClock } from '../../support/database.ts'
import { aTenant } from '../../support/tenants.ts'

export async function freshFleet(): Promise<FleetDb> {
  return openFleet(await freshDatabase(), testClock())
}

/** A site without any text. */
export async function aSite(fleet: FleetDb, id: string, stage: Stage = 'live'): Promise<TenantDb> {
  await aTenant(fleet, { id, stage: 'unstarted' })
  const site = fleet.tenant(id)
  await site.update('tenants', {}, { stage })
  return site
}

let count = 0

/** A text in the search; its title, for comparison. */
export async function aText(db: TenantDb, details: Partial<SearchText> = {}): Promise<string> {
  const item = searchText(details)
  await putSearchText(db, item)
  return item.title
}

export function searchText(details: Partial<SearchText> = {}): SearchText {
  const number = ++count
  return {
    ...{ entryId: `entri-${number}`, kind: 'article', title: `Kabar ${number}`, summary: '' },
    ...{ text: '', path: `/berita/2026/kabar-${number}`, year: 2026, publishedAt: NOW },
    ...details,
  }
}
