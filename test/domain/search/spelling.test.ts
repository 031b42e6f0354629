import { expect } from 'chai'
import { keysToTry, likeKeys, slipsBetween, spellingKeys } from '../../../src/domain/search/spelling.ts'

describe('spelling', () => {
  const SLIPS: [string, string, number][] = [
    ['kartu', 'kartu', 0],
    ['kratu', 'kartu', 1],
    ['karu', 'kartu', 1],
    ['karttu', 'kartu', 1],
    ['katru', 'kartu', 1],
    ['kbrtu', 'kartu', 1],
    ['keluraga', 'keluarga', 1],
    ['kelurga', 'keluarga', 1],
    ['keluurgaa', 'keluarga', 2],
    ['izin', 'dokumen', 3],
    ['abcd', 'badc', 2],
  ]
  for (const [wrong, right, slips] of SLIPS) {
    it(`counts ${slips} between ${wrong} and ${right}`, () => {
      expect(slipsBetween(wrong, right, 2)).to.equal(slips)
      expect(slipsBetween(right, wrong, 2)).to.equal(slips)
    })
  }

  // [wrong, right]: a vowel, changed places, doubled, missing, too much, another letter.
  const FOUND = [
    ['kelahirn', 'kelahiran'],
    ['keluraga', 'keluarga'],
    ['dukcapill', 'dukcapil'],
    ['keluaga', 'keluarga'],
    ['pelaysanan', 'pelayanan'],
    ['pelauanan', 'pelayanan'],
    ['mkelahiran', 'kelahiran'],
    ['akte', 'akta'],
  ]
  for (const [wrong, right] of FOUND) {
    it(`looks for ${wrong} where ${right} is`, () => {
      const found = keysToTry(wrong!).filter((keys) => spellingKeys(right!).some((key) => keys.includes(key)))
      expect(found).to.not.have.length(0)
      for (const keys of found)
        expect(`xxxx ${right} 2026`.match(likeKeys(keys, 3, 12))).to.deep.equal([right])
    })
  }

  it('leaves numbers, short words and other alphabets alone', () => {
    for (const word of ['2026', '1305012711260001', 'ktp', 'مرحبا', 'covid19'])
      expect(spellingKeys(word), word).to.deep.equal([])
  })
})
