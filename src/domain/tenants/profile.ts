import type { TenantDb } from '../../platform/db/tenant-db.ts'
import { assert } from '../../platform/errors.ts'
import type { Actor } from '../audit/actor.ts'
import { arrange, markOf } from './arranging.ts'
import type { StoredHours } from './hours.ts'
import type { MapPlace } from './map-place.ts'
import type { Tenant } from './tenants.ts'

/** Where and when citizens reach the office. */
export interface OfficeProfile {
  address: string
  phone: string
  email: string
  whatsapp: string
  hours: StoredHours[]
  channels: { kind: string; value: string; note: string }[]
  place: MapPlace | null
}

export const CHANNELS_MAX = 6
/** Beside the weekdays. */
export const OTHER_HOURS_MAX = 3

const COLUMNS = [
  ...(['address', 'phone', 'email', 'whatsapp'] as const),
  ...(['hours', 'channels', 'latitude', 'longitude'] as const),
]

/** For `saveOffice`: names the office as this person saw it. */
export function officeMark(tenant: Tenant): string {
  return markOf(tenant, COLUMNS)
}

export async function saveOffice(
  db: TenantDb,
  actor: Actor,
  profile: OfficeProfile,
  seen: string,
): Promise<void> {
  const { address, phone, email, whatsapp, hours, channels, place } = profile
  assert(channels.length <= CHANNELS_MAX, 'no more channels than the form takes')
  await arrange(db, actor, {
    ...{ action: 'office.saved', columns: COLUMNS, seen },
    change: () => ({
      address: address || null,
      phone: phone || null,
      email: email || null,
      whatsapp: whatsapp || null,
      hours: JSON.stringify(hours.map(({ days, open }) => ({ days, open }))),
      channels: JSON.stringify(channels.map(({ kind, value, note }) => ({ kind, value, note }))),
      latitude: place?.latitude ?? null,
      longitude: place?.longitude ?? null,
    }),
  })
}
