import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { expect } from 'chai'
import { readManifest } from '../../../src/domain/themes/manifest.ts'
import { loadThemes, themeIds } from '../../../src/domain/themes/themes.ts'
import { ROOT } from '../../../src/platform/root.ts'
import { cutFont, fontFaceCss, FONTS } from '../../../themes/_build/fonts.ts'
import { buildStylesheet } from '../../../themes/_build/styles.ts'
import { tokensCss } from '../../../themes/_build/tokens-css.ts'
import { aView, plainAssets, themesRoot } from './fixtures.ts'

const themes = loadThemes({ root: themesRoot, assets: plainAssets })
const files = Object.fromEntries(Object.keys(FONTS).map((name) => [name, `${name}.woff2`]))
const fonts = (theme: string) => readManifest(join(themesRoot, theme)).fonts
const preloaded = (html: string) =>
  [...html.matchAll(/<link rel="preload" href="([^"]*)"/g)].map(([, url]) => url)

function styles(theme: string): Buffer {
  const shared = fontFaceCss(fonts(theme), files) + tokensCss()
  return buildStylesheet(join(themesRoot, theme, 'assets/theme.css'), shared, join(themesRoot, '_base/motif'))
}

describe('The first load of a page', () => {
  it('asks early for the faces that its theme sets it in, and for no others', () => {
    expect(preloaded(themes.render('songket', aView('home')))).to.deep.equal([
      '/aset/plus-jakarta-sans.woff2',
      '/aset/source-serif-4.woff2',
    ])
    expect(preloaded(themes.render('gonjong', aView('home')))).to.deep.equal([
      '/aset/plus-jakarta-sans.woff2',
    ])
    expect(preloaded(themes.render('rangkiang', aView('home')))).to.deep.equal([])
  })

  it('has no web font at all where the theme takes the letters of the device', () => {
    expect(styles('gonjong').toString()).to.include('@font-face')
    expect(styles('rangkiang').toString()).not.to.match(/@font-face|woff2/)
  })

  it('has a face of the device beside each web font, stretched to its metrics', () => {
    const css = styles('songket').toString()

    for (const name of fonts('songket')) {
      const standIn = /font-family:"([^"]+)"/.exec(FONTS[name]!.standIn)?.[1]
      expect(css, name).to.match(new RegExp(`font-family:\\s*${standIn};[^}]*size-adjust`))
      expect(css, name).to.match(new RegExp(`--[a-z]+:\\s*"?${FONTS[name]!.family}"?,\\s*"?${standIn}"?,`))
    }
  })

  it('takes no face that is not built', () => {
    for (const theme of themeIds(themesRoot))
      expect(Object.keys(FONTS), theme).to.include.members(fonts(theme))
    expect(() => fontFaceCss(['huruf-lain'], files)).to.throw('huruf-lain')
  })

  const limits = { gonjong: 45, songket: 54, rangkiang: 20 }
  for (const [theme, limitKb] of Object.entries(limits)) {
    it(`weighs at most ${limitKb} KB in ${theme}, compressed and without photos`, async () => {
      const html = themes.render(theme, aView('home'))

      const cut = await Promise.all(fonts(theme).map((name) => cutFont(join(ROOT, 'node_modules'), name)))
      const bytes =
        brotliCompressSync(html).length +
        brotliCompressSync(styles(theme)).length +
        cut.reduce((sum, { length }) => sum + length, 0)
      expect(bytes).to.be.below(limitKb * 1000)
    })
  }
})
