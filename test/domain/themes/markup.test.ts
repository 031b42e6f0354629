import { expect } from 'chai'
import { coverArt } from '../../../src/domain/themes/cover-art.ts'
import {
  bindTerms,
  photoMarkup,
  shorten,
  smallPhotoMarkup,
  tapMarkup,
} from '../../../src/domain/themes/markup.ts'
import { aView } from './fixtures.ts'
import { aThemeFolder } from './theme-folder.ts'

describe('Bound terms', () => {
  it('stay on one line', () => {
    for (const term of ['KTP-el', 'e-KTP', 'SP4N-LAPOR!', 'PBG/IMB', '10 hari', '1 hari kerja']) {
      expect(bindTerms(`Urus ${term} di kantor`)).to.equal(`Urus <span class="nb">${term}</span> di kantor`)
    }
  })

  it('are escaped with everything around them', () => {
    expect(bindTerms('<b>KTP-el & KK')).to.equal('&lt;b&gt;<span class="nb">KTP-el</span> &amp; KK')
  })
})

describe('Generated covers', () => {
  const covers = Array.from({ length: 60 }, (_, i) => coverArt(`0193a7c2-4f00-7000-8000-${i}`))

  it('stay with their content and vary between contents', () => {
    expect(coverArt('a')).to.equal(coverArt('a'))
    expect(new Set(covers).size).to.be.greaterThan(20)
  })

  it('are small and take their colours from the palette', () => {
    for (const cover of covers) {
      expect(cover.length).to.be.lessThan(1700)
      expect(cover).not.to.match(/#[0-9a-f]{3}|style=|NaN|undefined| id=/)
    }
  })
})

describe('Photos', () => {
  const photo = {
    alt: '"Loket"',
    width: 800,
    height: 500,
    caption: null,
    credit: null,
    src: '/a.webp',
    srcset: null,
    sources: [],
    smallest: { src: '/k.webp', width: 400, height: 250 },
  }

  it('are sized, escaped and wait until they are near', () => {
    expect(photoMarkup(photo, { sizes: '100vw', eager: false })).to.equal(
      '<img src="/a.webp" alt="&quot;Loket&quot;" width="800" height="500" loading="lazy" decoding="async">',
    )
  })
})

describe('Photos for who saves data', () => {
  const smallest = { src: '/k.webp', width: 400, height: 250 }
  const large = [{ type: 'image/avif', srcset: '/b.avif 1200w' }]
  const photo = {
    ...{ alt: '"Loket"', width: 1200, height: 750, caption: null, credit: null },
    ...{ src: '/b.webp', srcset: '/b.webp 1200w', sources: large, smallest },
  }

  it('are the smallest file and nothing to choose from, where they are in view at once', () => {
    expect(smallPhotoMarkup(photo)).to.equal(
      '<img src="/k.webp" alt="&quot;Loket&quot;" width="400" height="250" fetchpriority="high" decoding="async">',
    )
  })

  it('wait for a tap elsewhere', () => {
    const html = tapMarkup(photo, 'Tampilkan foto', '<svg></svg>')

    expect(html).to.equal(
      '<a class="photo-tap" href="/k.webp" data-photo data-alt="&quot;Loket&quot;" data-width="400" data-height="250">' +
        '<svg></svg><b>Tampilkan foto</b> <span>&quot;Loket&quot;</span></a>',
    )
  })

  it('are loaded by no page but one, the first', () => {
    const view = aView('article', { cover: photo, blocks: [{ type: 'gambar', photo, wide: false }] })
    const saving = { ...view, reading: { ...view.reading, saver: true } }

    const { html } = aThemeFolder().render(saving, '_base')

    expect(html.match(/<img[^>]*>/g)).to.have.length(1)
    expect(html).to.match(/class="photo-tap" href="\/k.webp"/)
    expect(html).not.to.include('/b.')
  })
})

describe('Shortened text', () => {
  it('ends at a word', () => {
    expect(shorten('Pencetakan selesai pada hari yang sama', 22)).to.equal('Pencetakan selesai…')
    expect(shorten('Pendek', 22)).to.equal('Pendek')
  })
})
