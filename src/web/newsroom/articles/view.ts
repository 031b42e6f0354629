import { type ErrorSummary, type Fields } from '../../frame/forms.ts'
import { type EmptyState } from '../../frame/shapes.ts'
import { type Publication } from '../entries/publication.ts'
import { type StateView } from '../states.ts'
import { type FilterLink, type Link, type Pagination } from '../../frame/shell.ts'

/**
 * `newsroom/articles/edit`. Fields `title`, `summary`, `body`, `photo`, `removePhoto`, `alt`, `caption`, `credit`,
 * `category` (with choices), `version`, `photoId`. One form saves; its button `then` says what follows: nothing, `preview`, `publish`.
 */
export interface EditPage extends Publication {
  /** Of the document: the headline, or `Berita baru`. */
  title: string
  errors?: ErrorSummary
  fields: Fields
  /** Carries the id that the article has or will have, so that a form sent twice is saved once. */
  action: string
  articlesUrl: string
  /** Where all its blocks are arranged. */
  composeUrl?: string
  site: { name: string; address: string }
  state: StateView
  /** `Tersimpan 09.42` */
  saved?: string
  mayPublish: boolean
  /** `Terbitkan`, or `Terbitkan perubahan` over a published article. */
  publishLabel: string
  photo?: { src: string; width: number; height: number; size: string }
  readiness: Readiness
  /** Someone saved in between: what happened, with the way to see theirs. */
  conflict?: { text: string; theirs: Link }
}

export interface Readiness {
  done: number
  total: number
  items: ReadinessItem[]
}

export interface ReadinessItem {
  kind: 'done' | 'missing' | 'advice'
  text: string
  /** The id of the form field that mends it. */
  field?: string
  note?: string
}

/** `newsroom/articles/list` */
export interface ArticleListPage {
  writeUrl?: string
  states: FilterLink[]
  articles: ArticleRow[]
  pagination?: Pagination
  empty: EmptyState
}

export interface ArticleRow {
  title: string
  url: string
  category?: string
  state: StateView
  /** `Disunting kemarin oleh Rina` */
  meta: string
  publicUrl?: string
}
