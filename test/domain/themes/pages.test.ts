import { expect } from 'chai'
import { HtmlValidate } from 'html-validate'
import { loadThemes } from '../../../src/domain/themes/themes.ts'
import { aView, pageTypes, plainAssets, themesRoot } from './fixtures.ts'

const faults: unknown[] = []
const themes = loadThemes({
  root: themesRoot,
  assets: plainAssets,
  onFault: (_id, error) => faults.push(error),
})
const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    // Both are how our templates write, and right in HTML.
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    // Phone numbers come as the office writes them.
    'tel-non-breaking': 'off',
    // One menu for wide screens and one in a disclosure for phones; a stylesheet shows one of them.
    'unique-landmark': 'off',
    'long-title': 'off',
  },
})

for (const themeId of ['_base', 'gonjong']) {
  for (const type of pageTypes) {
    describe(`The theme ${themeId}, page ${type}`, () => {
      const html = themes.render(themeId, aView(type))

      it('is valid HTML', async () => {
        const report = await validator.validateString(html)

        const messages = report.results.flatMap(({ messages }) => messages)
        expect(messages.map(({ line, ruleId, message }) => `${line} ${ruleId}: ${message}`)).to.deep.equal([])
      })

      it('has what the platform puts on every page', () => {
        expect(html).to.match(/^<!doctype html>\n<html lang="id" data-palette="marawa">/)
        expect(html).to.include('<a class="skip" href="#isi">').and.to.include('<main id="isi">')
        expect(html)
          .to.include('Situs resmi Pemerintah Kabupaten Solok Selatan')
          .and.to.include('.solselkab.go.id')
        expect(html).to.include('<div class="legal">')
        expect(html.match(/<h1[ >]/g)).to.have.length(1)
      })

      it('needs no script, no inline style and nobody else', () => {
        expect(html).not.to.match(/<script|<iframe|<style| style=| on[a-z]+=/)
        const loaded = [
          ...html.matchAll(/(?:src|srcset)="([^"]*)"|<link[^>]*rel="(?:stylesheet|preload|icon)"[^>]*>/g),
        ]
        expect(loaded.filter(([tag]) => tag.includes('//'))).to.deep.equal([])
      })
    })
  }
}

describe('A page with no more than a name', () => {
  it('still renders in both themes', () => {
    const site = {
      ...aView('home').site,
      address: null,
      phone: null,
      email: null,
      whatsapp: null,
      geoUrl: null,
    }
    const bare = { ...site, hours: [], openNow: null, menu: [], updatedAt: null }

    for (const type of pageTypes) {
      const view = aView(type, {
        site: bare,
        footer: [],
        services: [],
        news: [],
        items: [],
        blocks: [],
        channels: [],
      })
      expect(themes.render('gonjong', view)).not.to.match(/undefined|null|\[object/)
    }
  })

  it('says what will be there', () => {
    const html = themes.render('gonjong', aView('home', { services: [], news: [] }))

    expect(html).to.include('Belum ada berita').and.to.include('sedang dilengkapi')
  })
})

describe('The theme Gonjong', () => {
  it('renders all fixtures itself', () => {
    expect(faults).to.deep.equal([])
  })
})
