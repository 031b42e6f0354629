import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const base = { key: z.string(), label: z.string() }

const settingSchema = z.discriminatedUnion('type', [
  z.object({ ...base, type: z.literal('text'), maxLength: z.number(), default: z.string() }),
  z.object({ ...base, type: z.literal('number'), min: z.number(), max: z.number(), default: z.number() }),
  z.object({ ...base, type: z.literal('boolean'), default: z.boolean() }),
  z.object({ ...base, type: z.literal('select'), options: z.array(z.string()).min(1), default: z.string() }),
])

const SETTINGS_MAX = 12

const manifestSchema = z.object({
  id: z.string().regex(/^[a-z_]+$/),
  name: z.string(),
  version: z.string(),
  description: z.string(),
  palettes: z.array(z.string()).min(1),
  defaultPalette: z.string(),
  /** Not offered to offices. */
  hidden: z.boolean(),
  settings: z.array(settingSchema).max(SETTINGS_MAX),
})

export type ThemeSetting = z.infer<typeof settingSchema>
export type ThemeManifest = z.infer<typeof manifestSchema>

export function readManifest(folder: string): ThemeManifest {
  return manifestSchema.parse(JSON.parse(readFileSync(join(folder, 'theme.json'), 'utf8')))
}
