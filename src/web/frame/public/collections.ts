import { documentCard } from '../../../domain/content/cards.ts'
import type { Published } from '../../../domain/content/reading.ts'
import type { AlbumInput, BlockView, DocumentInput, GalleryBlock } from '../../../domain/themes/contract.ts'
import { formatDate } from '../../../platform/locale.ts'
import { frameOf, type EntryPage } from './frame.ts'
import type { Office } from './office.ts'
import { cardOf } from './timed.ts'

export function albumPage(
  office: Office,
  { entry, version }: Published<'album'>,
  blocks: BlockView[],
): EntryPage<AlbumInput> {
  const { title, summary, createdAt } = version
  const site = frameOf(office, {
    ...{ type: 'album', title, summary, url: `/galeri/${entry.slug}` },
    ...{ publishedAt: entry.published_at, updatedAt: createdAt },
    breadcrumb: [
      { label: 'Beranda', url: '/' },
      { label: 'Galeri', url: '/galeri' },
    ],
    card: { id: entry.id, title },
  })
  const isGallery = (block: BlockView): block is GalleryBlock => block.type === 'galeri'
  const photos = blocks.filter(isGallery).flatMap((block) => block.photos)
  return { site, view: { ...site.frame, photos, blocks: blocks.filter((block) => !isGallery(block)) } }
}

export function documentPage(office: Office, found: Published<'document'>): EntryPage<DocumentInput> {
  const { entry, version } = found
  const card = documentCard(cardOf('document', found, office.now))
  const { number, date, unit } = version.fields
  const site = frameOf(office, {
    ...{ type: 'document', title: version.title, summary: version.summary, url: card.url },
    ...{ publishedAt: entry.published_at, updatedAt: version.createdAt },
    breadcrumb: [
      { label: 'Beranda', url: '/' },
      { label: 'Informasi publik', url: '/informasi-publik' },
    ],
    card: { id: entry.id, title: version.title },
  })
  const facts = [
    { label: 'Kelas informasi', value: card.className },
    { label: 'Jenis', value: card.documentType },
    { label: 'Tahun', value: String(card.year) },
    { label: 'Nomor', value: number },
    { label: 'Tanggal', value: date ? formatDate(date) : '' },
    { label: 'Disimpan oleh', value: unit },
    { label: 'Terbit', value: entry.published_at ? formatDate(entry.published_at) : '' },
  ].filter(({ value }) => value !== '')
  return { site, view: { ...site.frame, document: card, facts, blocks: [] } }
}
