/** Pieces that the pages of the contract are made of. Import them from `contract.ts`. */
export type PageType =
  | 'home'
  | 'article'
  | 'article_list'
  | 'announcement'
  | 'announcement_list'
  | 'event'
  | 'event_list'
  | 'album'
  | 'album_list'
  | 'document'
  | 'document_list'
  | 'page'
  | 'profile'
  | 'service'
  | 'service_list'
  | 'contact'
  | 'search'
  | 'portal_home'
  | 'portal_services'
  | 'district'
  | 'district_list'
  | 'preparing'
  | 'gone'
  | 'not_found'
  | 'error'
  | 'directory'

export type Language = 'id' | 'en'

export interface Link {
  label: string
  url: string
  /** The page being shown, or the filter being applied. */
  current?: boolean
}

export interface HoursRow {
  /** `Senin`, or `Selasa (hari ini)` for today. */
  label: string
  /** `08.00–11.30`, one for each opening of the day; none means closed. */
  slots: string[]
  today: boolean
}

/** Who answers on this host: an office, or the regency itself on directory pages and errors without a tenant. */
export interface SiteView {
  name: string
  shortName: string
  kind: string
  /** Home of the site; `/` where the host is the site's own. */
  url: string
  address: string | null
  phone: string | null
  email: string | null
  /** Shown number, and the `https://wa.me/…` address to it. */
  whatsapp: { label: string; url: string } | null
  hours: HoursRow[]
  openNow: { open: boolean; label: string } | null
  /** `geo:` address of the office. */
  geoUrl: string | null
  menu: Link[]
  palette: string
  lang: Language
  /** Where this site, or the whole portal, is searched. */
  searchUrl: string
  updatedAt: string | null
}

export interface RegencyView {
  /** `Kabupaten Solok Selatan` */
  name: string
  portalUrl: string
  /** In Minang, as `Sarantau sasurambi`. */
  motto: string
  /** What every official address ends with, without the dot: `solselkab.go.id`. */
  officialDomain: string
}

/** Chosen by the office within what `theme.json` allows; made by `themes.settings()`. */
export interface ThemeSettings {
  /** One sentence at the top of the home page; empty shows the office's name. */
  promise: string
  /** One line below it; empty shows the page's summary. */
  lead: string
  servicesCount: number
  showCounter: boolean
  newsLayout: 'utama-dan-daftar' | 'daftar'
  opening: 'siluet' | 'polos'
  motif: 'penuh' | 'tipis'
}

export interface PageView {
  type: PageType
  /** The `h1` (but not on the home page) and the first part of `<title>`. */
  title: string
  /** Lead paragraph and description for search engines; may be empty. */
  summary: string
  /** Path on this host. */
  url: string
  /** Absolute address. */
  canonical: string
  updatedAt: string | null
  publishedAt: string | null
  /** From home to the parent; the page itself is not in it. */
  breadcrumb: Link[]
  noindex: boolean
  feedUrl: string | null
  /** Absolute address of a picture for share cards, 1200 x 630. */
  image: string | null
  /** The same page in each language it was written in, absolute, itself included; empty when there is one only. */
  alternates: { lang: Language; url: string }[]
  /** schema.org data as JSON text, already safe inside a script element; null: none. */
  jsonLd: string | null
}

/** How this visitor reads, from the cookies that the footer's switches set. */
export interface ReadingView {
  scheme: 'auto' | 'terang' | 'gelap'
  /** Smallest pictures only, and all but the first wait for a tap. */
  saver: boolean
  /** Where the switches post to. */
  url: string
  /** What comes back afterwards: path and query of this page. */
  back: string
}

/** Of an announcement that all pages of the site show while it is valid. */
export interface UrgentNotice {
  tone: 'info' | 'awas' | 'penting'
  title: string
  summary: string
  url: string
}

export interface FooterColumn {
  title: string
  links: Link[]
}

/** What every page has. */
export interface Frame {
  site: SiteView
  regency: RegencyView
  settings: ThemeSettings
  page: PageView
  footer: FooterColumn[]
  reading: ReadingView
  notice: UrgentNotice | null
  /** Shown above everything when an editor looks at a draft. */
  preview?: { label: string; backUrl: string } | null
  /** The whole installation is a demonstration: what it says is made up, and each page says so. */
  isExample?: boolean
}
