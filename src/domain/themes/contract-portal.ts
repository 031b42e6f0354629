import type { ArticleCard, FilterGroup, Pagination, ServiceGroup } from './contract-cards.ts'
import type { Frame, Link } from './contract-parts.ts'

/** Pages of the bare domain. Import from `contract.ts`. Lists of news are `ArticleListInput` with `office` on each card. */
export type PortalInput =
  PortalHomeInput | PortalServicesInput | DistrictInput | DistrictListInput | DirectoryInput

export interface PortalHomeInput extends Frame {
  title: string
  lead: string
  shortcuts: Link[]
  /** Numbers to call, `112` first. */
  emergency: { label: string; value: string | null; url: string }[]
  /** Life situations: title, examples, address. */
  needs: { title: string; summary: string; url: string }[]
  servicesTotal: number
  servicesUrl: string
  /** Pinned first, then the newest of all live sites. */
  news: ArticleCard[]
  newsUrl: string
  districts: DistrictTile[]
  /** What else is open to everyone: PPID, Satu Data and so on, those that exist. */
  open: { title: string; summary: string; url: string; count: number | null }[]
  offices: OfficeCard[]
  liveCount: number
  officesUrl: string
}

export interface DistrictTile {
  /** `pauh-duo` */
  slug: string
  name: string
  url: string
  nagariCount: number
}

export interface DistrictListInput extends Frame {
  districts: (DistrictTile & { capital: string | null; areaKm2: number | null })[]
}

export interface DistrictInput extends Frame {
  name: string
  nagari: {
    name: string
    code: string | null
    /** Still being prepared, without a national code. */ provisional: boolean
  }[]
  facts: { label: string; value: string }[]
  office: OfficeCard | null
  services: ServiceGroup[]
}

/** All services of all live offices: by life situation, by letter, by office. */
export interface PortalServicesInput extends Frame {
  groups: ServiceGroup[]
  filters: FilterGroup[]
  total: number
  pagination: Pagination | null
}

export interface OfficeCard {
  name: string
  shortName: string
  kind: string
  /** False shows `Segera tayang` and no link. */
  live: boolean
  url: string | null
  address: string | null
  phone: string | null
  /** Last change a person made to the site. */
  updatedAt: string | null
}

/** `/opd`, and (with `unknownHost`) the 404 page of a host nobody has. */
export interface DirectoryInput extends Frame {
  offices: OfficeCard[]
  liveCount: number
  unknownHost: string | null
}
