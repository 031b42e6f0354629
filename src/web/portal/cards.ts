import { articleCard, serviceCard } from '../../domain/content/cards.ts'
import type { ListedOffice } from '../../domain/fleet/directory.ts'
import type { FleetNews } from '../../domain/fleet/news.ts'
import type { FleetService } from '../../domain/fleet/services.ts'
import type { ArticleCard, OfficeCard, ServiceCard } from '../../domain/themes/contract.ts'
import { officePhotoBase } from '../frame/office-photo.ts'
import { hostUrl, type Parts } from '../frame/parts.ts'

/** What belongs to an office, with its short name and the address on its own site. */
export function newsCard({ base }: Parts, { office, ...card }: FleetNews): ArticleCard {
  const photoBase = officePhotoBase(office.slug)
  const owner = { shortName: office.shortName, url: hostUrl(base, office.slug), photoBase }
  return articleCard({ ...card, office: owner }, photoBase)
}

export function officeServiceCard({ base }: Parts, { office, ...row }: FleetService): ServiceCard {
  const card = serviceCard(row)
  return { ...card, url: hostUrl(base, office.slug) + card.url, office: office.shortName }
}

/** An office without a live site has no address on the web. */
export function officeCard({ base }: Parts, office: ListedOffice): OfficeCard {
  const { name, kind, address, phone } = office
  const live = office.stage === 'live'
  return {
    ...{ name, shortName: office.short_name, kind, live, address, phone },
    url: live ? `${hostUrl(base, office.slug)}/` : null,
    updatedAt: live ? office.updated_at : null,
  }
}
