import { documentCard } from '../../../domain/content/cards.ts'
import type { Kind } from '../../../domain/content/kinds.ts'
import { listByIds, type Published } from '../../../domain/content/reading.ts'
import type { TenantDb } from '../../../platform/db/tenant-db.ts'
import { articlePage } from './article.ts'
import { showBlocks } from './blocks.ts'
import { albumPage, documentPage } from './collections.ts'
import type { EntryPage } from './frame.ts'
import { homePage } from './home.ts'
import type { Office } from './office.ts'
import { freePage } from './page.ts'
import { servicePage } from './service.ts'
import { announcementPage, eventPage } from './timed.ts'

interface Sources {
  db: TenantDb
  photoBase: string
}

type Builders = {
  [K in Exclude<Kind, 'official'>]: (
    office: Office,
    found: Published<K>,
    shown: Awaited<ReturnType<typeof showBlocks>>['blocks'],
    sources: Sources,
  ) => EntryPage | Promise<EntryPage>
}

const BUILDERS: Builders = {
  article: articlePage,
  page: (office, found, blocks) => freePage(office, found, blocks),
  async service(office, found, blocks, { db }) {
    const forms = await listByIds(db, 'document', found.version.fields.forms)
    return servicePage(office, found, blocks, forms.map(documentCard))
  },
  announcement: announcementPage,
  event: eventPage,
  album: albumPage,
  document: documentPage,
  home: (office, found, blocks) => homePage(office, blocks, found.version.summary),
}

/** A published entry, or in the newsroom its newest text, as the site shows it; without what is related to it. */
export async function entryPage<K extends keyof Builders>(
  office: Office,
  kind: K,
  found: Published<K>,
  sources: Sources,
): Promise<EntryPage> {
  const { body } = found.version
  const shown = await showBlocks(office, sources.db, {
    ...{ body, photos: found.photos, photoBase: sources.photoBase },
  })
  const page = await BUILDERS[kind](office, found, shown.blocks, sources)
  page.site.validUntil = Math.min(page.site.validUntil, shown.validUntil)
  return page
}
