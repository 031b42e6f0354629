import type { Actor } from '../../../domain/audit/actor.ts'
import type { TrackedTenant } from '../../../domain/fleet/tracker.ts'
import { stepRefusal } from '../../../domain/tenants/stages.ts'
import type { Tenant } from '../../../domain/tenants/tenants.ts'
import { daysBetween, formatRelative } from '../../../platform/locale.ts'
import { hostUrl } from '../../frame/parts.ts'
import { chipOf, hostOf, officePath } from '../office.ts'
import type { Freshness, TrackerRow } from './view.ts'

const GOOD_DAYS_MAX = 14
const WATCH_DAYS_MAX = 30

export interface TrackerContext {
  base: URL
  now: string
  actor: Actor
}

export function rowOf({ tenant, people }: TrackedTenant, context: TrackerContext): TrackerRow {
  const [lead, ...backups] = people.filter(({ membership }) => membership.responsibility !== null)
  const backup = backups.length > 0 ? `dan ${backups.length} cadangan` : 'tanpa cadangan'
  return {
    name: tenant.name,
    url: officePath(tenant),
    address: hostOf(context.base, tenant),
    chip: chipOf(tenant.stage),
    freshness: freshnessOf(tenant.updated_at, context.now),
    ...(lead ? { lead: { name: lead.name, backup, lacksBackup: backups.length === 0 } } : {}),
    action: actionOf(tenant, context),
  }
}

/** Days since a person last changed what the public sees. */
export function freshnessOf(updatedAt: string | null, now: string): Freshness {
  if (!updatedAt) return { level: 'none', label: 'Belum ada isi' }
  const days = daysBetween(updatedAt, now)
  const level = days <= GOOD_DAYS_MAX ? 'good' : days <= WATCH_DAYS_MAX ? 'watch' : 'stale'
  return { level, label: formatRelative(updatedAt, now) }
}

/** The one thing to do next with this office, if it is this person's to do. */
function actionOf(tenant: Tenant, { actor, base }: TrackerContext): TrackerRow['action'] {
  const path = officePath(tenant)
  const look = { label: 'Lihat', url: path, primary: false }
  if (tenant.stage === 'in_review' && !stepRefusal(actor, tenant.stage, 'approval'))
    return { ...look, label: 'Tinjau', primary: true }
  if (actor.role !== 'manager') return look
  switch (tenant.stage) {
    case 'unstarted':
      return { label: 'Siapkan situs', url: `${path}/persiapan`, primary: true }
    case 'prepared':
      return { label: 'Bagikan undangan', url: `${path}#orang`, primary: false }
    case 'ready':
      return { label: 'Tayangkan', url: path, primary: true }
    case 'live':
      return { label: 'Buka situs', url: hostUrl(base, tenant.slug), primary: false, external: true }
    default:
      return look
  }
}
