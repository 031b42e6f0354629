import { expect } from 'chai'
import { drawableText, shortened, toMarkup } from '../../../src/domain/cards/words.ts'

describe('words on a share card', () => {
  it('keeps what both faces have, accents and signs included', () => {
    const title = 'Rantau Duo Baleh: “Café” & <Nagari> 50% – 2027'

    expect(drawableText(title)).to.equal(title)
  })

  it('leaves out emoji and directions, and takes rare accents off', () => {
    expect(drawableText('Selamat 😀👩‍👩‍👧 \u202eDatang, Győr  Ⅳ')).to.equal('Selamat Datang, Gyor IV')
  })

  it('draws a typographic hyphen, which the faces do not have, as a plain one', () => {
    expect(drawableText('KTP\u2011el')).to.equal('KTP-el')
  })

  for (const title of ['', '😀', '...', 'مرحبا بكم في المكتب', '役所のお知らせ 2027', '\u0000\u200b']) {
    it(`has nothing to draw of ${JSON.stringify(title)}`, () => {
      expect(drawableText(title)).to.equal(undefined)
    })
  }

  it('cuts a text between words, and one that has none anywhere', () => {
    expect(shortened('satu dua tiga, empat', 15)).to.equal('satu dua tiga…')
    expect(shortened('A'.repeat(50), 10)).to.equal('AAAAAAAAAA…')
  })

  it('cuts a title that goes on for ever', () => {
    expect(drawableText('nagari '.repeat(100))).to.match(/^(nagari )+nagari…$/)
  })

  it('gives Pango no markup but its own', () => {
    const markup = toMarkup(`<span size="1">&amp;</span> KTP-el '"`)

    expect(markup).to.equal(
      '&lt;span size=&quot;1&quot;&gt;&amp;amp;&lt;/span&gt; <span allow_breaks="false">KTP-el</span> &#39;&quot;',
    )
  })
})
