import { expect } from 'chai'
import { loadThemes } from '../../../src/domain/themes/themes.ts'
import { aView, plainAssets, themesRoot } from './fixtures.ts'
import { aThemeFolder, saying } from './theme-folder.ts'

describe('Themes', () => {
  it('escape what people typed, also where terms are bound', () => {
    const evil = '<script>alert("KTP-el")</script>'
    const view = aView('article')

    const { html } = aThemeFolder().render(
      {
        ...view,
        page: { ...view.page, title: evil, summary: evil },
        site: { ...view.site, name: evil },
      },
      '_base',
    )

    expect(html).not.to.include('<script>')
    expect(html).to.include('&lt;script&gt;alert(&quot;<span class="nb">KTP-el</span>&quot;)')
  })

  it('take from the base theme what a theme lacks', () => {
    const theme = aThemeFolder()
    theme.write('partials/masthead.hbs', '<header>Kepala sendiri</header>')

    const { html, faults } = theme.render()

    expect(html).to.include('<header>Kepala sendiri</header>').and.to.include('<div class="legal">')
    expect(html).to.include('/aset/uji.css')
    expect(faults).to.deep.equal([])
  })

  it('let a theme change single words', () => {
    const theme = aThemeFolder()
    theme.write('locales/id.json', '{ "skip": "Langsung ke isi" }')

    expect(theme.render().html).to.include('>Langsung ke isi</a>').and.to.include('Situs resmi')
  })

  it('show the page plainly when a theme throws, and say where', () => {
    const theme = aThemeFolder()
    theme.write('templates/home.hbs', '{{#> layout}}<h1>{{t "tidak.ada"}}</h1>{{/layout}}')

    const drawn = theme.render()

    expect(drawn.html).to.include('/aset/_base.css').and.to.include('Dinas Kependudukan')
    expect(saying(drawn)).to.deep.equal(['uji: Error: The theme has no words for tidak.ada'])
    // Not the layout, which was being drawn around it.
    expect(drawn.faults[0]!.place).to.deep.equal({ pageType: 'home', template: 'templates/home.hbs' })
  })

  it('name the partial that failed', () => {
    const theme = aThemeFolder()
    theme.write('partials/masthead.hbs', '{{ikon "naga"}}')

    expect(theme.render().faults[0]!.place.template).to.equal('partials/masthead.hbs')
  })

  it('show the page plainly when the theme is gone', () => {
    const drawn = aThemeFolder().render(aView('home'), 'hilang')

    expect(saying(drawn)).to.deep.equal(['hilang: Error: There is no theme hilang'])
  })

  it('do without a theme that cannot be read, and say so', () => {
    const theme = aThemeFolder({ settings: 'banyak' })

    const drawn = theme.render()

    expect(drawn.html).to.include('/aset/_base.css')
    expect(drawn.faults.map(({ place }) => place)).to.deep.equal([
      { pageType: null, template: 'theme.json' },
      { pageType: 'home', template: 'theme.json' },
    ])
  })

  it('render nothing for a block of a type they do not know', () => {
    const blocks = [
      { type: 'teks', html: '<p>Ada</p>' },
      { type: 'belum-ada', html: '<p>Tidak</p>' },
    ]

    const { html, faults } = aThemeFolder().render(aView('page', { blocks }), '_base')

    expect(html).to.include('<p>Ada</p>').and.not.to.include('Tidak</p>')
    expect(faults).to.deep.equal([])
  })

  it('fall back to the palette of the theme', () => {
    const view = aView('home')

    const { html } = aThemeFolder().render({ ...view, site: { ...view.site, palette: 'neon' } })

    expect(html).to.include('data-palette="arang"')
  })

  it('preload the faces they ask for, or none', () => {
    const theme = aThemeFolder({ fonts: [] })
    theme.write('partials/masthead.hbs', '[{{@head.font}}{{#each @head.fonts}}{{this}}{{/each}}]')

    expect(theme.render().html).to.include('[]')
  })

  it('are offered to offices unless hidden', () => {
    const ids = loadThemes({ root: themesRoot, assets: plainAssets })
      .list()
      .map(({ id }) => id)

    expect(ids).to.include('gonjong').and.not.to.include('_base')
  })
})
