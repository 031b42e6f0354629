import { readPageFixtures, variantsOf, type Fixture } from '../../src/domain/themes/lint/fixtures.ts'
import type { ThemeInput } from '../../src/domain/themes/contract.ts'

/** Every page type, one page with every block, and the states in which a page looks otherwise. */
export function examplePages(base: string): Fixture[] {
  const pages = readPageFixtures(base)
  const find = (name: string) => pages.find((page) => page.name === name)!
  const variant = (name: string, reader: string) =>
    variantsOf(find(name)).find((one) => one.name === `${name} (${reader})`)!
  const changed = (name: string, state: string, changes: Record<string, unknown>): Fixture => {
    const view = { ...find(name).view, ...changes } as ThemeInput
    return { name: `${name} (${state})`, view, differs: true }
  }
  const values = { name: '', contact: '', message: '' }
  return [
    ...pages,
    variant('home', 'pratinjau'),
    variant('page (semua blok)', 'hemat data'),
    changed('contact', 'terkirim', {
      form: { action: '/kontak', stamp: '', sent: true, values, errors: [] },
    }),
    changed('search', 'tanpa hasil', { hits: [], total: 0, filters: [], pagination: null }),
    changed('article_list', 'kosong', { items: [], pagination: null }),
  ]
}
