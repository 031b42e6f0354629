import { type ErrorSummary, type Field, type Fields } from '../../frame/forms.ts'
import { type Confirmation, type Fact, type Invitation, type StageChip } from '../../frame/shapes.ts'
import { type Link } from '../../frame/shell.ts'

/** `console/tenant/tenant`: one agency, its stage, its people, its history. */
export interface TenantPage {
  errors?: ErrorSummary
  listUrl: string
  name: string
  address?: Link
  chip: StageChip
  /** What comes next, in a sentence: `Menunggu tinjauan Diskominfo sejak 16 November 2026.` */
  next: string
  /** Why the next stage is not open yet, each with the way to mend it if there is one. */
  obstacles: { text: string; url?: string }[]
  /** A plain next step: prepare the site, open it. */
  link?: Link
  steps: StepForms
  people: ResponsiblePerson[]
  /** The form of another person, with fields `name`, `email`, `phone`, `role` and `responsibility`; for managers only. */
  invite?: { action: string; fields: Fields; open: boolean }
  history: StageChange[]
  facts: Fact[]
}

/** The steps this person may take now. */
export interface StepForms {
  /** `outline` while the site was not approved yet. */
  publish?: Confirmation & { kind: string }
  approve?: Confirmation
  giveBack?: ReasonedStep
  withdraw?: ReasonedStep
  reopen?: Confirmation
}

/** A step with a field `reason`; `open` when it came back with an error. */
export interface ReasonedStep extends Confirmation {
  reason: Field
  open: boolean
}

export interface ResponsiblePerson {
  name: string
  email: string
  phone: string
  roleName: string
  /** `Masuk terakhir kemarin`, `Diundang, belum masuk`, `Tautan sudah lewat masanya` */
  state: string
  tone: 'ok' | 'warn'
  invitation?: Invitation
  end?: Confirmation
}

export interface StageChange {
  at: string
  chip: StageChip
  by: string
  reason?: string
}
