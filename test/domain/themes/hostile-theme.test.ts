import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { aView, pageTypes } from './fixtures.ts'
import { aThemeFolder, saying } from './theme-folder.ts'

const evil = '<img src=x onerror=alert(1)>'

describe('A hostile theme', () => {
  for (const template of [
    '{{lookup site "name"}}',
    '{{log site}}',
    '{{#with site}}{{name}}{{/with}}',
    '{{#site}}{{name}}{{/site}}',
    '{{muat "x"}}',
    '{{> (lookup . "x")}}',
    '{{#*inline "x"}}{{/inline}}',
    '{{* dekorator}}',
    '{{blok (buat "teks")}}',
    '{{helperMissing}}{{blockHelperMissing "x"}}',
    '{{constructor "return process"}}',
    '{{#each.constructor "x"}}{{/each.constructor}}',
  ]) {
    it(`is refused ${template}`, () => {
      const theme = aThemeFolder()
      theme.write('templates/home.hbs', template)

      const { html, faults } = theme.render()

      expect(faults).to.have.length(1)
      expect(html).to.include('/aset/_base.css')
    })
  }

  it('sees nothing of what an object inherits', () => {
    const theme = aThemeFolder()
    const paths = ['constructor', '__proto__', 'toString', '__defineGetter__', 'hasOwnProperty', 'valueOf']
    const asked = ['site', 'page', 'settings', 'footer', '@root', '@head', '@first']
    const mustaches = asked.flatMap((of) => paths.map((path) => `{{${of}.${path}}}{{${of}.${path}.name}}`))
    theme.write(
      'templates/home.hbs',
      `[${mustaches.join('')}{{@constructor}}{{@__proto__}}{{constructor}}{{__proto__.x}}` +
        '{{#each footer}}{{constructor.name}}{{/each}}{{site.name.length.constructor}}]',
    )

    const { html, faults } = theme.render()

    expect(faults).to.deep.equal([])
    expect(html).to.equal('[]')
  })

  it('gets no code out of a helper by an inherited name', () => {
    for (const call of [
      'tgl page.updatedAt "constructor"',
      'ikon "constructor"',
      'motif "__proto__"',
      't "toString"',
    ]) {
      const theme = aThemeFolder()
      theme.write('templates/home.hbs', `{{${call}}}`)

      expect(theme.render().faults, call).to.have.length(1)
    }
    const theme = aThemeFolder()
    theme.write('locales/id.json', '{ "skip": "[{constructor}{toString}]" }')
    expect(theme.render().html).to.include('[]</a>')
  })

  it('is given no function to call', () => {
    let called = false
    const view = aView('home', { jebakan: () => (called = true) })
    const theme = aThemeFolder()
    theme.write('templates/home.hbs', '[{{jebakan}}{{#if jebakan}}ada{{/if}}]')

    expect(theme.render(view).html).to.equal('[]')
    expect(called).to.equal(false)
  })

  for (const [how, template] of [
    ['three braces', '{{{page.title}}}'],
    ['an ampersand', '{{&page.title}}'],
    ['a word with values', '{{{t "tes" isi=page.title}}}'],
    ['a forged block', '{{> palsu type="teks" html=page.title}}'],
  ] as const) {
    it(`prints nothing unescaped through ${how}`, () => {
      const theme = aThemeFolder()
      theme.write('locales/id.json', '{ "tes": "{isi}" }')
      theme.write('partials/palsu.hbs', '{{blok this}}')
      theme.write('templates/home.hbs', template)
      const view = aView('home')

      const { html, faults } = theme.render({ ...view, page: { ...view.page, title: evil } })

      expect(html).not.to.include(evil)
      expect(faults).to.have.length(1)
    })
  }

  for (const template of [
    '{{#each requirements as |ikat|}}{{{ikat}}}{{/each}}',
    '{{#each requirements as |motif i|}}{{{motif}}}{{/each}}',
    '{{#each requirements as |isi blok|}}{{{blok}}}{{/each}}',
    '{{#each requirements as |ikat|}}{{&ikat}}{{/each}}',
    '{{#each requirements as |ikat|}}{{~{ikat}~}}{{/each}}',
    '{{#each requirements as |ikat|}}{{{[ikat]}}}{{{"ikat"}}}{{/each}}',
    '{{#each requirements as |jsonld|}}{{{jsonld "x"}}}{{/each}}',
    '{{#each requirements as |ikat|}}{{#> layout}}{{{ikat}}}{{/layout}}{{/each}}',
    '{{#each none}}{{else each requirements as |ikat|}}{{{ikat}}}{{/each}}',
    '{{^each requirements as |ikat|}}{{{ikat}}}{{/each}}',
    '{{#each requirements as |if|}}{{#if}}{{/if}}{{/each}}',
    '{{#> layout as |ikat|}}{{{ikat}}}{{/layout}}',
  ]) {
    it(`cannot put a text in the place of a helper with ${template}`, () => {
      const theme = aThemeFolder()
      theme.write('templates/service.hbs', template)

      const { html, faults } = theme.render(aView('service', { requirements: [evil] }))

      expect(html).not.to.include(evil)
      expect(html).to.include('/aset/_base.css')
      expect(faults.map(({ place }) => place.template)).to.deep.equal(['templates/service.hbs'])
    })
  }

  it('cannot put a text in the place of a helper by giving a partial or a page its name', () => {
    const theme = aThemeFolder()
    theme.write('partials/palsu.hbs', '[{{{ikat}}}{{{jsonld}}}{{&ikat}}{{ikat}}]')
    theme.write('templates/home.hbs', '{{> palsu}}{{> palsu ikat=page.title jsonld=page.title}}')
    const view = aView('home', { ikat: evil, jsonld: evil })

    const { html, faults } = theme.render({ ...view, page: { ...view.page, title: evil } })

    expect(html).to.include('[').and.not.include(evil)
    expect(faults).to.deep.equal([])
  })

  it('cannot pass its own settings off as a block of checked HTML', () => {
    const setting = { label: 'Isi', type: 'text', maxLength: 200 }
    const settings = [
      { ...setting, key: 'html', default: evil },
      { ...setting, key: 'type', default: 'teks' },
    ]
    const theme = aThemeFolder({ settings })
    theme.write('templates/home.hbs', '{{blok settings}}')

    const { html, faults } = theme.render(aView('home', { settings: { html: evil, type: 'teks' } }))

    expect(html).not.to.include(evil)
    expect(faults).to.not.deep.equal([])
  })

  it('cannot replace the one block that prints HTML with one that prints anything', () => {
    const theme = aThemeFolder()
    theme.write('blocks/teks.hbs', '{{#each items as |html|}}{{{html}}}{{/each}}')

    const { html, faults } = theme.render(aView('page', { blocks: [{ type: 'teks', items: [evil] }] }))

    expect(html).not.to.include(evil)
    expect(faults).to.have.length(1)
  })

  it('has everything that its helpers print escaped', () => {
    const theme = aThemeFolder()
    const photo = {
      ...{ alt: evil, src: evil, srcset: evil, caption: null, credit: null },
      width: evil,
      height: 1,
    }
    const cover = {
      ...photo,
      sources: [{ type: evil, srcset: evil }],
      smallest: { src: evil, width: evil, height: 1 },
    }
    theme.write('locales/id.json', '{ "tes": "{isi}" }')
    theme.write(
      'templates/home.hbs',
      '{{t "tes" isi=e}}{{ikat e}}{{potong e 100}}{{gambar cover sizes=e}}{{gambar cover utama=true}}{{sampul cover}}{{sampul art}}',
    )
    for (const saver of [false, true]) {
      const view = aView('home', { e: evil, cover, art: { art: true, seed: evil } })

      const { html, faults } = theme.render({ ...view, reading: { ...view.reading, saver } })

      expect(faults).to.deep.equal([])
      expect(html).not.to.include('<img src=x')
    }
  })

  it('shows no file that it links to', () => {
    const theme = aThemeFolder()
    const secret = join(theme.root, 'rahasia')
    writeFileSync(secret, 'kata sandi')
    mkdirSync(join(theme.folder, 'partials'))
    symlinkSync(secret, join(theme.folder, 'partials/masthead.hbs'))

    const drawn = theme.render()

    expect(drawn.html).not.to.include('kata sandi')
    expect(saying(drawn)[0]).to.equal('uji: Error: partials/masthead.hbs is not a plain file')
  })

  it('is no theme when its folder is a link', () => {
    const theme = aThemeFolder()
    symlinkSync(theme.folder, join(theme.root, 'tautan'))

    expect(saying(theme.render(aView('home'), 'tautan'))).to.deep.equal([
      'tautan: Error: There is no theme tautan',
    ])
  })

  it('reaches no file by the name of a partial', () => {
    const theme = aThemeFolder()
    theme.write('templates/home.hbs', '{{> ../../_base/theme}}{{> "../theme.json"}}')

    expect(theme.render().faults).to.have.length(1)
  })

  it('leaves every page of the office readable', () => {
    const theme = aThemeFolder()
    theme.write('partials/layout.hbs', '{{> layout}}')

    for (const type of pageTypes) {
      const { html, faults } = theme.render(aView(type))

      expect(faults).to.have.length(1)
      expect(html).to.include('<main id="isi">')
    }
  })
})
