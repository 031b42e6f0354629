import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { loadThemes } from '../../../src/domain/themes/themes.ts'
import { aView, plainAssets, themesRoot } from './fixtures.ts'

describe('Themes', () => {
  let root = ''
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'themes-'))
    cpSync(join(themesRoot, '_base'), join(root, '_base'), { recursive: true })
    const manifest = {
      id: 'uji',
      name: 'Uji',
      version: '1.0.0',
      description: '',
      palettes: ['arang'],
      defaultPalette: 'arang',
      hidden: false,
      settings: [],
    }
    write('theme.json', JSON.stringify(manifest))
  })
  afterEach(() => rmSync(root, { recursive: true }))

  function write(file: string, text: string): void {
    const path = join(root, 'uji', file)
    mkdirSync(join(path, '..'), { recursive: true })
    writeFileSync(path, text)
  }

  function render(themeId: string, view = aView('home')): { html: string; faults: string[] } {
    const faults: string[] = []
    const onFault = (id: string, error: unknown) => faults.push(`${id}: ${String(error)}`)
    return { html: loadThemes({ root, assets: plainAssets, onFault }).render(themeId, view), faults }
  }

  it('escape what people typed, also where terms are bound', () => {
    const evil = '<script>alert("KTP-el")</script>'
    const view = aView('article')

    const { html } = render('_base', {
      ...view,
      page: { ...view.page, title: evil, summary: evil },
      site: { ...view.site, name: evil },
    })

    expect(html).not.to.include('<script')
    expect(html).to.include('&lt;script&gt;alert(&quot;<span class="nb">KTP-el</span>&quot;)')
  })

  it('take from the base theme what a theme lacks', () => {
    write('partials/opening.hbs', '<h1>Pembuka sendiri</h1>')

    const { html, faults } = render('uji')

    expect(html).to.include('<h1>Pembuka sendiri</h1>').and.to.include('class="services"')
    expect(html).to.include('/aset/uji.css')
    expect(faults).to.deep.equal([])
  })

  it('let a theme change single words', () => {
    write('locales/id.json', '{ "news": "Warta" }')

    expect(render('uji').html).to.include('<h2>Warta</h2>').and.to.include('Layanan')
  })

  it('show the page plainly when a theme throws, and say so', () => {
    write('templates/home.hbs', '{{t "tidak.ada"}}')

    const { html, faults } = render('uji')

    expect(html).to.include('/aset/_base.css').and.to.include('Dokumen kependudukan')
    expect(faults).to.deep.equal(['uji: Error: The theme has no words for tidak.ada'])
  })

  it('show the page plainly when the theme is gone', () => {
    expect(render('hilang').faults).to.deep.equal(['hilang: Error: There is no theme hilang'])
  })

  for (const template of [
    '{{lookup site "name"}}',
    '{{log site}}',
    '{{#with site}}{{name}}{{/with}}',
    '{{muat "x"}}',
    '{{> (lookup . "x")}}',
  ]) {
    it(`refuse ${template}`, () => {
      write('templates/home.hbs', template)

      expect(render('uji').faults).to.have.length(1)
    })
  }

  it('show nothing of what an object inherits', () => {
    write(
      'templates/home.hbs',
      '[{{site.constructor}}{{site.__proto__}}{{site.toString}}{{#each news}}{{constructor.name}}{{/each}}]',
    )

    expect(render('uji').html).to.equal('[]')
  })

  it('render nothing for a block of a type they do not know', () => {
    const blocks = [
      { type: 'teks', html: '<p>Ada</p>' },
      { type: 'belum-ada', html: '<p>Tidak</p>' },
    ]

    const { html, faults } = render('_base', aView('page', { blocks }))

    expect(html).to.include('<p>Ada</p>').and.not.to.include('Tidak</p>')
    expect(faults).to.deep.equal([])
  })

  it('fall back to the palette of the theme', () => {
    const view = aView('home')

    expect(render('uji', { ...view, site: { ...view.site, palette: 'neon' } }).html).to.include(
      'data-palette="arang"',
    )
  })
})

describe('Theme settings', () => {
  const themes = loadThemes({ root: themesRoot, assets: plainAssets })

  it('have the defaults of the theme', () => {
    const settings = themes.settings('gonjong', {})

    expect(settings).to.include({
      promise: '',
      servicesCount: 6,
      newsLayout: 'utama-dan-daftar',
      opening: 'siluet',
    })
  })

  it('keep what an office chose and leave what the theme does not offer', () => {
    const stored = { promise: 'Cepat', servicesCount: 99, opening: 'foto', motif: 'tipis', evil: true }

    const settings = themes.settings('gonjong', stored)

    expect(settings).to.include({ promise: 'Cepat', servicesCount: 6, opening: 'siluet', motif: 'tipis' })
    expect(settings).not.to.have.property('evil')
  })

  it('are offered for the themes an office may choose', () => {
    expect(themes.list().map(({ id }) => id)).to.deep.equal(['gonjong'])
  })
})
