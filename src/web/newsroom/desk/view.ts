import { type Confirmation, type EmptyState, type StageChip } from '../../frame/shapes.ts'
import { type Link } from '../../frame/shell.ts'

/** `newsroom/desk/desk`: what to do next, and where the person's news stands. */
export interface DeskPage {
  siteName: string
  site: Link
  chip: StageChip
  /** What the stage means for the reader: `Situs Anda sedang diisi. Warga belum bisa membukanya.` */
  stageText: string
  /** `Lengkapi 2 draf berita sebelum situs dikirim untuk ditinjau.` */
  next: { text: string; link?: Link }
  writeUrl?: string
  submit?: Confirmation
  /** The ways to everything that the site holds. */
  sections: (Link & { drafts: number })[]
  lists: DeskList[]
}

export interface DeskList {
  id: string
  title: string
  count: number
  items: { title: string; url: string; meta: string }[]
  more?: Link
  empty: EmptyState
}
