import type { OfficesNews } from '../../../domain/content/live-reading.ts'
import { newestNews } from '../../../domain/fleet/news.ts'
import { openFleet } from '../../../platform/db/fleet-db.ts'
import { officePhotoBase } from '../office-photo.ts'
import { hostUrl, type Parts } from '../parts.ts'

/** News of chosen offices, for a block that shows other sites' news on one's own. */
export function officesNews(parts: Parts): OfficesNews {
  return async (offices, category, limit) => {
    const news = await newestNews(openFleet(parts.database, parts.clock), { offices, category, limit })
    return news.map(({ office, ...card }) => ({
      ...card,
      office: {
        shortName: office.shortName,
        url: hostUrl(parts.base, office.slug),
        photoBase: officePhotoBase(office.slug),
      },
    }))
  }
}
