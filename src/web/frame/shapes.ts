import { type Link } from './shell.ts'

/** Shapes that views of more than one surface place. */
export type Stage =
  'unstarted' | 'prepared' | 'filling' | 'in_review' | 'ready' | 'live' | 'suspended' | 'archived'

/** Stage as square and word. */
export interface StageChip {
  stage: Stage
  label: string
}

/** A link that lets a person set a password. Without `url` there is nothing to copy any more. */
export interface Invitation {
  id: string
  name: string
  url?: string
  /** The accessible name of the field, `Tautan undangan untuk Rina`. */
  urlLabel?: string
  /** `Berlaku sampai 1 Desember 2026.` */
  validity?: string
  whatsappUrl?: string
  /** `Surel undangan terkirim.` or `Surel belum bisa dikirim. Bagikan tautan ini sendiri.` */
  mailState?: string
  renewUrl?: string
  /** `Buat tautan kata sandi`, where it is not about an invitation. */
  renewLabel?: string
}

/** A step that a person confirms: its button, the consequence in one sentence, the verb. */
export interface Confirmation {
  action: string
  heading: string
  text: string
}

export interface Fact {
  label: string
  value: string
  url?: string
}

/** What is not there, and the one thing to do about it. */
export interface EmptyState extends Partial<Link> {
  text: string
}
