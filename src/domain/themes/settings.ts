import { type ThemeSettings } from './contract.ts'
import { type ThemeManifest, type ThemeSetting } from './manifest.ts'

/**
 * What an office chose, as far as its theme still offers it, and the theme's defaults for the rest. Nothing is refused:
 * values stored under another theme must not take the site down.
 */
export function settingsFor(manifest: ThemeManifest, stored: Record<string, unknown>): ThemeSettings {
  const chosen = manifest.settings.map((setting) => [setting.key, accepted(setting, stored[setting.key])])
  return Object.fromEntries(chosen) as ThemeSettings
}

function accepted(setting: ThemeSetting, value: unknown): string | number | boolean {
  return isAllowed(setting, value) ? value : setting.default
}

function isAllowed(setting: ThemeSetting, value: unknown): value is string | number | boolean {
  switch (setting.type) {
    case 'text':
      return typeof value === 'string' && value.length <= setting.maxLength
    case 'number':
      return Number.isInteger(value) && Number(value) >= setting.min && Number(value) <= setting.max
    case 'boolean':
      return typeof value === 'boolean'
    case 'select':
      return typeof value === 'string' && setting.options.includes(value)
  }
}
