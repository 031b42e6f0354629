import type { Stage } from '../../domain/tenants/stages.ts'
import type { Tenant } from '../../domain/tenants/tenants.ts'
import { message } from '../../platform/messages.ts'
import { hostUrl } from '../frame/parts.ts'
import type { StageChip } from '../frame/shapes.ts'

/** Path of the office's page. */
export function officePath(tenant: Pick<Tenant, 'slug'>): string {
  return `/opd/${tenant.slug}`
}

/** Public address as people read it, `dinkes.solselkab.go.id`. */
export function hostOf(base: URL, tenant: Pick<Tenant, 'slug'>): string {
  return new URL(hostUrl(base, tenant.slug)).host
}

export function chipOf(stage: Stage): StageChip {
  return { stage, label: message(`stage.${stage}`) }
}

export const KINDS = ['dinas', 'badan', 'kecamatan', 'lainnya'] as const
export type KindGroup = (typeof KINDS)[number]

/** Sekretariat, inspektorat, satpol and rsud are few: they share a group. */
export function groupOf(tenant: Pick<Tenant, 'kind'>): KindGroup {
  return KINDS.find((group) => group === tenant.kind) ?? 'lainnya'
}
