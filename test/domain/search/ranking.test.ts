import { expect } from 'chai'
import { searchAll } from '../../../src/domain/search/search.ts'
import type { SearchText } from '../../../src/domain/search/texts.ts'
import { aSite, aText, freshFleet } from './sites.ts'

/** The expected order is written down, so that SQLite and PostgreSQL cannot differ. */
describe('order of what is found', () => {
  const TEXTS: (Partial<SearchText> & { title: string })[] = [
    { title: 'Perekaman KTP elektronik', kind: 'service', text: 'Bawa kartu keluarga dan akta kelahiran.' },
    {
      title: 'Akta kelahiran',
      kind: 'service',
      summary: 'Untuk anak yang baru lahir.',
      text: 'KTP orang tua.',
    },
    { title: 'Kartu keluarga', kind: 'service', text: 'Untuk pasangan yang baru menikah.' },
    { title: 'Profil', kind: 'page', text: 'Kami melayani KTP, akta dan kartu keluarga.' },
    { title: 'Rekam KTP di sekolah', text: 'Siswa merekam data.', publishedAt: '2026-11-20T01:00:00.000Z' },
    { title: 'Rekam KTP di nagari', text: 'Warga merekam data.', publishedAt: '2019-03-01T01:00:00.000Z' },
    { title: 'Pemilu', text: 'Pemilih membawa KTP.', publishedAt: '2024-02-01T01:00:00.000Z' },
    { title: 'Loket KTP tutup', kind: 'announcement', publishedAt: '2026-11-23T01:00:00.000Z' },
    { title: 'Jemput bola KTP', kind: 'event', publishedAt: '2026-11-22T01:00:00.000Z' },
    { title: 'Laporan KTP', kind: 'document', publishedAt: '2025-01-02T01:00:00.000Z' },
  ]
  const EXPECTED: Record<string, string[]> = {
    ktp: [
      ...['Perekaman KTP elektronik', 'Loket KTP tutup', 'Jemput bola KTP'],
      ...['Rekam KTP di sekolah', 'Laporan KTP', 'Rekam KTP di nagari', 'Akta kelahiran', 'Profil', 'Pemilu'],
    ],
    'rekam ktp': ['Perekaman KTP elektronik', 'Rekam KTP di sekolah', 'Rekam KTP di nagari'],
    'akta lahir': ['Akta kelahiran', 'Perekaman KTP elektronik'],
    'kartu kelu': ['Kartu keluarga', 'Perekaman KTP elektronik', 'Profil'],
    melayani: ['Profil'],
    'siswa ktp hilang': ['Rekam KTP di sekolah'],
  }

  for (const [q, titles] of Object.entries(EXPECTED)) {
    it(`is this for "${q}"`, async () => {
      const fleet = await freshFleet()
      const site = await aSite(fleet, 'disdukcapil')
      for (const text of TEXTS) await aText(site, text)

      expect((await searchAll(fleet, { q })).hits.map(({ title }) => title)).to.deep.equal(titles)
    })
  }
})
