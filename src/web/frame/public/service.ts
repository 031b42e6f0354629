import type { DocumentCard, FileLink, ServiceInput } from '../../../domain/themes/contract.ts'
import type { Published } from '../../../domain/content/reading.ts'
import { hostUrl } from '../parts.ts'
import { frameOf, type EntryPage } from './frame.ts'
import { serviceLd } from './json-ld.ts'
import type { BlockView } from '../../../domain/themes/contract.ts'
import type { Office } from './office.ts'
import { shareUrl } from './share.ts'
import { alternatesOf } from './translations.ts'

export function servicePage(
  office: Office,
  found: Published<'service'>,
  blocks: BlockView[],
  forms: DocumentCard[],
): EntryPage<ServiceInput> {
  const { entry, version } = found
  const { title, summary, fields, createdAt } = version
  const url = `/layanan/${entry.slug}`
  const home = hostUrl(office.parts.base, office.tenant.slug)
  const site = frameOf(office, {
    ...{ type: 'service', title, summary, url, updatedAt: createdAt },
    breadcrumb: [
      { label: 'Beranda', url: '/' },
      { label: 'Layanan', url: '/layanan' },
    ],
    alternates: alternatesOf(home, url, fields.english),
    card: { id: entry.id, title },
    ld: serviceLd(office, home, url, found),
  })
  const view: ServiceInput = {
    ...site.frame,
    audience: fields.audience || null,
    ...{ requirements: fields.requirements, steps: fields.steps, legalBasis: fields.legalBasis },
    ...{ duration: fields.duration || null, cost: fields.cost || null, product: fields.product || null },
    ...{ complaints: fields.complaints || null, channel: fields.channel || null },
    ...{ place: fields.place || office.tenant.address, hours: fields.hours || null },
    forms: forms.flatMap(({ file }): FileLink[] => (file ? [file] : [])),
    blocks,
    incomplete: fields.incomplete,
    whatsappShareUrl: shareUrl(title, site.frame.page.canonical),
  }
  return { site, view }
}
