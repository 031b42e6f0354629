import { type ErrorSummary, type Fields } from '../../frame/forms.ts'
import { type Link } from '../../frame/shell.ts'
import { type ArticleState } from '../articles/view.ts'

/** `newsroom/pages/list` */
export interface PageListPage {
  /** `3 halaman belum dilengkapi.` or that all are complete. */
  lead: string
  pages: PageRow[]
}

export interface PageRow {
  title: string
  url: string
  /** `2 bagian belum diisi`; absent when the page is complete. */
  missing?: string
  state: ArticleState
  meta: string
  publicUrl?: string
}

/** `newsroom/pages/edit`. Fields `title`, `summary`, `body`, `incomplete`, `version`. */
export interface PageEditPage {
  title: string
  errors?: ErrorSummary
  fields: Fields
  action: string
  pagesUrl: string
  site: { name: string; address: string }
  state: ArticleState
  saved?: string
  /** `Simpan dan terbitkan` for who may publish, else `Simpan draf`. */
  saveLabel: string
  publicUrl?: string
  /** What is still to be written, one line each. */
  missing: string[]
  /** Someone saved in between: what happened, with the way to see theirs. */
  conflict?: { text: string; theirs: Link }
}
