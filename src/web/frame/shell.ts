/** What every admin page needs beside its own model. The surface puts it in `res.locals.shell`. */
export interface Shell {
  portalUrl: string
  account?: Account
  notice?: Notice
  /** Newsroom only: the site that is open now. */
  site?: OpenSite
  scheme?: 'light' | 'dark'
}

export interface Account {
  name: string
  email: string
}

export interface Notice {
  tone: 'ok' | 'info' | 'warn' | 'bad'
  text: string
  action?: Link
}

export interface OpenSite {
  name: string
  address: string
  deskUrl: string
  articlesUrl: string
  contentUrl: string
  /** Present when this person works for more than one agency. */
  chooseUrl?: string
}

export interface Link {
  label: string
  url: string
}

/** A link of a filter row, with how many rows it would show. */
export interface FilterLink extends Link {
  count: number
  current: boolean
}

export interface Pagination {
  page: number
  pages: number
  previousUrl?: string
  nextUrl?: string
}
