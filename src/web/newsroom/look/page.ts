import type { z } from 'zod'
import { arrangeRefusal } from '../../../domain/tenants/arranging.ts'
import { lookMark } from '../../../domain/themes/look.ts'
import type { ThemeManifest, ThemeSetting } from '../../../domain/themes/manifest.ts'
import { message } from '../../../platform/messages.ts'
import { errorSummary, fields, withChoices, type Choice, type Fields } from '../../frame/forms.ts'
import { hostUrl } from '../../frame/parts.ts'
import type { Fact } from '../../frame/shapes.ts'
import { entryUrl, sectionOfKind } from '../entries/sections.ts'
import type { Writer } from '../writer.ts'
import { lookForm, type TypedLook } from './form.ts'
import { paletteChoices, settingControls, wordsOf } from './settings-view.ts'
import type { LookForms, LookPage, SettingsForm } from './view.ts'

/** What was sent and refused; what was not sent is shown as it is stored. */
export interface Shown {
  look?: { typed: TypedLook; error?: z.ZodError }
  settings?: { typed: Record<string, unknown>; error?: z.ZodError }
  conflict?: string
  /** Id of the home page that the office has arranged. */
  home?: string
}

export function lookPage(writer: Writer, shown: Shown): LookPage {
  const { tenant, parts, actor } = writer
  const site = { label: 'Lihat situs', url: hostUrl(parts.base, tenant.slug) }
  if (arrangeRefusal(actor)) return { site, facts: factsOf(writer) }
  const form = formsOf(writer, shown)
  const settings = form.settings?.controls.map(({ f }) => [f.id, f] as const) ?? []
  const errors = errorSummary({ theme: form.theme, palette: form.palette, ...Object.fromEntries(settings) })
  return { ...(errors ? { errors } : {}), site, form }
}

/** The theme that the office has, when it is one that can be chosen. */
export function currentTheme({ tenant, parts }: Pick<Writer, 'tenant' | 'parts'>): ThemeManifest | undefined {
  return parts.themes.list().find(({ id }) => id === tenant.theme)
}

function formsOf(writer: Writer, shown: Shown): LookForms {
  const { tenant, base } = writer
  const { tema, palet } = lookFields(writer, shown.look)
  const theme = currentTheme(writer)
  return {
    action: `${base}/tampilan`,
    previewUrl: `${base}/tampilan/pratinjau`,
    seen: lookMark(tenant),
    ...(shown.conflict ? { conflict: shown.conflict } : {}),
    ...{ theme: tema!, palette: palet! },
    ...(theme ? { settings: settingsPart(writer, theme, shown) } : {}),
  }
}

function settingsPart(writer: Writer, theme: ThemeManifest, { settings, home }: Shown): SettingsForm {
  const { base, parts } = writer
  const values = settings?.typed ?? storedSettings(writer, theme)
  const homeUrl = home && entryUrl(base, sectionOfKind('home'), home)
  return {
    ...{ action: `${base}/tampilan/pengaturan`, themeId: theme.id, themeName: theme.name },
    ...(homeUrl ? { home: { label: 'Sunting Beranda', url: homeUrl } } : {}),
    controls: settingControls(theme, values, parts.assets.palettes, settings?.error),
  }
}

function lookFields({ tenant, parts }: Writer, sent: Shown['look']): Fields {
  const themes = parts.themes.list()
  const typed = sent?.typed ?? { tema: tenant.theme ?? '', palet: tenant.palette ?? '' }
  const shown = fields(lookForm(themes, typed), { ...typed }, sent?.error)
  const offered = themes.flatMap(({ palettes }) => palettes)
  return {
    tema: withChoices(shown.tema, themes.map(themeChoice)),
    palet: withChoices(shown.palet, paletteChoices(offered, parts.assets.palettes)),
  }
}

function themeChoice({ id, name, description }: ThemeManifest): Choice {
  return { value: id, label: name, hint: description }
}

function storedSettings({ tenant, parts }: Writer, theme: ThemeManifest): Record<string, unknown> {
  return { ...parts.themes.settings(theme.id, JSON.parse(tenant.settings) as Record<string, unknown>) }
}

/** For those who may only look. */
function factsOf(writer: Writer): Fact[] {
  const { tenant, parts } = writer
  const theme = currentTheme(writer)
  const palette = parts.assets.palettes[tenant.palette ?? '']?.name
  const values = theme ? storedSettings(writer, theme) : {}
  return [
    { label: 'Tema', value: theme?.name ?? message('office.not_filled') },
    { label: 'Palet', value: palette ?? message('office.not_filled') },
    ...(theme?.settings ?? []).map((setting) => ({
      label: setting.label,
      value: valueText(setting, values[setting.key]),
    })),
  ]
}

function valueText({ type }: ThemeSetting, value: unknown): string {
  if (typeof value === 'boolean') return value ? 'Ya' : 'Tidak'
  if (value === '' || value === undefined) return message('office.not_filled')
  return type === 'select' ? wordsOf(String(value)) : String(value)
}
