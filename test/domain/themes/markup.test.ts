import { expect } from 'chai'
import { coverArt } from '../../../src/domain/themes/cover-art.ts'
import { bindTerms, photoMarkup, shorten } from '../../../src/domain/themes/markup.ts'

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
  }

  it('are sized, escaped and wait until they are near', () => {
    expect(photoMarkup(photo, { sizes: '100vw', eager: false })).to.equal(
      '<img src="/a.webp" alt="&quot;Loket&quot;" width="800" height="500" loading="lazy" decoding="async">',
    )
  })
})

describe('Shortened text', () => {
  it('ends at a word', () => {
    expect(shorten('Pencetakan selesai pada hari yang sama', 22)).to.equal('Pencetakan selesai…')
    expect(shorten('Pendek', 22)).to.equal('Pendek')
  })
})
