import { announcementCard } from '../../../domain/content/cards.ts'
import type { PublishedCard } from '../../../domain/content/published-card.ts'
import { listUrgent } from '../../../domain/content/reading-lists.ts'
import { holidaysOf, type Holidays } from '../../../domain/tenants/holidays.ts'
import type { Tenant } from '../../../domain/tenants/tenants.ts'
import type { ThemeSettings, UrgentNotice } from '../../../domain/themes/contract.ts'
import type { TenantDb } from '../../../platform/db/tenant-db.ts'
import type { Parts } from '../parts.ts'
import type { Reading } from '../reading.ts'

/** The office that a page is of, for one reader at one moment. */
export interface Office {
  tenant: Tenant
  parts: Parts
  now: string
  reading: Reading
  holidays: Holidays
  /** Urgent announcements that hold now or will. */
  urgent: PublishedCard[]
  /** Told before a page reads what belongs to other offices; without it such a page is not kept. */
  showsOthers?: () => Promise<void>
  /** Of its theme, as the office chose them. */
  settings: ThemeSettings
}

export async function openOffice(
  parts: Parts,
  db: TenantDb,
  tenant: Tenant,
  reading: Reading,
): Promise<Office> {
  const holidays = await holidaysOf(parts)
  const isUrgent = tenant.stage === 'live' && (tenant.urgent_until ?? '') > db.now
  const urgent = isUrgent ? await listUrgent(db) : []
  const settings = parts.themes.settings(
    tenant.theme ?? '',
    JSON.parse(tenant.settings) as Record<string, unknown>,
  )
  return { tenant, parts, now: db.now, reading, holidays, urgent, settings }
}

/** What stands above every page now: of several, the one that began last. */
export function noticeOf({ urgent, now }: Office): UrgentNotice | null {
  const current = urgent.findLast(({ starts_at }) => (starts_at ?? '') <= now)
  if (!current) return null
  const { tone, title, summary, url } = announcementCard(current, now)
  return { tone, title, summary, url }
}

/** Epoch ms at which the notice comes or goes by itself. */
export function noticeUntil({ urgent, now }: Office): number {
  const moments = urgent
    .flatMap(({ starts_at, ends_at }) => [starts_at ?? '', ends_at ?? ''])
    .filter((moment) => moment > now)
  return moments.length > 0 ? Date.parse(moments.sort()[0]!) : Infinity
}
