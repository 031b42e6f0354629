import { announcementCard, eventCard } from '../../../domain/content/cards.ts'
import { kindOf, type Kind } from '../../../domain/content/kinds.ts'
import type { Published } from '../../../domain/content/reading.ts'
import type { PublishedCard } from '../../../domain/content/published-card.ts'
import type { AnnouncementInput, BlockView, EventInput } from '../../../domain/themes/contract.ts'
import { hostUrl } from '../parts.ts'
import { frameOf, type EntryPage } from './frame.ts'
import { eventLd } from './json-ld.ts'
import type { Office } from './office.ts'
import { shareUrl } from './share.ts'
import { alternatesOf } from './translations.ts'

export function announcementPage(
  office: Office,
  found: Published<'announcement'>,
  blocks: BlockView[],
): EntryPage<AnnouncementInput> {
  const { entry, version } = found
  const card = announcementCard(cardOf('announcement', found, office.now), office.now)
  const home = hostUrl(office.parts.base, office.tenant.slug)
  const site = frameOf(office, {
    ...{ type: 'announcement', title: version.title, summary: version.summary, url: card.url },
    ...{ publishedAt: entry.published_at, updatedAt: version.createdAt },
    breadcrumb: [
      { label: 'Beranda', url: '/' },
      { label: 'Pengumuman', url: '/pengumuman' },
    ],
    alternates: alternatesOf(home, card.url, version.fields.english),
    card: { id: entry.id, title: version.title },
  })
  const { starts_at } = kindOf('announcement').columns(version.fields)
  const { tone, endsAt, expired } = card
  if (!expired) site.validUntil = Math.min(site.validUntil, Date.parse(endsAt))
  const view: AnnouncementInput = {
    ...{ ...site.frame, tone, startsAt: starts_at ?? endsAt, endsAt, expired, blocks },
    whatsappShareUrl: shareUrl(version.title, site.frame.page.canonical),
  }
  // The page itself says it already.
  if (view.notice?.url === card.url) view.notice = null
  return { site, view }
}

export function eventPage(
  office: Office,
  found: Published<'event'>,
  blocks: BlockView[],
): EntryPage<EventInput> {
  const { entry, version } = found
  const event = eventCard(cardOf('event', found, office.now), office.now)
  const site = frameOf(office, {
    ...{ type: 'event', title: version.title, summary: version.summary, url: event.url },
    updatedAt: version.createdAt,
    breadcrumb: [
      { label: 'Beranda', url: '/' },
      { label: 'Agenda', url: '/agenda' },
    ],
    card: { id: entry.id, title: version.title },
    ld: eventLd(office, hostUrl(office.parts.base, office.tenant.slug), event.url, found),
  })
  const { ends_at } = kindOf('event').columns(version.fields)
  if (ends_at && !event.past) site.validUntil = Math.min(site.validUntil, Date.parse(ends_at))
  return { site, view: { ...site.frame, event, geoUrl: null, blocks } }
}

/** The version itself as a row of a list: of a draft too, whose entry has no dates yet. */
export function cardOf<K extends Kind>(
  kind: K,
  { entry, version }: Pick<Published<K>, 'entry' | 'version'>,
  now: string,
): PublishedCard {
  const { starts_at = null, ends_at = null, category = null } = kindOf(kind).columns(version.fields)
  return {
    ...{ id: entry.id, slug: entry.slug, title: version.title, summary: version.summary, category },
    ...{ published_at: entry.published_at ?? now, starts_at, ends_at },
    ...{ fields: JSON.stringify(version.fields), photo: undefined },
  }
}
