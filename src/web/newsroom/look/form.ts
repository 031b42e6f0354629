import { z } from 'zod'
import type { ThemeManifest, ThemeSetting } from '../../../domain/themes/manifest.ts'
import { settingsSchema, type SettingValue } from '../../../domain/themes/settings.ts'
import { message } from '../../../platform/messages.ts'
import type { FormBody } from '../form/body.ts'

/** The name of a theme's setting in the form, behind this and a dot. */
export const SETTING = 'set'

/** Also what the address of the preview carries, so in the words that people see. */
export interface TypedLook {
  tema: string
  palet: string
}

const choice = z.string().min(1, 'form.choice_missing').default('')

/** Theme and palette: a palette has to be one that the theme has been made for. */
export function lookForm(themes: readonly ThemeManifest[], { tema }: TypedLook) {
  const theme = themes.find(({ id }) => id === tema)
  return z.object({
    tema: choice.refine((id) => id === '' || theme?.id === id, 'form.choice_missing'),
    palet: choice.refine(
      (palette) => !theme || palette === '' || theme.palettes.includes(palette),
      'tenant.palette_not_in_theme',
    ),
  })
}

export function readLook(form: FormBody): TypedLook {
  return { tema: form.line('tema'), palet: form.line('palet') }
}

/** Undefined: nothing of a theme's settings was sent. */
export function readSettings(theme: ThemeManifest, form: FormBody): Record<string, string> | undefined {
  if (!form.names().some((name) => name.startsWith(`${SETTING}.`))) return undefined
  const typed = theme.settings.map(({ key, type }) => {
    const name = `${SETTING}.${key}`
    return [key, type === 'textarea' ? form.text(name) : form.line(name)] as const
  })
  return Object.fromEntries(typed)
}

export interface CheckedSettings {
  settings?: Record<string, SettingValue>
  error?: z.ZodError
}

/** What can be stored, or what is wrong in words that fit the setting. */
export function checkSettings(manifest: ThemeManifest, typed: Record<string, unknown>): CheckedSettings {
  const { success, data, error } = settingsSchema(manifest).safeParse(typed)
  if (success) return { settings: data }
  const issues = error.issues.map((issue) => {
    const setting = manifest.settings.find(({ key }) => key === issue.path[0])
    return setting ? { ...issue, message: issueText(setting, issue.message) } : issue
  })
  return { error: new z.ZodError(issues) }
}

function issueText(setting: ThemeSetting, fallback: string): string {
  switch (setting.type) {
    case 'number':
      return message('form.number_invalid', { min: setting.min, max: setting.max })
    case 'text':
    case 'textarea':
      return 'form.too_long'
    case 'select':
      return 'form.choice_missing'
    default:
      return fallback
  }
}
