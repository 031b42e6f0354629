import { z } from 'zod'
import { HTML_FIELD } from './helper-names.ts'
import { readThemeFile } from './theme-files.ts'

const keySchema = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]{0,39}$/)
  .refine((key) => key !== HTML_FIELD)
const base = { key: keySchema, label: z.string().min(1).max(80) }
const TEXT_CHARS_MAX = 200
const TEXTAREA_CHARS_MAX = 2000
/** Nothing chosen. */
const none = z.literal('')

const settingSchema = z
  .discriminatedUnion('type', [
    z.strictObject({
      ...base,
      type: z.literal('text'),
      maxLength: z.int().min(1).max(TEXT_CHARS_MAX),
      default: z.string(),
    }),
    z.strictObject({
      ...base,
      type: z.literal('textarea'),
      maxLength: z.int().min(1).max(TEXTAREA_CHARS_MAX),
      default: z.string(),
    }),
    z.strictObject({ ...base, type: z.literal('number'), min: z.int(), max: z.int(), default: z.int() }),
    z.strictObject({ ...base, type: z.literal('boolean'), default: z.boolean() }),
    z.strictObject({
      ...base,
      type: z.literal('select'),
      options: z.array(z.string().min(1)).min(1),
      default: z.string(),
    }),
    z.strictObject({ ...base, type: z.literal('tel'), default: none }),
    z.strictObject({ ...base, type: z.literal('url'), default: none }),
    z.strictObject({ ...base, type: z.literal('palette'), default: none }),
  ])
  .refine(isDefaultAllowed, { path: ['default'], error: 'default' })

export const SETTINGS_MAX = 12

/** The whole first load, compressed and without photos. */
export const BUDGETS = { homeKb: 60, articleKb: 50 }

export const manifestSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z_][a-z0-9_-]{0,39}$/),
    name: z.string().min(1).max(40),
    version: z.string().regex(/^\d+\.\d+\.\d+$/),
    description: z.string().max(200),
    palettes: z.array(z.string()).min(1),
    defaultPalette: z.string(),
    /** Names of built faces, the one of the running text first; none: those of the device. */
    fonts: z.array(z.string().regex(/^[a-z0-9-]+$/)).default(['plus-jakarta-sans']),
    /** Not offered to offices. */
    hidden: z.boolean(),
    budgets: z
      .strictObject({ homeKb: z.number().positive(), articleKb: z.number().positive() })
      .default(BUDGETS),
    settings: z.array(settingSchema).max(SETTINGS_MAX),
  })
  .refine(({ palettes, defaultPalette }) => palettes.includes(defaultPalette), {
    path: ['defaultPalette'],
    error: 'palette',
  })
  .refine(({ settings }) => new Set(settings.map(({ key }) => key)).size === settings.length, {
    path: ['settings'],
    error: 'twice',
  })

export type ThemeSetting = z.infer<typeof settingSchema>
export type ThemeManifest = z.infer<typeof manifestSchema>

export const MANIFEST_FILE = 'theme.json'

export function readManifest(folder: string): ThemeManifest {
  return manifestSchema.parse(JSON.parse(readThemeFile(folder, MANIFEST_FILE)))
}

interface Defaulted {
  type: string
  default: string | number | boolean
  maxLength?: number
  options?: string[]
  min?: number
  max?: number
}

function isDefaultAllowed(setting: Defaulted): boolean {
  const { default: value, maxLength = Infinity, options, min = -Infinity, max = Infinity } = setting
  if (typeof value === 'number') return value >= min && value <= max
  if (typeof value !== 'string') return true
  return value.length <= maxLength && (options === undefined || options.includes(value))
}
