import { type ErrorSummary, type Fields } from '../../frame/forms.ts'
import { type Confirmation } from '../../frame/shapes.ts'
import { type FilterLink } from '../../frame/shell.ts'

/** `console/holidays/holidays`: the days of one year on which the offices are closed. */
export interface HolidaysPage {
  errors?: ErrorSummary
  lead: string
  years: FilterLink[]
  holidays: HolidayRow[]
  /** Missing for those who may only look. Fields `date`, `name`, `kind` (with choices) and `source`. */
  add?: { fields: Fields; open: boolean }
}

export interface HolidayRow {
  name: string
  source?: string
  /** `Jumat, 25 Desember 2026` */
  day: string
  kind: string
  editUrl?: string
  remove?: Confirmation
}

/** `console/holidays/holiday` */
export interface HolidayPage {
  errors?: ErrorSummary
  fields: Fields
  action: string
  listUrl: string
}
