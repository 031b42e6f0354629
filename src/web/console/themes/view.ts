import type { ThemeFault } from '../../../domain/fleet/theme-faults.ts'

/** `console/themes/themes`: what offices may choose from, and what went wrong with it. */
export interface ThemesPage {
  themes: ShownTheme[]
  faults: ShownFault[]
}

export interface ShownTheme {
  id: string
  name: string
  version: string
  description: string
  palettes: string
  /** How many offices use it. */
  sites: string
  /** It failed on a page in the last thirty days. */
  failing: boolean
}

export interface ShownFault {
  theme: string
  kind: ThemeFault['kind']
  /** Empty: the theme as a whole. */
  pageType: string
  /** The file to look at. */
  template: string
  /** As the machine says it, for the author of the theme. */
  detail: string
  count: string
  at: string
}
