import { type ErrorSummary, type Fields } from '../../frame/forms.ts'
import { type Fact } from '../../frame/shapes.ts'
import { type Link } from '../../frame/shell.ts'

/** `newsroom/office/office`: where, when and how citizens reach the office. */
export interface OfficePage {
  errors?: ErrorSummary
  /** The page of the site that shows all this. */
  site: Link
  /** Missing for those who may only look. */
  form?: OfficeForm
  facts?: Fact[]
}

export interface OfficeForm {
  action: string
  /** Somebody saved in between. */
  conflict?: string
  seen: string
  /** `address`, `phone`, `whatsapp`, `email` */
  contact: Fields
  /** `from`, `to`, `fromAgain`, `toAgain` */
  days: { name: string; fields: Fields }[]
  copyStep: string
  others: RowList
  channels: RowList
  /** `place` */
  map: Fields
  /** Opens the map of the device at the place. */
  geo?: Link
}

/** Rows with the fields `days` and `open`, or `kind` (with choices), `value` and `note`. */
export interface RowList {
  id: string
  count: { name: string; value: number }
  rows: { id: string; label: string; fields: Fields; removeStep: string }[]
  /** Missing when no more fit. */
  addStep?: string
}
