import { formatDay, formatMonthShort, formatTime, civilDate } from '../../platform/locale.ts'
import { photoView, type Photo } from '../media/photos.ts'
import type {
  AlbumCard,
  AnnouncementCard,
  ArticleCard,
  Cover,
  DocumentCard,
  EventCard,
  OfficialCard,
  PhotoView,
  ServiceCard,
} from '../themes/contract.ts'
import type { OfficeCardRow } from './blocks/live.ts'
import { articlePath } from './kinds/article.ts'
import { fieldsOf, type PublishedCard } from './published-card.ts'
import { categoryLabel, documentClassLabel, documentTypeLabel } from './labels.ts'

/** Published rows as a theme places them in lists. `photoBase`: where this reader fetches photos. */
export function articleCard(card: OfficeCardRow, photoBase: string): ArticleCard {
  const path = articlePath(card)
  return {
    title: card.title,
    summary: card.summary,
    url: card.office ? card.office.url + path : path,
    publishedAt: card.published_at,
    category: categoryLabel(card.category),
    cover: coverOf(card, card.office?.photoBase ?? photoBase),
    office: card.office?.shortName ?? null,
  }
}

export function serviceCard(card: PublishedCard): ServiceCard {
  const { duration, cost, channel } = fieldsOf('service', card)
  return {
    title: card.title,
    summary: card.summary,
    url: `/layanan/${card.slug}`,
    duration: duration || null,
    cost: cost || null,
    channel: channel || null,
  }
}

export function eventCard(card: PublishedCard, now: string): EventCard {
  const { place, allDay } = fieldsOf('event', card)
  const startsAt = card.starts_at ?? ''
  const endsAt = card.ends_at ?? startsAt
  const [year = '', , day = ''] = civilDate(startsAt).split('-')
  return {
    ...{ title: card.title, summary: card.summary, url: `/agenda/${card.slug}` },
    ...{ day, month: formatMonthShort(startsAt), year, startsAt, when: whenOf(startsAt, endsAt, allDay) },
    ...{ place: place || null, past: endsAt <= now, calendarUrl: `/agenda/${card.slug}.ics` },
  }
}

/** `Selasa, 1 Desember 2026, 08.30–14.00`, or two days with `sampai` between. */
function whenOf(startsAt: string, endsAt: string, allDay: boolean): string {
  const day = formatDay(startsAt)
  if (civilDate(startsAt) === civilDate(endsAt)) {
    if (allDay) return day
    const hours = endsAt > startsAt ? `${formatTime(startsAt)}–${formatTime(endsAt)}` : formatTime(startsAt)
    return `${day}, ${hours}`
  }
  const time = (instant: string) => (allDay ? '' : ` pukul ${formatTime(instant)}`)
  return `${day}${time(startsAt)} sampai ${formatDay(endsAt)}${time(endsAt)}`
}

export function announcementCard(card: PublishedCard, now: string): AnnouncementCard {
  const endsAt = card.ends_at ?? card.published_at
  return {
    ...{ title: card.title, summary: card.summary, url: `/pengumuman/${card.slug}` },
    ...{ tone: fieldsOf('announcement', card).tone, publishedAt: card.published_at },
    ...{ endsAt, expired: endsAt <= now },
  }
}

export function albumCard(card: PublishedCard, count: number, photoBase: string): AlbumCard {
  return {
    ...{ title: card.title, summary: card.summary, url: `/galeri/${card.slug}` },
    ...{ publishedAt: card.published_at, count, cover: coverOf(card, photoBase) },
  }
}

export function documentCard(card: PublishedCard): DocumentCard {
  const { class: documentClass, documentType, year, date, file } = fieldsOf('document', card)
  return {
    ...{ title: card.title, summary: card.summary, url: `/informasi-publik/${card.slug}` },
    ...{ className: documentClassLabel(documentClass), documentType: documentTypeLabel(documentType) },
    ...{ year: Number(year), date: date || null },
    file: file && {
      ...{ title: card.title, url: `/berkas/${file.id}/${card.slug}.pdf`, format: 'PDF' },
      ...{ sizeBytes: file.sizeBytes, pages: file.pages },
    },
  }
}

export function officialCard(card: PublishedCard, photoBase: string): OfficialCard {
  const { position, term, wealthReport } = fieldsOf('official', card)
  return {
    ...{ name: card.title, position, term: term || null, wealthReportUrl: wealthReport || null },
    photo: card.photo ? pictureOf(card.photo, photoBase, card.title) : null,
  }
}

/** Beside a linked headline the picture says nothing more, so its alternative text is empty. */
function coverOf({ id, photo }: PublishedCard, photoBase: string): Cover {
  return photo ? pictureOf(photo, photoBase, '') : { art: true, seed: id }
}

function pictureOf(photo: Photo, photoBase: string, alt: string): PhotoView {
  return { ...photoView(photo, photoBase), alt, caption: null, credit: null }
}
