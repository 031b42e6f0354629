import type {
  ArticleCard,
  ContactChannel,
  DocumentCard,
  EventCard,
  FileLink,
  OfficialCard,
  PhotoView,
  ServiceCard,
  StructureNode,
} from './contract-cards.ts'
import type { Link } from './contract-parts.ts'

/**
 * What the blocks of a page look like to a theme: one partial `blocks/<type>.hbs` each; a type without a partial
 * renders nothing. Headings inside a block are `h2`, as the renderer decides, never the writer. Import from `contract.ts`.
 */
export type BlockView =
  | OpeningBlock
  | TextBlock
  | PhotoBlock
  | GalleryBlock
  | HighlightBlock
  | StepsBlock
  | ChecklistBlock
  | TableBlock
  | QuoteBlock
  | FilesBlock
  | LinkCardsBlock
  | ServicesBlock
  | NewsBlock
  | EventsBlock
  | DocumentsBlock
  | FiguresBlock
  | LocationBlock
  | ChannelsBlock
  | OfficialsBlock
  | StructureBlock
  | QuestionsBlock
  | VideoBlock
  | NoticeBlock
  | DividerBlock

export type Tone = 'info' | 'awas' | 'penting'

/** First of the home page; the only block that holds the page's `h1`. */
export interface OpeningBlock {
  type: 'pembuka'
  title: string
  lead: string | null
  /** Address of the search page, `q` is the field; null shows no search. */
  searchUrl: string | null
  shortcuts: Link[]
  background: 'siluet' | 'foto' | 'polos'
  photo: PhotoView | null
}

/** HTML made by our own serialiser from checked data, never stored and never typed by a person. */
export interface TextBlock {
  type: 'teks'
  html: string
}

export interface PhotoBlock {
  type: 'gambar'
  photo: PhotoView
  wide: boolean
}

export interface GalleryBlock {
  type: 'galeri'
  title: string | null
  photos: PhotoView[]
}

export interface HighlightBlock {
  type: 'sorotan'
  title: string | null
  tone: Tone
  items: string[]
  text: string | null
}

export interface StepsBlock {
  type: 'langkah'
  title: string | null
  steps: { title: string; text: string | null }[]
}

export interface ChecklistBlock {
  type: 'syarat'
  title: string | null
  items: string[]
  note: string | null
}

export interface TableBlock {
  type: 'tabel'
  caption: string
  columns: { label: string; numeric: boolean }[]
  /** Each cell carries its column's label, for small screens. */
  rows: { cells: { label: string; value: string; numeric: boolean }[] }[]
}

export interface QuoteBlock {
  type: 'kutipan'
  text: string
  name: string | null
}

export interface FilesBlock {
  type: 'berkas'
  title: string | null
  files: FileLink[]
}

export interface LinkCardsBlock {
  type: 'tautan'
  cards: { title: string; text: string | null; url: string }[]
}

export interface ServicesBlock {
  type: 'layanan'
  title: string
  services: ServiceCard[]
  total: number
  url: string
  /** Show the office's counter (hours, address) beside the list. */
  counter: boolean
}

export interface NewsBlock {
  type: 'kabar'
  title: string
  news: ArticleCard[]
  url: string
  layout: 'utama-dan-daftar' | 'daftar'
}

export interface EventsBlock {
  type: 'agenda'
  title: string
  events: EventCard[]
  url: string
}

export interface DocumentsBlock {
  type: 'dokumen'
  title: string
  documents: DocumentCard[]
  url: string
  /** Where a citizen asks for what is not there. */
  requestUrl: string | null
}

export interface FiguresBlock {
  type: 'angka'
  title: string | null
  figures: {
    label: string
    value: string
    unit: string | null
    source: string
    year: string
    /** `M0 20L…` in a box of 100 x 24; null without a series. */
    spark: string | null
    /** The series in words: `Naik dari 81 (2020) menjadi 98 (2026)`. */
    trend: string | null
  }[]
}

/** Address, hours and `geoUrl` come from the site. */
export interface LocationBlock {
  type: 'lokasi'
  title: string
  /** How to find it, in words. */
  note: string | null
  photo: PhotoView | null
}

export interface ChannelsBlock {
  type: 'kontak'
  title: string
  channels: ContactChannel[]
}

export interface OfficialsBlock {
  type: 'orang'
  title: string | null
  officials: OfficialCard[]
}

export interface StructureBlock {
  type: 'struktur'
  title: string | null
  tree: StructureNode[]
}

export interface QuestionsBlock {
  type: 'tanya'
  title: string | null
  items: { question: string; answer: string }[]
}

/** A link with a picture: nothing of the video's host is loaded by our page. */
export interface VideoBlock {
  type: 'video'
  title: string
  url: string
  host: string
  /** `3 menit` */
  length: string | null
  /** `sekitar 40 MB` */
  dataCost: string | null
  poster: PhotoView | null
  transcript: string
}

export interface NoticeBlock {
  type: 'pengumuman'
  tone: Tone
  text: string
  /** ISO 8601 */
  until: string
}

export interface DividerBlock {
  type: 'pemisah'
}
