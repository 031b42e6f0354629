import { officesNews } from './offices-news.ts'
import { bodyChangesAt, bodyViews, bodyWants, type Body } from '../../../domain/content/body.ts'
import { readLive } from '../../../domain/content/live-reading.ts'
import type { Photo } from '../../../domain/media/photos.ts'
import type { BlockView } from '../../../domain/themes/contract.ts'
import type { TenantDb } from '../../../platform/db/tenant-db.ts'
import { channelsOf, SEARCH_PATH } from './frame.ts'
import type { Office } from './office.ts'

export interface ShownBlocks {
  blocks: BlockView[]
  /** Epoch ms after which they read differently by themselves; 0: never kept. */
  validUntil: number
}

/** A body as this reader sees it now, with what its blocks show of the office's other content. */
export async function showBlocks(
  office: Office,
  db: TenantDb,
  { body, photos, photoBase }: { body: Body; photos: ReadonlyMap<string, Photo>; photoBase: string },
): Promise<ShownBlocks> {
  if (body.blocks.length === 0) return { blocks: [], validUntil: Infinity }
  const { tenant, parts, now } = office
  const wants = bodyWants(body)
  const isForeign = wants.some((want) => want.of === 'articles' && want.offices.length > 0)
  if (isForeign) await office.showsOthers?.()
  const { live, changesAt } = await readLive(db, wants, officesNews(parts))
  const blocks = bodyViews(body, {
    ...{ photos, photoBase, live, now },
    office: {
      searchUrl: SEARCH_PATH,
      requestUrl: null,
      channels: channelsOf(tenant),
      // Beside what every other page is about, the theme shows it already.
      showCounter: office.settings.showCounter && body.blocks.some(({ type }) => type === 'pembuka'),
      newsLayout: office.settings.newsLayout,
    },
  })
  const moments = [...changesAt, ...bodyChangesAt(body, now)].filter((moment) => moment > now)
  const next = moments.length > 0 ? Date.parse(moments.sort()[0]!) : Infinity
  return { blocks, validUntil: isForeign && !office.showsOthers ? 0 : next }
}
