import { expect } from 'chai'
import { writings } from '../../../src/domain/themes/language.ts'
import { aView } from './fixtures.ts'
import { aThemeFolder, saying } from './theme-folder.ts'

const TEMPLATE =
  '{{t "uji" n=1}}|{{tgl at "panjang"}}|{{tgl at "pendek"}}|{{tgl at "saat"}}|{{angka n}}|{{ukuran n}}|{{ukuran kecil}}'

function drawn(lang: 'id' | 'en', words: Partial<Record<'id' | 'en', string>>) {
  const theme = aThemeFolder()
  theme.write('templates/home.hbs', TEMPLATE)
  for (const [language, text] of Object.entries(words)) theme.write(`locales/${language}.json`, text)
  const view = aView('home', { at: '2026-11-30T18:05:00.000Z', n: 4_210_000, kecil: 20 })
  return theme.render({ ...view, site: { ...view.site, lang } })
}

describe('A page in a language', () => {
  const both = { id: '{ "uji": "Satu {n}" }', en: '{ "uji": "One {n}" }' }

  it('speaks Indonesian', () => {
    expect(drawn('id', both).html).to.equal(
      'Satu 1|1 Desember 2026|1 Des|1 Desember 2026 pukul 01.05 WIB|4.210.000|4,2 MB|1 KB',
    )
  })

  it('speaks English', () => {
    expect(drawn('en', both).html).to.equal(
      'One 1|1 December 2026|1 Dec|1 December 2026 at 01.05 WIB|4,210,000|4.2 MB|1 KB',
    )
  })

  it('says in Indonesian what has no English yet', () => {
    expect(drawn('en', { id: both.id }).html).to.match(/^Satu 1\|1 December/)
  })

  it('fails on a word that no language has', () => {
    expect(saying(drawn('en', { en: '{}' }))).to.deep.equal(['uji: Error: The theme has no words for uji'])
  })

  it('has the same forms of dates in each', () => {
    expect([...writings.en.dates.keys()]).to.deep.equal([...writings.id.dates.keys()])
  })
})
