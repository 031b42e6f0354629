import type { Published } from '../../../domain/content/reading.ts'
import type { QuestionsBlock, BlockView } from '../../../domain/themes/contract.ts'
import type { Office } from './office.ts'

/** Descriptions for search engines in the words of schema.org. */
const CONTEXT = 'https://schema.org'

/** JSON that cannot end the script element it stands in. */
export function safeJson(data: object): string {
  return JSON.stringify(data)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')
}

export function officeLd({ tenant, parts }: Pick<Office, 'tenant' | 'parts'>, home: string): object {
  const { name } = parts.roster.regency
  return {
    '@context': CONTEXT,
    '@type': 'GovernmentOrganization',
    '@id': `${home}/#kantor`,
    name: tenant.name,
    url: `${home}/`,
    ...(tenant.phone ? { telephone: tenant.phone } : {}),
    ...(tenant.email ? { email: tenant.email } : {}),
    ...(tenant.address
      ? {
          address: {
            '@type': 'PostalAddress',
            streetAddress: tenant.address,
            addressRegion: 'Sumatera Barat',
            addressCountry: 'ID',
          },
        }
      : {}),
    parentOrganization: {
      '@type': 'GovernmentOrganization',
      name: `Pemerintah ${name}`,
      url: parts.base.origin,
    },
  }
}

export function articleLd(
  office: Office,
  home: string,
  url: string,
  { entry, version }: Pick<Published<'article'>, 'entry' | 'version'>,
): object {
  return {
    '@context': CONTEXT,
    '@type': 'NewsArticle',
    headline: version.title,
    description: version.summary,
    datePublished: entry.published_at,
    dateModified: version.createdAt,
    inLanguage: 'id',
    mainEntityOfPage: home + url,
    publisher: publisher(office, home),
    author: publisher(office, home),
  }
}

export function serviceLd(
  office: Office,
  home: string,
  url: string,
  { version }: Pick<Published<'service'>, 'version'>,
): object {
  const { audience, product, channel } = version.fields
  return {
    '@context': CONTEXT,
    '@type': 'GovernmentService',
    name: version.title,
    description: version.summary,
    url: home + url,
    provider: publisher(office, home),
    ...(audience ? { audience: { '@type': 'Audience', audienceType: audience } } : {}),
    ...(product ? { serviceOutput: { '@type': 'Thing', name: product } } : {}),
    ...(channel
      ? { availableChannel: { '@type': 'ServiceChannel', name: channel, serviceUrl: home + url } }
      : {}),
  }
}

export function eventLd(
  office: Office,
  home: string,
  url: string,
  { entry, version }: Pick<Published<'event'>, 'entry' | 'version'>,
): object {
  return {
    '@context': CONTEXT,
    '@type': 'Event',
    name: version.title,
    description: version.summary,
    url: home + url,
    startDate: entry.starts_at,
    endDate: entry.ends_at,
    eventStatus: 'https://schema.org/EventScheduled',
    location: { '@type': 'Place', name: version.fields.place, address: version.fields.place },
    organizer: publisher(office, home),
  }
}

/** undefined: the page answers no questions. */
export function questionsLd(blocks: BlockView[]): object | undefined {
  const items = blocks
    .filter((block): block is QuestionsBlock => block.type === 'tanya')
    .flatMap((block) => block.items)
  if (items.length === 0) return undefined
  return {
    '@context': CONTEXT,
    '@type': 'FAQPage',
    mainEntity: items.map(({ question, answer }) => ({
      '@type': 'Question',
      name: question,
      acceptedAnswer: { '@type': 'Answer', text: answer },
    })),
  }
}

function publisher({ tenant }: Pick<Office, 'tenant'>, home: string) {
  return { '@type': 'GovernmentOrganization', '@id': `${home}/#kantor`, name: tenant.name, url: `${home}/` }
}
