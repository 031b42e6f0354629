import type { FilterGroup, Pagination } from './contract-cards.ts'
import type { Frame, Link } from './contract-parts.ts'

/** `/cari` of a site and of the portal. Import from `contract.ts`. */
export interface SearchInput extends Frame {
  q: string
  hits: SearchHitView[]
  total: number
  /** There are more than `total` says. */
  more: boolean
  /** Kind and year; on the portal the office too. */
  filters: FilterGroup[]
  /** A better spelling, as a link that searches for it. */
  hint: Link | null
  /** The same words on the portal, over all sites. */
  everywhereUrl: string | null
  pagination: Pagination | null
}

/** Text in pieces: what was found is marked. A theme escapes each piece itself. */
export type MarkedText = { text: string; mark: boolean }[]

export interface SearchHitView {
  title: MarkedText
  snippet: MarkedText
  url: string
  /** `Layanan` */
  kind: string
  /** Short name of the office, on the portal. */
  office: string | null
  publishedAt: string
}
