import type { ArticleCard, BlockView, Cover, Frame, Link, ServiceCard } from './contract-parts.ts'

/**
 * The one plain-JSON object a theme template receives. View-models build it, themes only place it.
 * Plain JSON on purpose: Handlebars would call an own function, and a class instance could leak more than it shows.
 * Instants are ISO 8601 UTC; a template formats them with `tgl`. `null` means "not known": the theme leaves it out.
 */
export type * from './contract-parts.ts'

export interface HomeInput extends Frame {
  /** Up to `settings.servicesCount`; the theme shows all it is given. */
  services: ServiceCard[]
  servicesTotal: number
  servicesUrl: string
  /** Newest first, at most six. */
  news: ArticleCard[]
  newsUrl: string
  /** Frequent needs, up to four, below the opening sentence. */
  shortcuts: Link[]
}

export interface ArticleInput extends Frame {
  category: string | null
  /** Unit that wrote it. */
  unit: string | null
  readingMinutes: number
  cover: Cover
  blocks: BlockView[]
  relatedServices: ServiceCard[]
  relatedArticles: ArticleCard[]
  /** `https://wa.me/?text=…`, already encoded. */
  whatsappShareUrl: string
}

export interface Pagination {
  page: number
  pages: number
  previous: string | null
  next: string | null
}

export interface ArticleListInput extends Frame {
  items: ArticleCard[]
  /** Filters with `Semua` first; empty when there is nothing to filter by. */
  categories: Link[]
  pagination: Pagination | null
}

/** Profile and free pages. */
export interface PageInput extends Frame {
  blocks: BlockView[]
  /** Names of what is still to be written, shown to everyone as a mark. */
  incomplete: string[]
  /** Other pages of the same section. */
  siblings: Link[]
}

export interface ServiceInput extends Frame {
  requirements: string[]
  steps: string[]
  duration: string | null
  cost: string | null
  product: string | null
  complaints: string | null
  legalBasis: string[]
  place: string | null
  channel: string | null
  /** Parts of the service standard that nobody has filled yet, in words. */
  incomplete: string[]
}

export interface ServiceListInput extends Frame {
  services: ServiceCard[]
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

/** Address, hours and `geoUrl` come from the site. */
export interface ContactInput extends Frame {
  channels: ContactChannel[]
}

/** The office exists, its site does not yet: name, address and phone come from the site. */
export type PreparingInput = Frame

/** 410: a withdrawn page, or a whole site taken offline. Nothing is deleted, and the page says so. */
export interface GoneInput extends Frame {
  subject: 'site' | 'page'
  /** In words for the public; null gives the standard sentence. */
  reason: string | null
}

export interface NotFoundInput extends Frame {
  services: ServiceCard[]
}

export interface ErrorInput extends Frame {
  /** To tell the operator: `A7-31K`. */
  reference: string
}

export interface OfficeCard {
  name: string
  kind: string
  /** False shows `Segera tayang` and no link. */
  live: boolean
  url: string | null
  address: string | null
  phone: string | null
}

/** The bare domain, and (with `unknownHost`) the 404 page of a host nobody has. */
export interface DirectoryInput extends Frame {
  offices: OfficeCard[]
  liveCount: number
  unknownHost: string | null
}

export type ThemeInput =
  | HomeInput
  | ArticleInput
  | ArticleListInput
  | PageInput
  | ServiceInput
  | ServiceListInput
  | ContactInput
  | PreparingInput
  | GoneInput
  | NotFoundInput
  | ErrorInput
  | DirectoryInput
