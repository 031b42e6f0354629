import type { ThemeFault } from '../../../domain/fleet/theme-faults.ts'
import type { ThemeManifest } from '../../../domain/themes/manifest.ts'
import { formatNumber } from '../../../platform/locale.ts'
import type { ThemesPage } from './view.ts'

export function themesPage(
  manifests: readonly ThemeManifest[],
  sites: ReadonlyMap<string, number>,
  faults: readonly ThemeFault[],
): ThemesPage {
  const names = new Map(manifests.map(({ id, name }) => [id, name]))
  return {
    themes: manifests.map(({ id, name, version, description, palettes }) => ({
      ...{ id, name, version, description },
      palettes: formatNumber(palettes.length),
      sites: formatNumber(sites.get(id) ?? 0),
      failing: faults.some(({ theme }) => theme === id),
    })),
    faults: faults.map((fault) => ({
      ...{ theme: names.get(fault.theme) ?? fault.theme, kind: fault.kind, at: fault.last_at },
      ...{ pageType: fault.page_type, template: fault.template, detail: fault.detail },
      count: formatNumber(fault.count),
    })),
  }
}
