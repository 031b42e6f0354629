import { type ErrorSummary, type Fields } from '../../frame/forms.ts'
import { type Confirmation, type Invitation } from '../../frame/shapes.ts'
import { type Pagination } from '../../frame/shell.ts'

/** `console/people/people`. The invitation form has fields `name`, `email`, `phone` and `role` (with choices). */
export interface PeoplePage {
  errors?: ErrorSummary
  /** `64 orang` */
  count: string
  people: PersonRow[]
  pagination: Pagination
  /** Missing for those who may only look. */
  invite?: { action: string; fields: Fields; open: boolean }
  /** The link of one person, to hand on. */
  invited?: Invitation
}

export interface PersonRow {
  name: string
  email: string
  /** `Pengelola, Diskominfo`, or `Penyunting, Dinas Perhubungan` with the way to that office. */
  roles: { label: string; url?: string }[]
  state: string
  tone: 'ok' | 'warn'
  /** To the link that is still open. */
  linkUrl?: string
  renewUrl?: string
  renewLabel?: string
  end?: Confirmation
}
