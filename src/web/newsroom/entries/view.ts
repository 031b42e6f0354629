import type { ErrorSummary, Field } from '../../frame/forms.ts'
import type { EmptyState } from '../../frame/shapes.ts'
import type { FilterLink, Link, Pagination } from '../../frame/shell.ts'
import type { ControlView, Places, StepButton } from '../form/view.ts'
import type { StateView } from '../states.ts'
import type { Publication } from './publication.ts'

/** `newsroom/entries/edit`: one form saves; its button `aksi` says what follows: nothing, `pratinjau`, `terbit`, or a step. */
export interface EntryEditPage extends Publication {
  /** Of the document: the title, or `Layanan baru`. */
  title: string
  errors?: ErrorSummary
  /** Carries the id that the entry has or will have, so that a form sent twice is saved once. */
  action: string
  back: Link
  site: { name: string; address: string }
  state: StateView
  /** `Tersimpan 09.42` */
  saved?: string
  /** What stands in the form is stored nowhere. */
  unsaved: boolean
  mayPublish: boolean
  publishLabel: string
  hidden: { version: string; newBlock: string }
  head: (Field & { label: string; hint?: string; headline: boolean })[]
  controls: ControlView[]
  /** Collapsed at the end of the form. */
  translations: ControlView[]
  body?: BodyView
  lacks: { heading: string; isReady: boolean; items: { text: string; field: string }[] }
  rename?: { action: string; prefix: string; field: Field }
  /** The short sheet for news. */
  simpleUrl?: string
  /** Someone saved in between: what happened, with the way to see theirs. */
  conflict?: { text: string; theirs: Link }
}

export interface BodyView {
  heading: string
  error?: string
  blocks: EditedBlock[]
  usual: Offer[]
  others: Offer[]
}

export interface EditedBlock extends Places {
  id: string
  /** `<id>:<type>` */
  value: string
  label: string
  /** Beginning of what it says. */
  excerpt: string
  error?: string
  open: boolean
  controls: ControlView[]
  remove: StepButton
}

interface Offer extends StepButton {
  label: string
  about: string
}

/** `newsroom/entries/list` */
export interface EntryListPage {
  title: string
  about: string
  newEntry: Link
  states: FilterLink[]
  rows: EntryListRow[]
  /** Its entries can be moved up and down. */
  isArranged: boolean
  pagination?: Pagination
  empty: EmptyState
}

export interface EntryListRow {
  id: string
  title: string
  url: string
  state: StateView
  note?: string
  /** `2 bagian belum diisi` */
  missing?: string
  meta: string
  publicUrl?: string
  orderUrl: string
  isFirst: boolean
  isLast: boolean
}

/** `newsroom/entries/overview` */
export interface OverviewPage {
  sections: { title: string; about: string; url: string; count: string }[]
  settings: { title: string; about: string; url: string }[]
}
