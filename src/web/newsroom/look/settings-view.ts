import type { z } from 'zod'
import type { ThemeManifest, ThemeSetting } from '../../../domain/themes/manifest.ts'
import { settingsSchema } from '../../../domain/themes/settings.ts'
import { message } from '../../../platform/messages.ts'
import type { Assets } from '../../../platform/http/assets.ts'
import { fields, withChoices, type Choice, type Field } from '../../frame/forms.ts'
import { SETTING } from './form.ts'
import type { SettingControl } from './view.ts'

type Palettes = Assets['palettes']

/** The theme's settings as controls, made from its manifest. */
export function settingControls(
  manifest: ThemeManifest,
  values: Record<string, unknown>,
  palettes: Palettes,
  error?: z.ZodError,
): SettingControl[] {
  const shown = fields(settingsSchema(manifest), values, error, `${SETTING}-`)
  return manifest.settings.map((setting) => {
    const field = shown[setting.key]!
    return controlOf(setting, { ...field, name: `${SETTING}.${setting.key}` }, manifest, palettes)
  })
}

/** A choice of six squares of colour; `none` where nothing need be chosen. */
export function paletteChoices(ids: readonly string[], palettes: Palettes, none?: string): Choice[] {
  const choices = Object.entries(palettes)
    .filter(([id]) => ids.includes(id))
    .map(([id, { name }]) => ({ value: id, label: name, palette: id }))
  return none === undefined ? choices : [{ value: '', label: none }, ...choices]
}

function controlOf(
  setting: ThemeSetting,
  f: Field,
  manifest: ThemeManifest,
  palettes: Palettes,
): SettingControl {
  const { label } = setting
  switch (setting.type) {
    case 'textarea':
      return { is: 'area', f: { ...f, maxlength: setting.maxLength }, label, counter: true }
    case 'number': {
      const hint = message('look.number_hint', { min: setting.min, max: setting.max })
      return { is: 'line', f, label, hint, type: 'number' }
    }
    case 'boolean':
      return { is: 'check', f, label }
    case 'select': {
      const choices = setting.options.map((value) => ({ value, label: wordsOf(value) }))
      return { is: 'radios', f: withChoices(f, choices), label }
    }
    case 'palette': {
      const choices = paletteChoices(manifest.palettes, palettes, message('look.same_palette'))
      return { is: 'swatches', f: withChoices(f, choices), label }
    }
    case 'tel':
    case 'url':
      return { is: 'line', f, label, type: setting.type }
    default:
      return { is: 'line', f, label, type: 'text', counter: true }
  }
}

/** `utama-dan-daftar` → `Utama dan daftar` */
export function wordsOf(option: string): string {
  const words = option.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
