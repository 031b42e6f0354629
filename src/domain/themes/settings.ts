import { z } from 'zod'
import { type ThemeSettings } from './contract.ts'
import { type ThemeManifest, type ThemeSetting } from './manifest.ts'

export type SettingValue = string | number | boolean

const TEL = /^\+?[\d\s().-]{5,20}$/
const URL_CHARS_MAX = 500

/**
 * What an office chose, as far as its theme still offers it, and the theme's defaults for the rest. Nothing is refused:
 * values stored under another theme must not take the site down.
 */
export function settingsFor(manifest: ThemeManifest, stored: Record<string, unknown>): ThemeSettings {
  const chosen = manifest.settings.map((setting) => {
    const value = Object.hasOwn(stored, setting.key) ? stored[setting.key] : undefined
    return [setting.key, isAllowed(manifest, setting, value) ? value : setting.default]
  })
  return Object.fromEntries(chosen) as ThemeSettings
}

/**
 * What is stored after a change. Values of themes that the office had before stay: who goes back to one finds it as it
 * was.
 */
export function mergeSettings(
  stored: Record<string, unknown>,
  changed: Record<string, unknown>,
): Record<string, unknown> {
  return { ...stored, ...changed }
}

/** The settings as a form: what is typed comes in, what is stored comes out. */
export function settingsSchema(
  manifest: ThemeManifest,
): z.ZodObject<Record<string, z.ZodType<SettingValue>>> {
  return z.object(
    Object.fromEntries(manifest.settings.map((setting) => [setting.key, typedSetting(manifest, setting)])),
  )
}

function typedSetting(manifest: ThemeManifest, setting: ThemeSetting): z.ZodType<SettingValue> {
  switch (setting.type) {
    case 'text':
    case 'textarea':
      return z.string().trim().max(setting.maxLength).default('')
    case 'select':
      return z.enum(setting.options)
    case 'boolean':
      return z.preprocess((typed) => typed === true || typed === 'on' || typed === 'true', z.boolean())
    case 'number':
      return z.coerce.number().int().min(setting.min).max(setting.max)
    default:
      return z
        .string()
        .trim()
        .refine((typed) => isAllowed(manifest, setting, typed), `theme_setting.${setting.type}`)
        .default('')
  }
}

function isAllowed(manifest: ThemeManifest, setting: ThemeSetting, value: unknown): value is SettingValue {
  switch (setting.type) {
    case 'number':
      return Number.isInteger(value) && Number(value) >= setting.min && Number(value) <= setting.max
    case 'boolean':
      return typeof value === 'boolean'
    default:
      return typeof value === 'string' && isAllowedText(manifest, setting, value)
  }
}

function isAllowedText(manifest: ThemeManifest, setting: ThemeSetting, value: string): boolean {
  switch (setting.type) {
    case 'text':
    case 'textarea':
      return value.length <= setting.maxLength
    case 'select':
      return setting.options.includes(value)
    case 'tel':
      return value === '' || TEL.test(value)
    case 'url':
      return value === '' || (value.length <= URL_CHARS_MAX && isHttps(value))
    default:
      return value === '' || manifest.palettes.includes(value)
  }
}

function isHttps(value: string): boolean {
  return /^https:\/\/[^\s"'<>]+$/.test(value) && URL.canParse(value)
}
