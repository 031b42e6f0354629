import type {
  AlbumCard,
  AnnouncementCard,
  ArticleCard,
  ContactChannel,
  Cover,
  DocumentCard,
  EventCard,
  FileLink,
  FilterGroup,
  OfficialCard,
  Pagination,
  PhotoView,
  ServiceCard,
  ServiceGroup,
} from './contract-cards.ts'
import type { Frame, Link } from './contract-parts.ts'
import type { BlockView } from './contract-blocks.ts'
import type { PortalInput } from './contract-portal.ts'
import type { SearchInput } from './contract-search.ts'

/**
 * The one plain-JSON object a theme template receives. View-models build it, themes only place it.
 * Plain JSON on purpose: Handlebars would call an own function, and a class instance could leak more than it shows.
 * Instants are ISO 8601 UTC; a template formats them with `tgl`. `null` means "not known": the theme leaves it out.
 */
export type * from './contract-blocks.ts'
export type * from './contract-cards.ts'
export type * from './contract-parts.ts'
export type * from './contract-portal.ts'
export type * from './contract-search.ts'

export interface HomeInput extends Frame {
  /** From top to bottom; a row holds one block, or two small ones that stand side by side on a wide screen. */
  rows: BlockView[][]
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

export interface ArticleListInput extends Frame {
  items: ArticleCard[]
  /** Category and year; empty when there is nothing to filter by. */
  filters: FilterGroup[]
  pagination: Pagination | null
  /** Feeds of what is shown: `RSS`, `Atom`, `JSON Feed`. */
  feeds: Link[]
}

export interface AnnouncementInput extends Frame {
  tone: 'info' | 'awas' | 'penting'
  startsAt: string
  endsAt: string
  expired: boolean
  blocks: BlockView[]
  whatsappShareUrl: string
}

export interface AnnouncementListInput extends Frame {
  current: AnnouncementCard[]
  /** No longer valid, newest first. */
  past: AnnouncementCard[]
  pagination: Pagination | null
}

export interface EventInput extends Frame {
  event: EventCard
  /** `geo:` or null. */
  geoUrl: string | null
  blocks: BlockView[]
}

export interface EventListInput extends Frame {
  /** Next one first. */
  upcoming: EventCard[]
  past: EventCard[]
  pagination: Pagination | null
  /** All coming events as one `.ics`. */
  calendarUrl: string
}

export interface AlbumInput extends Frame {
  photos: PhotoView[]
  blocks: BlockView[]
}

export interface AlbumListInput extends Frame {
  albums: AlbumCard[]
  pagination: Pagination | null
}

export interface DocumentInput extends Frame {
  document: DocumentCard
  /** Label and value: number, date, unit that holds it, class, year. */
  facts: { label: string; value: string }[]
  blocks: BlockView[]
}

export interface DocumentListInput extends Frame {
  documents: DocumentCard[]
  /** Class, year and kind. */
  filters: FilterGroup[]
  total: number
  pagination: Pagination | null
  /** Where a citizen asks for what is not there. */
  requestUrl: string | null
  /** How the office counts its documents by class, for the top of the page. */
  classes: { label: string; count: number; url: string }[]
}

/** Profile and free pages. */
export interface PageInput extends Frame {
  blocks: BlockView[]
  /** Names of what is still to be written, shown to everyone as a mark. */
  incomplete: string[]
  /** Other pages of the same section. */
  siblings: Link[]
  /** Pages below this one. */
  children: { title: string; summary: string; url: string }[]
}

/** `/profil`: the way into the office's own pages. */
export interface ProfileInput extends Frame {
  pages: { title: string; summary: string; url: string }[]
  officials: OfficialCard[]
}

export interface ServiceInput extends Frame {
  /** Whom it is for. */
  audience: string | null
  requirements: string[]
  steps: string[]
  duration: string | null
  cost: string | null
  product: string | null
  complaints: string | null
  forms: FileLink[]
  legalBasis: string[]
  place: string | null
  hours: string | null
  channel: string | null
  blocks: BlockView[]
  /** Parts of the service standard that nobody has filled yet, in words. */
  incomplete: string[]
  whatsappShareUrl: string
}

export interface ServiceListInput extends Frame {
  /** By need; one group without a title when the office has few. */
  groups: ServiceGroup[]
  total: number
}

/** Address, hours and `geoUrl` come from the site. */
export interface ContactInput extends Frame {
  channels: ContactChannel[]
  form: ContactForm
}

export interface ContactForm {
  action: string
  /** Signed moment at which the form was handed out. */
  stamp: string
  /** The message has been taken. */
  sent: boolean
  values: { name: string; contact: string; message: string }
  errors: { field: 'name' | 'contact' | 'message' | 'form'; text: string }[]
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

export type ThemeInput =
  | HomeInput
  | ArticleInput
  | ArticleListInput
  | AnnouncementInput
  | AnnouncementListInput
  | EventInput
  | EventListInput
  | AlbumInput
  | AlbumListInput
  | DocumentInput
  | DocumentListInput
  | PageInput
  | ProfileInput
  | ServiceInput
  | ServiceListInput
  | ContactInput
  | SearchInput
  | PortalInput
  | PreparingInput
  | GoneInput
  | NotFoundInput
  | ErrorInput
