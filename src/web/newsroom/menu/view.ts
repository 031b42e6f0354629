import { type ErrorSummary, type Field } from '../../frame/forms.ts'
import { type Link } from '../../frame/shell.ts'

/** `newsroom/menu/menu`: what stands at the top of every page of the site. */
export interface MenuPage {
  errors?: ErrorSummary
  /** The menu as a row, as far as it can be shown. */
  preview: { label: string; isHome: boolean }[]
  site: Link
  /** Missing for those who may only look. */
  form?: MenuForm
  /** Where the items lead, for those. */
  items?: MenuItemFact[]
}

export interface MenuItemFact {
  label: string
  path: string
}

export interface MenuForm {
  action: string
  /** Somebody saved in between. */
  conflict?: string
  seen: string
  count: { name: string; value: number }
  /** The first one leads home and stays where it is. */
  home: Field
  rows: MenuRow[]
  /** Missing when no more fit. */
  addStep?: string
}

export interface MenuRow {
  id: string
  /** `Butir 3` */
  name: string
  label: Field
  target: Field
  /** Choices of `target` in groups; the last one stands alone. */
  groups: { label: string; options: { value: string; label: string; selected: boolean }[] }[]
  otherTarget: { value: string; selected: boolean }
  other: Field
  removeStep: string
  upStep?: string
  downStep?: string
  /** Where focus comes back to after a step. */
  upId: string
  downId: string
}
