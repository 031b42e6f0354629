import { expect } from 'chai'
import { bodyIssues, type Block } from '../../../../src/domain/content/body.ts'
import { blockType } from '../../../../src/domain/content/blocks/block-types.ts'
import { fixtureOf } from './folders.ts'

/** A block like its fixture, with a change that a writer could make. */
function issuesOf(type: string, change: Record<string, unknown>): string[] {
  const known = blockType(type)!
  const data = known.schema.parse({ ...(fixtureOf(type) as object), ...change }) as never
  return known.issues(data).map(({ messageKey, field = '' }) => `${field} ${messageKey}`)
}

describe('what a block still needs', () => {
  const photo = { photoId: '0193b000-0000-7000-8000-000000000001', alt: 'Penari', caption: '' }
  const CASES: [type: string, change: Record<string, unknown>, expected: string[]][] = [
    ['angka', { figures: [] }, ['figures blok.angka.empty']],
    [
      'angka',
      { figures: [{ label: 'Wajib KTP', value: '9', source: '', year: '', series: ['1', 'dua'] }] },
      [
        'figures.0.source blok.angka.source_missing',
        'figures.0.year blok.angka.year_missing',
        'figures.0.series blok.angka.series_invalid',
      ],
    ],
    ['berkas', { documents: [] }, ['documents blok.berkas.empty']],
    ['galeri', { photos: [photo] }, ['photos blok.galeri.too_few']],
    ['galeri', { photos: [photo, { ...photo, alt: '' }] }, ['photos.1.alt gambar.alt_missing']],
    ['gambar', { photoId: '' }, ['photoId blok.photo_missing']],
    ['gambar', { alt: 'IMG_20261124.jpg' }, ['alt gambar.alt_file_name']],
    [
      'kontak',
      { channels: [{ kind: 'surel', value: 'bukan surel' }] },
      ['channels.0.value blok.kontak.invalid'],
    ],
    ['kutipan', { text: '' }, ['text blok.kutipan.empty']],
    [
      'langkah',
      { steps: [{ title: '', text: 'x' }] },
      ['steps blok.langkah.too_few', 'steps.0.title blok.langkah.title_missing'],
    ],
    ['pembuka', { title: '' }, ['title blok.pembuka.title_missing']],
    ['pembuka', { shortcuts: [{ label: 'KTP', url: '' }] }, ['shortcuts.0.url blok.half_link']],
    ['pembuka', { background: 'foto' }, ['photoId blok.photo_missing']],
    ['pengumuman', { endsAt: '' }, ['endsAt announcement.end_missing']],
    ['pengumuman', { endsAt: '2026-11-19T08:00' }, ['endsAt announcement.end_before_start']],
    ['pengumuman', { endsAt: '2026-12-21T08:00' }, ['endsAt blok.pengumuman.too_long']],
    ['sorotan', { items: [], text: '' }, ['text blok.sorotan.empty']],
    ['syarat', { items: [] }, ['items blok.syarat.empty']],
    [
      'tabel',
      { title: '', rows: [['A', 'B']] },
      ['title blok.tabel.title_missing', 'rows blok.tabel.too_few_rows'],
    ],
    ['tabel', { rows: [['A'], ['1']] }, ['rows blok.tabel.too_few_columns']],
    ['tabel', { rows: [['A', 'B'], ['1', '2'], ['3']] }, ['rows blok.tabel.ragged']],
    [
      'tabel',
      {
        rows: [
          ['A', 'B'],
          ['1', '2', '3'],
        ],
      },
      ['rows blok.tabel.ragged'],
    ],
    [
      'tanya',
      { items: [{ question: '', answer: '' }] },
      [
        'items blok.tanya.too_few',
        'items.0.question blok.tanya.question_missing',
        'items.0.answer blok.tanya.answer_missing',
      ],
    ],
    [
      'tautan',
      { cards: [{ title: 'Selengkapnya', url: '' }] },
      ['cards blok.tautan.too_few', 'cards.0.title blok.tautan.vague', 'cards.0.url blok.tautan.url_missing'],
    ],
    ['teks', { doc: { type: 'doc', content: [{ type: 'paragraph' }] } }, ['doc teks.missing']],
    [
      'video',
      { url: '', minutes: 'tiga', transcript: '' },
      [
        'url blok.video.url_missing',
        'minutes blok.video.minutes_invalid',
        'transcript blok.video.transcript_missing',
      ],
    ],
  ]
  for (const [type, change, expected] of CASES)
    it(`${type}: ${expected.join(', ')}`, () => {
      expect(issuesOf(type, change)).to.deep.equal(expected)
    })
})

describe('blocks beside each other', () => {
  const block = (type: string, id = type): Block => ({ id, type, v: 1, data: fixtureOf(type) })
  const issues = (blocks: Block[]) =>
    bodyIssues({ v: 1, blocks }).map(({ blockId, messageKey }) => `${blockId} ${messageKey}`)

  it('may hold three highlights, not four', () => {
    const highlights = ['a', 'b', 'c', 'd'].map((id) => block('sorotan', id))

    expect(issues(highlights.slice(0, 3))).to.deep.equal([])
    expect(issues(highlights)).to.deep.equal(['d blok.sorotan.too_many'])
  })

  it('may not hold two dividers in a row', () => {
    expect(issues([block('pemisah', 'a'), block('teks'), block('pemisah', 'b')])).to.deep.equal([])
    expect(issues([block('pemisah', 'a'), block('pemisah', 'b')])).to.deep.equal(['a blok.pemisah.twice'])
  })

  it('have the opening first', () => {
    expect(issues([block('pembuka'), block('teks')])).to.deep.equal([])
    expect(issues([block('teks'), block('pembuka')])).to.deep.equal(['pembuka blok.pembuka.not_first'])
  })

  it('hold no national identity number, wherever it was typed', () => {
    const question = { question: 'NIK 1311012345678901?', answer: 'Ya.' }
    const data = { title: '', items: [question, { question: 'Dua?', answer: 'Ya.' }] }

    expect(issues([{ ...block('tanya'), data }])).to.deep.equal(['tanya teks.nik'])
  })

  it('name one of a type that is no longer there', () => {
    expect(issues([{ ...block('teks'), type: 'dulu' }])).to.deep.equal(['teks block.unknown'])
  })
})
