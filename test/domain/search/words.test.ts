import { expect } from 'chai'
import { rootsOf, wordsOf } from '../../../src/domain/search/words.ts'

const HALF_A_LETTER = /\p{Cs}/u

describe('words of a text', () => {
  it('are small, without accents and marks between them', () => {
    expect(wordsOf('Undang-Undang No. 14/2008: "CAFÉ", e-KTP & Jum’at')).to.deep.equal([
      ...['undang', 'undang', 'no', '14', '2008', 'cafe', 'ktp', 'jum', 'at'],
    ])
    expect(wordsOf('cafe\u0301 café')).to.deep.equal(['cafe', 'cafe'])
    expect(wordsOf('مرحبا 北京 1305012711260001 \ud800 \0')).to.deep.equal([
      'مرحبا',
      '北京',
      '1305012711260001',
    ])
  })

  it('have an end', () => {
    expect(wordsOf('x'.repeat(5000))).to.deep.equal(['x'.repeat(40)])
    expect(wordsOf(`a${'𐐨'.repeat(60)}`)[0]).not.to.match(HALF_A_LETTER)
  })

  const FAMILIES = [
    ['perekaman', 'merekam', 'rekam', 'terekam', 'direkam'],
    ['pelayanan', 'layanan', 'melayani', 'layani'],
    ['perizinan', 'izin', 'izinnya'],
    ['penulisan', 'menulis', 'tulisan', 'penulis'],
    ['pengiriman', 'mengirim', 'dikirim', 'kirim'],
    ['pemilihan', 'memilih', 'pilih', 'pemilih'],
    ['perumahan', 'rumah', 'rumahnya'],
    ['menyekolahkan', 'sekolah', 'sekolahnya'],
    ['pernikahan', 'menikah', 'nikah'],
    ['menerima', 'terima', 'diterima', 'penerimaan'],
    ['perencanaan', 'rencana', 'direncanakan'],
    ['kependudukan', 'penduduk', 'duduk'],
    ['permohonan', 'pemohon', 'mohon', 'dimohon'],
  ]
  for (const family of FAMILIES) {
    it(`share a root: ${family.join(', ')}`, () => {
      const [first, ...others] = family
      for (const other of others)
        expect(
          rootsOf(first!).filter((root) => rootsOf(other).includes(root)),
          other,
        ).not.to.be.empty
    })
  }

  it('share none when they have nothing in common', () => {
    const words = [
      'rekam',
      'layanan',
      'izin',
      'tulisan',
      'kirim',
      'pilih',
      'rumah',
      'sekolah',
      'nikah',
      'pajak',
    ]

    for (const a of words)
      for (const b of words)
        if (a !== b)
          expect(
            rootsOf(a).filter((root) => rootsOf(b).includes(root)),
            `${a} ${b}`,
          ).to.be.empty
  })
})
