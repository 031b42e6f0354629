import type { Actor } from '../../domain/audit/actor.ts'
import type { DocumentFile } from '../../domain/documents/document-files.ts'
import type { Tenant } from '../../domain/tenants/tenants.ts'
import type { TenantDb } from '../../platform/db/tenant-db.ts'
import { uploadPaper, uploadPicture, type Desk } from './files.ts'
import { at, dated, type Timeline } from './moments.ts'
import type { Plan } from './plan.ts'
import { blockOf } from './publish.ts'
import { namesFile, picturesIn, resolve, type Shelf } from './references.ts'
import type { DemoBlock, DemoDocument, DemoSite } from './site.ts'

/** One office being filled. */
export interface Office {
  timeline: Timeline
  plan: Plan
  tenant: Tenant
  editor: Actor
  site: DemoSite
  shelf: Shelf
  /** undefined: no files are kept, so documents and pictures are left out. */
  desk: Desk | undefined
}

/** Something an editor did on a day of the past. */
export interface Act {
  daysAgo: number
  run(db: TenantDb): Promise<void>
}

/** Oldest first, so that the site's last change is its newest; of one day in the order given. */
export async function perform(office: Office, acts: Act[]): Promise<void> {
  const { timeline, tenant } = office
  const dated = acts.map((act) => ({ ...act, daysAgo: clipped(office, act.daysAgo) }))
  for (const { daysAgo, run } of dated.toSorted((a, b) => b.daysAgo - a.daysAgo)) {
    await run(at(timeline, daysAgo).tenant(tenant.id))
  }
}

/** Nothing before the site was there, and nothing after the office fell quiet. */
function clipped({ plan, site }: Office, daysAgo: number): number {
  const newest = Math.min(...site.news.map((news) => news.daysAgo))
  const quiet = plan.quietDays ? newest + plan.quietDays : 0
  return Math.min(Math.max(daysAgo, quiet), plan.preparedDaysAgo - 1)
}

/** The blocks of a body with what they name; pictures are uploaded first. */
export async function blocksOf(db: TenantDb, office: Office, seeds: DemoBlock[]) {
  const { desk, editor, shelf, timeline } = office
  const shown = desk ? seeds : seeds.filter((seed) => !namesFile(seed))
  if (desk) {
    for (const name of picturesIn(shown)) {
      if (!shelf.has(`foto:${name}`)) shelf.set(`foto:${name}`, await uploadPicture(db, desk, editor, name))
    }
  }
  return (resolve(shown, shelf, timeline.now()) as DemoBlock[]).map(blockOf)
}

/**
 * Each PDF is opened in a process of its own, which takes a while: all of an office begin before its texts are written.
 */
export function uploadPapers(office: Office): Map<string, Promise<DocumentFile>> {
  const { desk, editor, site, tenant, timeline } = office
  if (!desk) return new Map()
  return new Map(
    site.documents.map((document) => {
      const db = at(timeline, clipped(office, document.daysAgo)).tenant(tenant.id)
      return [document.key, uploadPaper(db, desk, editor, paperOf(document, tenant, timeline.now()))]
    }),
  )
}

function paperOf({ title, number, lines }: DemoDocument, tenant: Tenant, now: string) {
  const head = [tenant.name, ...(number ? [`Nomor ${number}`] : [])]
  const foot = 'Dokumen contoh untuk peragaan, bukan dokumen resmi.'
  return { title: dated(title, now), lines: [...head, ...lines, foot].map((line) => dated(line, now)) }
}
