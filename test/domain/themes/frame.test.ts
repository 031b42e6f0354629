import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { type PageType } from '../../../src/domain/themes/contract.ts'
import { loadThemes } from '../../../src/domain/themes/themes.ts'
import { aView, plainAssets, themesRoot } from './fixtures.ts'

const themes = loadThemes({ root: themesRoot, assets: plainAssets })
const both = [
  { lang: 'id', url: 'http://dinas.localhost/' },
  { lang: 'en', url: 'http://dinas.localhost/en' },
]

function draw(type: PageType, changes: Record<string, unknown> = {}, page: Record<string, unknown> = {}) {
  const view = aView(type, changes)
  return themes.render('gonjong', { ...view, page: { ...view.page, ...page } } as typeof view)
}

function read(changes: Record<string, unknown>): string {
  return draw('page', { reading: { ...aView('page').reading, ...changes } })
}

describe('The frame of a page', () => {
  it('follows the device unless the reader chose a scheme', () => {
    expect(read({ scheme: 'auto' })).to.match(/<html lang="id" data-palette="marawa">/)
    expect(read({ scheme: 'gelap' })).to.match(/<html[^>]* data-scheme="gelap">/)
  })

  it('colours the bar of the browser as the reader will see the page', () => {
    const colours = (html: string) =>
      [...html.matchAll(/<meta name="theme-color" ([^>]*)>/g)].map(([, rest]) => rest)

    expect(colours(read({ scheme: 'auto' })))
      .to.have.length(2)
      .and.satisfy(([, dark]: string[]) => dark?.includes('prefers-color-scheme: dark'))
    expect(colours(read({ scheme: 'gelap' }))).to.deep.equal(['content="#2d0a0b"'])
    expect(colours(read({ scheme: 'terang' }))).to.deep.equal(['content="#5d1517"'])
  })

  it('has switches that say what is on and lead back to this page', () => {
    const html = read({ scheme: 'gelap', saver: true, back: '/berita?halaman=2' })

    expect(html).to.include('<input type="hidden" name="kembali" value="/berita?halaman&#x3D;2">')
    expect(html).to.match(/name="skema" value="gelap" aria-pressed="true"/)
    expect(html).to.match(/name="skema" value="ikuti" aria-pressed="false"/)
    expect(html).to.match(/name="hemat" value="1" aria-pressed="true"/)
    expect(html).to.match(/name="hemat" value="0" aria-pressed="false"/)
  })

  it('offers another language only where the page was written in it', () => {
    expect(draw('page', {}, { alternates: [] })).not.to.include('class="languages"')

    const html = draw('page', {}, { alternates: both })

    expect(html).to.include('class="languages"')
    expect(html).to.match(/lang="id" hreflang="id" aria-current="true">ID/)
    expect(html).to.include('<link rel="alternate" hreflang="en" href="http://dinas.localhost/en">')
    expect(html).to.include('<link rel="alternate" hreflang="x-default" href="http://dinas.localhost/">')
  })

  it('shows the urgent notice with its tone in words', () => {
    const notice = { tone: 'penting', title: 'Loket tutup', summary: '', url: '/pengumuman/tutup' }

    const html = draw('article', { notice })

    expect(html).to.match(/<aside class="notice penting"[^>]*>[^]*Penting[^]*Loket tutup[^]*<main/)
    expect(draw('article', { notice: null })).not.to.include('class="notice')
  })

  it('tells search engines either where the page lives or to leave it', () => {
    expect(draw('page')).to.include('rel="canonical"').and.not.to.include('noindex')
    expect(draw('page', {}, { noindex: true, alternates: both }))
      .to.include('<meta name="robots" content="noindex">')
      .and.not.match(/rel="canonical"|hreflang="x-default"/)
  })

  it('prints what search engines read as it is, in one element', () => {
    const html = draw('article', {}, { jsonLd: '{"name":"A \\u003c/script> B"}' })

    expect(html).to.include('<script type="application/ld+json">{"name":"A \\u003c/script> B"}</script>')
    expect(draw('article', {}, { jsonLd: null })).not.to.include('ld+json')
  })

  it('has a card to share when there is a picture', () => {
    const html = draw('page', {}, { image: 'http://dinas.localhost/kartu/a.png' })

    expect(html).to.include('<meta property="og:image" content="http://dinas.localhost/kartu/a.png">')
    expect(html).to.include('summary_large_image').and.to.include('content="1200"')
    expect(draw('page', {}, { image: null })).not.to.include('og:image')
  })

  it('hides the buttons that need a script until there is one', () => {
    const buttons = [...draw('article').matchAll(/<button[^>]*data-(?:share|copy|print)[^>]*>/g)]

    expect(buttons).to.have.length(3)
    expect(buttons.filter(([tag]) => !tag.endsWith(' hidden>'))).to.deep.equal([])
  })
})

describe('The rows of a home page', () => {
  it('stand side by side when there are two', () => {
    const html = draw('home')

    expect(html).to.match(/<div class="wrap pair">[^]*Agenda[^]*Informasi publik/)
    expect(html.match(/class="wrap pair"/g)).to.have.length(1)
  })
})

describe('Each type of block', () => {
  const names = (folder: string) =>
    readdirSync(join(themesRoot, '_base', folder)).map((file) => file.replace(/\.\w+$/, ''))

  it('has an example', () => {
    expect(names('fixtures/blocks').sort()).to.deep.equal(names('blocks').sort())
  })
})
