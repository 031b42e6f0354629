import { type ErrorSummary, type Fields } from '../../frame/forms.ts'
import { type Invitation } from '../../frame/shapes.ts'
import { type Link } from '../../frame/shell.ts'

/**
 * `console/prepare/prepare`. Fields `slug`, `name`, `officeAddress`, `phone`, `theme` and `palette` (with choices),
 * and of the two people `leadName`, `leadEmail`, `leadPhone`, `backupName`, `backupEmail`, `backupPhone`.
 */
export interface PreparePage {
  errors?: ErrorSummary
  tenantName: string
  tenantUrl: string
  /** `.solselkab.go.id`: what stands after the slug. */
  hostSuffix: string
  fields: Fields
}

/** `console/prepare/prepared`: the invitations to hand on. */
export interface PreparedPage {
  tenantName: string
  tenantUrl: string
  listUrl: string
  site: Link
  people: { name: string; roleName: string; state: string; tone: 'ok' | 'warn'; invitation: Invitation }[]
}
