import { type ErrorSummary, type Field } from '../../frame/forms.ts'
import { type Fact } from '../../frame/shapes.ts'
import { type Link } from '../../frame/shell.ts'

/** `newsroom/look/look`: theme, palette and the theme's own settings. */
export interface LookPage {
  errors?: ErrorSummary
  site: Link
  /** Missing for those who may only look. */
  form?: LookForms
  facts?: Fact[]
}

export interface LookForms {
  action: string
  previewUrl: string
  seen: string
  /** Somebody saved in between. */
  conflict?: string
  theme: Field
  palette: Field
  /** Missing while the office has no theme that can be set. */
  settings?: SettingsForm
}

export interface SettingsForm {
  action: string
  themeId: string
  themeName: string
  /** Where the words of the home page are, when the office has arranged one of its own. */
  home?: Link
  controls: SettingControl[]
}

export interface SettingControl {
  is: 'line' | 'area' | 'check' | 'radios' | 'swatches'
  f: Field
  label: string
  hint?: string
  type?: 'text' | 'number' | 'tel' | 'url'
  counter?: boolean
}
