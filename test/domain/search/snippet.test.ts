import { expect } from 'chai'
import { markTerms, snippetOf, type Piece } from '../../../src/domain/search/snippet.ts'
import { readTerms } from '../../../src/domain/search/terms.ts'

const HALF_A_LETTER = /\p{Cs}/u

describe('what a hit shows', () => {
  const shown = (pieces: Piece[]) => pieces.map(({ text, mark }) => (mark ? `[${text}]` : text)).join('')
  const snippet = (q: string, text: string, summary = '') => shown(snippetOf({ summary, text }, readTerms(q)))
  const filler = 'Warga datang pagi hari dan pulang setelah semua urusan selesai. '

  it('marks words of the same root and words that begin so', () => {
    expect(shown(markTerms('Perekaman KTP: cara merekam', readTerms('rekam')))).to.equal(
      '[Perekaman] KTP: cara [merekam]',
    )
    expect(shown(markTerms('Perekaman KTP', readTerms('perek')))).to.equal('[Perekaman] KTP')
    expect(shown(markTerms('Kartu, kartun', readTerms('kartun kartu baru')))).to.equal('[Kartu], [kartun]')
  })

  it('keeps lines of a list apart, and sentences as they are', () => {
    const text = 'Bawa kartu keluarga\nIsi formulir\n\nSerahkan di loket.\nAmbil kartu'

    expect(snippet('kartu', text)).to.equal(
      'Bawa [kartu] keluarga · Isi formulir · Serahkan di loket. Ambil [kartu]',
    )
    expect(snippet('keluarga', text)).to.contain('[keluarga] · Isi formulir')
  })

  it('keeps the text as it is written', () => {
    const text = 'Café & <b>KARTU</b> “keluarga”…'

    expect(
      markTerms(text, readTerms('cafe kartu'))
        .map((piece) => piece.text)
        .join(''),
    ).to.equal(text)
    expect(shown(markTerms(text, readTerms('cafe kartu')))).to.equal('[Café] & <b>[KARTU]</b> “keluarga”…')
  })

  it('marks the same words with and without an accent elsewhere', () => {
    const text = 'PEREKAMAN KTP-el, direkam 2x; rekamannya di Padang_Aro: mengurus, urusan 7.'

    for (const q of ['rekam', 'ktp', 'aro', 'urus', 'merekam', '2x', '7']) {
      const plain = shown(markTerms(text, readTerms(q)))
      expect(plain, q).to.contain('[')
      expect(shown(markTerms(`${text} é`, readTerms(q)))).to.equal(`${plain} é`)
    }
  })

  it('is a short text as a whole', () => {
    expect(snippet('sidik jari', 'Bawa kartu keluarga untuk perekaman sidik jari.')).to.equal(
      'Bawa kartu keluarga untuk perekaman [sidik] [jari].',
    )
  })

  it('stands around what was found, in whole words', () => {
    const text = filler.repeat(5) + 'Bawa akta kelahiran asli. ' + filler.repeat(5)
    const found = snippet('akta kelahiran', text)

    expect(found).to.match(/^… \S.* Bawa \[akta\] \[kelahiran\] asli\..*\S …$/)
    expect(found.length).to.be.within(130, 175)
    for (const word of found
      .replace(/[[\]…]/g, '')
      .trim()
      .split(' '))
      expect(text.split(/\s/)).to.include(word)
  })

  it('stands where most of the words are', () => {
    const text = `akta ${filler.repeat(6)} akta kelahiran anak ${filler.repeat(6)}`

    expect(snippet('akta kelahiran anak', text)).to.contain('[akta] [kelahiran] [anak]')
  })

  it('is the summary, or the beginning, when only the title has it', () => {
    expect(snippet('rahasia', 'Isi lain.', 'Ringkasan.')).to.equal('Ringkasan.')
    expect(snippet('ringkasan', 'Isi lain.', 'Ringkasan baru.')).to.equal('[Ringkasan] baru.')
    expect(snippet('rahasia', filler.repeat(5))).to.match(/^Warga datang .*\S …$/)
    expect(snippet('rahasia', '')).to.equal('')
  })

  it('is short also where a text has no spaces', () => {
    expect(snippet('xxx', 'x'.repeat(4000)).length).to.be.lessThan(180)
    expect(snippet('kartu', `${'𝒳'.repeat(2000)} kartu ${'𝒳'.repeat(2000)}`)).not.to.match(HALF_A_LETTER)
  })
})
