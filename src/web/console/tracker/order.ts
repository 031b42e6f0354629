import type { TrackedTenant } from '../../../domain/fleet/tracker.ts'
import type { Stage } from '../../../domain/tenants/stages.ts'
import type { Tenant } from '../../../domain/tenants/tenants.ts'
import { groupOf, type KindGroup } from '../office.ts'
import type { Column, TrackerQuery } from './query.ts'

/** What waits for Diskominfo comes first. */
const WAITING: readonly Stage[] = [
  'in_review',
  'ready',
  'unstarted',
  'prepared',
  'filling',
  'live',
  'suspended',
  'archived',
]

export function matching(tracked: readonly TrackedTenant[], query: Partial<TrackerQuery>): TrackedTenant[] {
  return tracked.filter(
    ({ tenant }) =>
      isShown(tenant, query.stage) &&
      isOfKind(tenant, query.kind) &&
      (!query.search || isNamed(tenant, query.search)),
  )
}

export function ordered(
  tracked: readonly TrackedTenant[],
  { column, descending }: TrackerQuery,
): TrackedTenant[] {
  const sorted = [...tracked].sort((a, b) => COMPARE[column](a.tenant, b.tenant))
  if (descending) sorted.reverse()
  // Without any content there is no freshness to compare: last, whichever way the rest runs.
  return column === 'freshness'
    ? [...sorted.filter(hasContent), ...sorted.filter((one) => !hasContent(one))]
    : sorted
}

const COMPARE: Record<Column, (a: Tenant, b: Tenant) => number> = {
  name: (a, b) => a.name.localeCompare(b.name, 'id'),
  stage: (a, b) =>
    WAITING.indexOf(a.stage) - WAITING.indexOf(b.stage) ||
    waitingSince(a).localeCompare(waitingSince(b)) ||
    a.position - b.position,
  freshness: (a, b) => (a.updated_at ?? '').localeCompare(b.updated_at ?? '') || a.position - b.position,
}

/** While an office works on its site, its last change says how long nothing happened; else the stage itself does. */
function waitingSince({ stage, stage_since, updated_at }: Tenant): string {
  return (stage === 'filling' || stage === 'live') && updated_at ? updated_at : stage_since
}

function hasContent({ tenant }: TrackedTenant): boolean {
  return tenant.updated_at !== null
}

/** A retired office is shown only when it is asked for. */
function isShown(tenant: Tenant, stage: Stage | undefined): boolean {
  return stage ? tenant.stage === stage : tenant.stage !== 'archived'
}

function isOfKind(tenant: Tenant, kind: KindGroup | undefined): boolean {
  return !kind || groupOf(tenant) === kind
}

function isNamed({ name, short_name, slug }: Tenant, search: string): boolean {
  return [name, short_name, slug].some((text) => text.toLowerCase().includes(search.toLowerCase()))
}
