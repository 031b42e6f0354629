import { join } from 'node:path'
import { expect } from 'chai'
import { loadThemes } from '../../src/domain/themes/themes.ts'
import type { ThemeInput } from '../../src/domain/themes/contract.ts'
import { loadAssets } from '../../src/platform/http/assets.ts'
import { ROOT } from '../../src/platform/root.ts'
import { closeBrowser, openDevice, requestsElsewhere } from './browser.ts'
import { examplePages } from './example-pages.ts'
import { serveExamples } from './example-server.ts'
import { faultsOn } from './matrix.ts'

const root = join(ROOT, 'themes')
const assets = loadAssets(join(ROOT, 'dist/assets'))
const themes = loadThemes({ root, assets, onFault: refuseFallback })
const examples = examplePages(join(root, '_base'))
/** Each tab is a process of its own, and axe keeps one core busy. */
const PAGES_AT_ONCE = 2
const allPalettes = process.env.LAMAN_ALL_PALETTES === '1'

after(closeBrowser)

for (const { id, defaultPalette, palettes } of themes.list()) {
  for (const palette of allPalettes ? palettes : [defaultPalette]) {
    describe(`The theme ${id} in ${palette}`, () => {
      it('is accessible and fits every screen, on every page, light and dark', async () => {
        const pages = new Map(examples.map(({ view }, i) => [`/${i}`, draw(id, palette, view)]))
        const { origin, missing } = await serveExamples(pages, assets)
        const faults: string[] = []
        const waiting = examples.entries()
        async function look(): Promise<void> {
          const page = await openDevice({ width: 1280 })
          for (const [i, { name }] of waiting) {
            const found = await faultsOn(page, `${origin}/${i}`)
            faults.push(...found.map((fault) => `${id} ${palette}, ${name}, ${fault}`))
          }
        }
        await Promise.all(Array.from({ length: PAGES_AT_ONCE }, look))

        expect(faults.join('\n')).to.equal('')
        expect(missing).to.deep.equal([])
        expect(requestsElsewhere()).to.deep.equal([])
      }).timeout(300_000)
    })
  }
}

describe('The look at every page', () => {
  it('finds what is wrong at one width, in one scheme, or in something folded', async () => {
    const planted = [
      '<style>@media (prefers-color-scheme:dark){.pale{color:#333;background:#222}}</style>',
      '<p class="pale">Tulisan</p>',
      '<p style="width:340px">Lebar</p>',
      '<div style="overflow:hidden"><p style="width:700px">Terpotong</p></div>',
      '<details><summary>Buka</summary><img src="/media/foto.webp" width="40" height="40"></details>',
    ]
    const html = draw('gonjong', 'marawa', examples[0]!.view)
    const pages = new Map([['/', html.replace('</main>', `${planted.join('')}$&`)]])
    const { origin } = await serveExamples(pages, assets)

    const faults = await faultsOn(await openDevice({ width: 1280 }), `${origin}/`)

    const places = (what: string) =>
      faults.filter((fault) => fault.includes(what)).map((fault) => fault.split(': ')[0])
    const everyWidth = ['320 px', '360 px', '768 px', '1280 px', '360 px unfolded']
    expect(places('class="pale"')).to.deep.equal(everyWidth.map((width) => `dark ${width}`))
    expect(places('px too wide: <p style')).to.deep.equal(['light 320 px', 'dark 320 px'])
    expect(places('image-alt')).to.deep.equal(['light 360 px unfolded', 'dark 360 px unfolded'])
    expect(places('cut off: <p style="width:700px')).to.deep.equal(
      ['320 px', '360 px', '360 px unfolded'].flatMap((width) => [`light ${width}`, `dark ${width}`]),
    )
    expect(faults).to.have.length(everyWidth.length + 2 + 2 + 2 + 6)
  }).timeout(30_000)
})

function draw(id: string, palette: string, view: ThemeInput): string {
  const settings = themes.settings(id, view.settings as unknown as Record<string, unknown>)
  return themes.render(id, { ...view, settings, site: { ...view.site, palette } })
}

/** A theme that fails is drawn as the base theme, which is not what is to be looked at. */
function refuseFallback(themeId: string, error: unknown): void {
  throw new Error(`The theme ${themeId} failed. After a change of themes: npm run build:assets`, {
    cause: error,
  })
}
