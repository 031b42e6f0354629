import type { TenantDb } from '../../platform/db/tenant-db.ts'
import { UserError } from '../../platform/errors.ts'
import type { Actor } from '../audit/actor.ts'
import { arrange, markOf } from '../tenants/arranging.ts'
import type { Tenant } from '../tenants/tenants.ts'
import type { ThemeManifest } from './manifest.ts'
import { mergeSettings, type SettingValue } from './settings.ts'

const COLUMNS = ['theme', 'palette', 'settings'] as const

/** For `saveLook` and `saveSettings`: names the look as this person saw it. */
export function lookMark(tenant: Tenant): string {
  return markOf(tenant, COLUMNS)
}

/** Theme and palette. What was set in the theme before stays stored, for the day somebody goes back to it. */
export async function saveLook(
  db: TenantDb,
  actor: Actor,
  { manifest, palette }: { manifest: ThemeManifest; palette: string },
  seen: string,
): Promise<void> {
  if (!manifest.palettes.includes(palette)) throw new UserError('invalid', 'tenant.palette_not_in_theme')
  const theme = manifest.id
  await arrange(db, actor, {
    ...{ action: 'look.saved', columns: COLUMNS, seen },
    change: () => ({ theme, palette }),
    details: { theme: manifest.name, palette },
  })
}

/** Settings of the theme that the office has, checked before by its `settingsSchema`. */
export async function saveSettings(
  db: TenantDb,
  actor: Actor,
  settings: Record<string, SettingValue>,
  seen: string,
): Promise<void> {
  await arrange(db, actor, {
    ...{ action: 'look.settings_saved', columns: COLUMNS, seen },
    change: (stored) => {
      const before = JSON.parse(stored.settings) as Record<string, unknown>
      return { settings: JSON.stringify(mergeSettings(before, settings)) }
    },
  })
}
