import { join } from 'node:path'
import { expect } from 'chai'
import { lintTheme } from '../../../src/domain/themes/lint/lint.ts'
import { BASE, loadThemes, themeIds } from '../../../src/domain/themes/themes.ts'
import { aView, pageTypes, plainAssets, themesRoot } from './fixtures.ts'

const ids = [BASE, ...themeIds(themesRoot)]

for (const id of ids) {
  describe(`The theme ${id}`, () => {
    it('passes its own check, every example page included', async () => {
      const { breaches, pages } = await lintTheme(join(themesRoot, id), {
        root: themesRoot,
        assets: plainAssets,
      })

      expect(
        breaches.map(({ file, line, message }) => `${file}:${line} ${message}`),
        `${breaches.length} breaches`,
      ).to.deep.equal([])
      expect(pages).to.be.greaterThan(pageTypes.length)
    }).timeout(60_000)

    it('has something to say on a page with no more than a name', () => {
      const faults: unknown[] = []
      const onFault = (_id: string, error: unknown) => faults.push(error)
      const themes = loadThemes({ root: themesRoot, assets: plainAssets, onFault })

      for (const type of pageTypes) {
        const html = themes.render(id, bare(aView(type)))

        expect(html, type).not.to.match(/undefined|null|\[object|NaN/)
        expect(html, type).to.match(/<h1[ >]/)
      }
      expect(faults).to.deep.equal([])
    })
  })
}

/** Nothing known but what a page cannot be without. */
function bare(view: ReturnType<typeof aView>): ReturnType<typeof aView> {
  const nothing = { address: null, phone: null, email: null, whatsapp: null, geoUrl: null }
  const site = { ...view.site, ...nothing, hours: [], openNow: null, menu: [], updatedAt: null }
  const lists = Object.entries(view).filter(([key, value]) => Array.isArray(value) && key !== 'rows')
  const rows = 'rows' in view ? { rows: view.rows.slice(0, 1) } : {}
  return { ...view, ...Object.fromEntries(lists.map(([key]) => [key, []])), ...rows, site }
}
