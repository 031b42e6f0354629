import { type EmptyState } from '../../frame/shapes.ts'
import { type Link, type Pagination } from '../../frame/shell.ts'

/** `newsroom/messages/list`: what people wrote through the form on the site, newest first. */
export interface MessageListPage {
  /** `3 belum dibaca, 41 semuanya.` */
  lead?: string
  messages: MessageRow[]
  pagination?: Pagination
  empty: EmptyState
}

export interface MessageRow {
  url: string
  name: string
  /** The beginning of the text. */
  excerpt: string
  at: string
  state: MessageState
}

export interface MessageState {
  key: 'new' | 'read' | 'answered'
  label: string
}

/** `newsroom/messages/message` */
export interface MessagePage {
  name: string
  contact: string
  text: string
  at: string
  /** Mail, WhatsApp or telephone, as far as the writer gave them. */
  ways: (Link & { icon: 'mail' | 'message-circle' | 'phone' })[]
  /** Who read it and who answered it, and when. */
  history: string[]
  listUrl: string
  /** What marks it as answered; missing once it is. */
  answerUrl?: string
  /** What takes that mark away again. */
  reopenUrl?: string
}
