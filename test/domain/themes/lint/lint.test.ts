import { readFileSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { lintFiles, type Breach } from '../../../../src/domain/themes/lint/lint.ts'
import { sentences } from '../../../../src/domain/themes/lint/sentences.ts'
import { plantedInFiles } from './faults-in-files.ts'
import { plantedInPages } from './faults-in-pages.ts'
import { plainAssets } from '../fixtures.ts'
import { type ThemeFolder } from '../theme-folder.ts'
import { aCleanTheme, check, read } from './planted.ts'

describe('The check of a theme', () => {
  it('says nothing of a theme without faults', async () => {
    expect(await check(aCleanTheme())).to.deep.equal([])
  }).timeout(60_000)

  for (const { rule, files, at, also = [] } of plantedInFiles) {
    it(`finds ${rule} at ${at}`, () => {
      const theme = aCleanTheme(files)

      const breaches = read(theme)

      expect(placesOf(rule, breaches)).to.include(lineOf(at, theme))
      // Nothing but this, and what follows from it.
      expect([rule, ...also]).to.include.members(breaches.map((breach) => breach.rule))
    })
  }

  for (const { rule, files, at, also = [], page = 'home' } of plantedInPages) {
    it(`finds ${rule} at ${at} on a drawn page`, async () => {
      const breaches = await check(aCleanTheme(files), page)

      expect(placesOf(rule, breaches)).to.include(at)
      expect([rule, ...also]).to.include.members(breaches.map((breach) => breach.rule))
    })
  }

  it('finds a link, and reads nothing of the theme then', async () => {
    const theme = aCleanTheme()
    rmSync(join(theme.folder, 'assets/theme.css'))
    symlinkSync('/etc/passwd', join(theme.folder, 'assets/theme.css'))

    expect((await check(theme)).map(({ rule, file }) => [rule, file])).to.deep.equal([
      ['file_link', 'assets/theme.css'],
    ])
  })

  it('finds that there is no manifest, no stylesheet, or too much of everything', async () => {
    const bare = aCleanTheme()
    rmSync(join(bare.folder, 'theme.json'))
    const plain = aCleanTheme()
    rmSync(join(plain.folder, 'assets/theme.css'))
    const large = aCleanTheme()
    for (const name of ['a', 'b', 'c']) large.write(`assets/${name}.css`, ' '.repeat(250_000))

    expect((await check(bare)).map(({ rule }) => rule)).to.deep.equal(['manifest_missing'])
    expect((await check(plain)).map(({ rule }) => rule)).to.deep.equal(['css_missing'])
    expect((await check(large)).map(({ rule }) => rule)).to.include('theme_size')
  }).timeout(60_000)

  it('finds a browser file that was never built', () => {
    const { root, folder, write } = aCleanTheme()
    write('partials/masthead.hbs', '<img src="{{aset "kapal.js"}}" alt="">')
    const url = (name: string) => {
      if (name === 'kapal.js') throw new Error('No browser asset is named kapal.js')
      return `/aset/${name}`
    }

    const { breaches } = lintFiles(folder, { root, assets: { ...plainAssets, url } })

    expect(breaches.map(({ rule, line }) => [rule, line])).to.deep.equal([['unknown_asset', 1]])
  })

  it('lets be what is right', async () => {
    const theme = aCleanTheme({
      'partials/masthead.hbs': (base) =>
        `${base}<a href="mailto:{{site.email}}" lang="en" hreflang="en">English</a>{{{ikon "menu"}}}{{! Catatan <script> }}<!-- <b onclick=1> -->`,
      'assets/theme.css': [
        "@import '../../_base/assets/theme.css';",
        '/* color: red; @import "https://x" */',
        '@layer blocks { .fed { color: currentColor; box-shadow: 0 0 0 3px #000a; fill: color-mix(in oklab, var(--brand) 60%, #000); } }',
        '@media print { @layer print { p { color: #000; border-color: #999; white-space: pre; } } }',
        '@layer blocks { @media (width < 20rem) { .tan { color: var(--gold, var(--ink)); content: "red; {"; } } }',
      ].join('\n'),
    })

    expect(await check(theme)).to.deep.equal([])
  }).timeout(60_000)

  it('has a planted fault for each of its rules', () => {
    const tried = new Set([...plantedInFiles, ...plantedInPages].map(({ rule }) => rule))
    const elsewhere = ['file_link', 'manifest_missing', 'theme_size', 'unknown_asset']

    expect(Object.keys(sentences).filter((rule) => !tried.has(rule as Breach['rule']))).to.have.members(
      elsewhere,
    )
  })

  it('says what is wrong and what to do in Indonesian, without a gap', () => {
    for (const [message, remedy] of Object.values(sentences)) {
      expect(message)
        .to.match(/^(?:[A-Z@]|theme\.json|id )/)
        .and.not.to.match(/[.!]$/)
      expect(remedy).to.match(/^[A-Z].*\.$/)
    }
  })
})

/** `theme.json:/"warna"/` stands for the line where that is written last. */
function lineOf(at: string, { folder }: ThemeFolder): string {
  const [, file = '', sought] = /^([^:]+):\/(.+)\/$/.exec(at) ?? []
  if (sought === undefined) return at
  const text = readFileSync(join(folder, file), 'utf8')
  const before = text.slice(0, text.lastIndexOf(sought)).split('\n')
  return `${file}:${before.length}:${before.at(-1)!.length + 1}`
}

function placesOf(rule: Breach['rule'], breaches: Breach[]): string[] {
  return breaches.filter((breach) => breach.rule === rule).map(placeOf)
}

function placeOf({ file, line, column }: Breach): string {
  return column === undefined ? `${file}:${line}` : `${file}:${line}:${column}`
}
