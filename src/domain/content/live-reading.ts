import type { TenantDb } from '../../platform/db/tenant-db.ts'
import { keyOf, liveOf, type Live, type LiveRows, type OfficeCardRow, type Want } from './blocks/live.ts'
import type { DocumentClass, DocumentType } from './kinds/document.ts'
import type { Category } from './kinds/article.ts'
import { firstServices, listArticles, listByIds, listPublished } from './reading.ts'
import { listDocuments, listUpcomingEvents } from './reading-lists.ts'

/** News of other live offices, by the names in front of the regency's domain. */
export type OfficesNews = (
  offices: string[],
  category: string | null,
  limit: number,
) => Promise<OfficeCardRow[]>

export interface LiveReading {
  live: Live
  /** Instants at which what was read changes by itself. */
  changesAt: string[]
}

/** Reads what a page's blocks want, equal wants once. */
export async function readLive(db: TenantDb, wants: Want[], officesNews: OfficesNews): Promise<LiveReading> {
  const answers = new Map<string, LiveRows[Want['of']]>()
  const changesAt: string[] = []
  for (const want of wants) {
    if (answers.has(keyOf(want))) continue
    const answer = await answerTo(db, want, officesNews)
    answers.set(keyOf(want), answer)
    if (want.of === 'events') changesAt.push(...answer.rows.flatMap(({ ends_at }) => ends_at ?? []))
  }
  return { live: liveOf(answers), changesAt }
}

const OFFICIALS_MAX = 100

async function answerTo(db: TenantDb, want: Want, officesNews: OfficesNews): Promise<LiveRows[Want['of']]> {
  switch (want.of) {
    case 'services':
      return servicesFor(db, want)
    case 'articles':
      return { rows: await articlesFor(db, want, officesNews) }
    case 'events':
      return { rows: await listUpcomingEvents(db, want.limit) }
    case 'documents':
      return { rows: await documentsFor(db, want) }
    case 'officials':
      return {
        rows:
          want.ids.length > 0
            ? await listByIds(db, 'official', want.ids)
            : await listPublished(db, 'official', OFFICIALS_MAX),
      }
  }
}

/** Chosen ones that are still public; without any of them, the first in the office's order. */
async function servicesFor(db: TenantDb, { ids, limit }: Want & { of: 'services' }) {
  const first = await firstServices(db, limit)
  const chosen = await listByIds(db, 'service', ids)
  return chosen.length > 0 ? { rows: chosen, total: first.total } : first
}

async function articlesFor(
  db: TenantDb,
  { category, limit, offices }: Want & { of: 'articles' },
  officesNews: OfficesNews,
): Promise<OfficeCardRow[]> {
  if (offices.length > 0) return officesNews(offices, category, limit)
  return listArticles(db, { category: (category ?? undefined) as Category | undefined, perPage: limit })
}

async function documentsFor(db: TenantDb, want: Want & { of: 'documents' }) {
  if (want.ids.length > 0) return listByIds(db, 'document', want.ids)
  const filter = {
    class: want.class as DocumentClass | null,
    type: want.type as DocumentType | null,
    year: want.year,
  }
  return listDocuments(db, filter, { perPage: want.limit })
}
