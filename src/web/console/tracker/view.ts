import { type EmptyState, type StageChip } from '../../frame/shapes.ts'
import { type FilterLink, type Link } from '../../frame/shell.ts'

/** `console/tracker/tracker`: how far the regency is, and what waits for Diskominfo. */
export interface TrackerPage {
  /** `Keadaan Selasa, 24 November 2026 pukul 09.40 WIB` */
  asOf: string
  /** Missing for those who may only look. */
  prepareUrl?: string
  /** `17 dari 33`, then `OPD sudah tayang. Tinggal 16 lagi.` */
  progress: { figure: string; rest: string; detail?: string; percent: string }
  houses: House[]
  stages: StageFilter[]
  kinds: FilterLink[]
  search: { value: string; kept: { name: string; value: string }[] }
  columns: { name: SortLink; stage: SortLink; freshness: SortLink }
  rows: TrackerRow[]
  /** `Menampilkan 3 dari 33 OPD`, when filtered, with the way back. */
  filtered?: { text: string; clearUrl: string }
  empty?: EmptyState
}

/** One house stands for one agency. */
export interface House extends StageChip {
  name: string
  url: string
}

export interface StageFilter extends StageChip, FilterLink {
  /** For whom it waits: `menunggu Diskominfo`. */
  note: string
}

export interface SortLink extends Link {
  direction?: 'ascending' | 'descending'
}

export interface TrackerRow {
  name: string
  url: string
  address?: string
  chip: StageChip
  freshness: Freshness
  lead?: { name: string; backup: string; lacksBackup: boolean }
  action: Link & { primary: boolean; external?: boolean }
}

/** Days since the last public change: up to 14 good, up to 30 watch, then stale. */
export interface Freshness {
  level: 'good' | 'watch' | 'stale' | 'none'
  label: string
}
