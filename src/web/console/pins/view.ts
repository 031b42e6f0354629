import { type Pagination } from '../../frame/shell.ts'

/** `console/pins/pins`: news of all live sites, and which of them stay on top of the portal. */
export interface PinsPage {
  lead: string
  /** On top now, as the portal shows them. */
  pinned: PinRow[]
  /** All others, newest first. */
  others: PinRow[]
  pagination: Pagination
}

export interface PinRow {
  title: string
  /** On its own site. */
  url: string
  office: string
  publishedAt: string
  /** Where the button posts to; missing for those who may only look, and where there is no place left. */
  action?: string
}
