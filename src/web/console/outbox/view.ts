import { type Link, type Pagination } from '../../frame/shell.ts'

/** `console/outbox/outbox`: letters the system sent or still keeps. */
export interface OutboxPage {
  /** No mail server is set: what the reader should do instead. */
  withoutMail: boolean
  letters: Letter[]
  pagination: Pagination
}

export interface Letter {
  id: string
  at: string
  to: string
  subject: string
  /** `Terkirim`, `Menunggu`, `Belum terkirim, dicoba lagi pukul 10.05` */
  state: string
  tone: 'ok' | 'warn' | 'past'
  /** The link to hand on and the whole letter, for managers and only while the link opens. */
  link?: Link
  text?: string
}
