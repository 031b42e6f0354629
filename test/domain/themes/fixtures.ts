import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type PageType, type ThemeInput } from '../../../src/domain/themes/contract.ts'
import { type ThemesParts } from '../../../src/domain/themes/themes.ts'
import { ROOT } from '../../../src/platform/root.ts'
import { iconNames } from '../../../themes/_build/icons.ts'

export const themesRoot = join(ROOT, 'themes')

export const pageTypes: PageType[] = [
  'home',
  'article',
  'article_list',
  'page',
  'service',
  'service_list',
  'contact',
  'preparing',
  'gone',
  'not_found',
  'error',
  'directory',
]

/** Assets as the build would name them, so that these tests do not wait for it. */
export const plainAssets: ThemesParts['assets'] = {
  url: (logicalName) => `/aset/${logicalName}`,
  icons: Object.fromEntries(iconNames.map((name) => [name, '<path d="M4 12h15"/>'])),
  palettes: {
    marawa: { name: 'Marawa', themeColor: '#5d1517', brand: '#a7262b' },
    arang: { name: 'Arang', themeColor: '#352e29', brand: '#483e36' },
  },
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
