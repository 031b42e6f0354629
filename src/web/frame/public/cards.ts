import type { ArticleCard, Cover, PhotoView, ServiceCard } from '../../../domain/themes/contract.ts'
import { articlePath, fieldsOf, type PublishedCard } from '../../../domain/content/reading.ts'
import { photoView } from '../../../domain/media/photos.ts'

/** Where the site itself serves photos. */
export const PHOTO_BASE = '/media'

const CATEGORY_LABELS: Record<string, string> = {
  kegiatan: 'Kegiatan',
  layanan: 'Layanan',
  pengumuman: 'Pengumuman',
  prestasi: 'Prestasi',
  imbauan: 'Imbauan',
}

export function categoryLabel(category: string | null): string | null {
  return category ? (CATEGORY_LABELS[category] ?? null) : null
}

export function articleCard(card: PublishedCard): ArticleCard {
  return {
    title: card.title,
    summary: card.summary,
    url: articlePath(card),
    publishedAt: card.published_at,
    category: categoryLabel(card.category),
    cover: cardCover(card),
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

/** Beside a linked headline the picture says nothing more, so its alternative text is empty. */
function cardCover({ id, photo }: PublishedCard): Cover {
  if (!photo) return { art: true, seed: id }
  const picture: PhotoView = { ...photoView(photo, PHOTO_BASE), alt: '', caption: null, credit: null }
  return picture
}
