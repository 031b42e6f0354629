import type { Link } from './contract-parts.ts'

/** Pictures, cards and rows that lists are made of. Import them from `contract.ts`. */
export interface PhotoSource {
  /** `image/avif` */
  type: string
  srcset: string
}

export interface PhotoView {
  alt: string
  width: number
  height: number
  caption: string | null
  credit: string | null
  src: string
  srcset: string | null
  sources: PhotoSource[]
  /** The one for who saves data. */
  smallest: { src: string; width: number; height: number }
}

/** A cover drawn by the server; the seed (the content's id) chooses and varies it. */
export interface CoverArt {
  art: true
  seed: string
}

export type Cover = PhotoView | CoverArt

export interface ArticleCard {
  title: string
  summary: string
  url: string
  publishedAt: string
  category: string | null
  cover: Cover
  /** Short name of the office, on the portal. */
  office?: string | null
}

export interface ServiceCard {
  title: string
  summary: string
  url: string
  /** `1 hari kerja` */
  duration: string | null
  /** `Gratis` */
  cost: string | null
  /** `Datang ke kantor` */
  channel: string | null
  /** Short name of the office, on the portal. */
  office?: string | null
}

export interface EventCard {
  title: string
  summary: string
  url: string
  /** `01`, `Des`, `2026`: the first day in WIB. */
  day: string
  month: string
  year: string
  startsAt: string
  /** `Selasa, 1 Desember 2026, 08.30–14.00` */
  when: string
  place: string | null
  past: boolean
  /** `.ics` of this event. */
  calendarUrl: string
}

export interface AnnouncementCard {
  title: string
  summary: string
  url: string
  tone: 'info' | 'awas' | 'penting'
  publishedAt: string
  /** ISO 8601: until when it holds. */
  endsAt: string
  expired: boolean
}

export interface AlbumCard {
  title: string
  summary: string
  url: string
  publishedAt: string
  count: number
  cover: Cover
}

export interface FileLink {
  title: string
  url: string
  /** `PDF` */
  format: string
  sizeBytes: number
  pages: number | null
}

export interface DocumentCard {
  title: string
  summary: string
  /** Its page. */
  url: string
  /** Class in words, `Informasi berkala`. */
  className: string
  /** `Laporan kinerja` */
  documentType: string
  year: number
  /** Date of the document, ISO 8601 date; null when unknown. */
  date: string | null
  file: FileLink | null
}

export interface OfficialCard {
  name: string
  position: string
  /** `2024–2029` */
  term: string | null
  photo: PhotoView | null
  /** Report of wealth (LHKPN). */
  wealthReportUrl: string | null
}

/** One office holder's post with those below it, at most four deep. */
export interface StructureNode {
  position: string
  name: string | null
  children: StructureNode[]
}

export interface ContactChannel {
  kind: 'telepon' | 'whatsapp' | 'surel' | 'tautan'
  label: string
  value: string
  /** `tel:`, `mailto:` or `https:`. */
  url: string
  /** `Dijawab pada jam kerja` */
  note: string | null
}

/** A group of services by need. */
export interface ServiceGroup {
  title: string
  /** For the address: `keluarga`. */
  key: string
  /** Examples of what is in it, in words. */
  summary: string
  services: ServiceCard[]
}

export interface Pagination {
  page: number
  pages: number
  previous: string | null
  next: string | null
}

/** One row of choices above a list; the first is `Semua`. */
export interface FilterGroup {
  label: string
  links: (Link & { count?: number })[]
}
