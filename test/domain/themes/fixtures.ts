import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type PageType, type ThemeInput } from '../../../src/domain/themes/contract.ts'
import { type ThemesParts } from '../../../src/domain/themes/themes.ts'
import { ROOT } from '../../../src/platform/root.ts'
import { iconNames } from '../../../themes/_build/icons.ts'
import { paletteSeeds } from '../../../themes/_build/palettes.ts'

export const themesRoot = join(ROOT, 'themes')

/** Each has an example in the base theme. */
export const pageTypes = readdirSync(join(themesRoot, '_base/templates')).map((file) =>
  file.replace('.hbs', ''),
) as PageType[]

const colors = { name: 'Palet', themeColor: '#5d1517', brand: '#a7262b' }

/** Assets as the build would name them, so that these tests do not wait for it. */
export const plainAssets: ThemesParts['assets'] = {
  url: (logicalName) => `/aset/${logicalName}`,
  icons: Object.fromEntries(iconNames.map((name) => [name, '<path d="M4 12h15"/>'])),
  palettes: Object.fromEntries(
    Object.keys(paletteSeeds).map((id) => [id, { ...colors, themeColorDark: '#2d0a0b' }]),
  ),
}

/** A page of this type as the site would build it, with what the test changes. */
export function aView(type: PageType, changes: Record<string, unknown> = {}): ThemeInput {
  const frame = readFixture('frame')
  const own = readFixture(type)
  const site = { ...object(frame['site']), ...object(own['site']) }
  return { ...frame, ...own, site, ...changes } as unknown as ThemeInput
}

function readFixture(name: string): Record<string, unknown> {
  const file = join(themesRoot, '_base/fixtures', `${name}.json`)
  return object(JSON.parse(readFileSync(file, 'utf8')))
}

function object(value: unknown): Record<string, unknown> {
  return (value ?? {}) as Record<string, unknown>
}
