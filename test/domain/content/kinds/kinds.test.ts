import { expect } from 'chai'
import { kindOf, parseFields, type FieldsOf, type Kind } from '../../../../src/domain/content/kinds.ts'

const issuesOf = <K extends Kind>(kind: K, json: object) =>
  kindOf(kind)
    .issues(parseFields(kind, json))
    .map(({ field, messageKey }) => `${field} ${messageKey}`)

describe('the kinds of content', () => {
  const file = { id: 'd1', name: 'a.pdf', sizeBytes: 1, pages: 1 }
  const NEEDS: [kind: Kind, fields: object, expected: string[]][] = [
    ['article', { category: null }, ['category article.category_missing']],
    ['announcement', {}, ['startsAt announcement.start_missing', 'endsAt announcement.end_missing']],
    [
      'announcement',
      { startsAt: '2026-11-24T08:00', endsAt: '2026-11-24T08:00' },
      ['endsAt announcement.end_before_start'],
    ],
    ['event', {}, ['startsAt event.start_missing', 'place event.place_missing']],
    [
      'event',
      { startsAt: '2026-11-24T08:00', endsAt: '2026-11-23T08:00', place: 'Aula' },
      ['endsAt event.end_before_start'],
    ],
    ['event', { startsAt: '2026-11-24T08:00', place: 'Aula' }, []],
    ['official', {}, ['position official.position_missing']],
    [
      'document',
      { year: '26' },
      [
        'class document.class_missing',
        'documentType document.type_missing',
        'year document.year_missing',
        'file document.file_missing',
      ],
    ],
    ['document', { class: 'berkala', documentType: 'data', year: '2026', file }, []],
    ['service', {}, []],
    ['page', {}, []],
    ['album', {}, []],
    ['home', {}, []],
  ]
  for (const [kind, fields, expected] of NEEDS)
    it(`${kind} needs ${expected.join(', ') || 'nothing of its own'} with ${JSON.stringify(fields).slice(0, 60)}`, () => {
      expect(issuesOf(kind, fields)).to.deep.equal(expected)
    })

  it('take times of WIB into the list columns as instants', () => {
    const columns = <K extends Kind>(kind: K, json: object) =>
      kindOf(kind).columns(parseFields(kind, json) as FieldsOf[K])

    expect(
      columns('announcement', {
        urgent: true,
        tone: 'awas',
        startsAt: '2026-11-24T08:00',
        endsAt: '2026-11-30T16:00',
      }),
    ).to.deep.equal({
      ...{ category: 'urgent', subtype: 'awas' },
      ...{ starts_at: '2026-11-24T01:00:00.000Z', ends_at: '2026-11-30T09:00:00.000Z' },
    })
    // An event without an end is over when it begins: it would else stand in the agenda for good.
    expect(columns('event', { startsAt: '2027-01-01T00:30' })).to.deep.equal({
      ...{ starts_at: '2026-12-31T17:30:00.000Z', ends_at: '2026-12-31T17:30:00.000Z', year: 2027 },
    })
    expect(
      columns('document', { class: 'berkala', documentType: 'data', year: '2025', date: '2025-02-03' }),
    ).to.include({
      ...{ category: 'berkala', subtype: 'data', year: 2025, starts_at: '2025-02-03' },
    })
    expect(columns('document', { year: 'dua' }).year).to.equal(null)
  })

  it('have their pages where the public finds them', () => {
    const at = { slug: 'contoh', published_at: '2026-12-31T18:00:00.000Z' }
    const path = (kind: Kind, category: string | null = null) => kindOf(kind).path({ ...at, category })

    expect([
      path('service'),
      path('announcement'),
      path('event'),
      path('album'),
      path('document'),
    ]).to.deep.equal(
      ['layanan', 'pengumuman', 'agenda', 'galeri', 'informasi-publik'].map((word) => `/${word}/contoh`),
    )
    expect([
      path('article'),
      path('page', 'profil'),
      path('page', 'hal'),
      path('home'),
      path('official'),
    ]).to.deep.equal([...['/berita/2027/contoh', '/profil/contoh', '/hal/contoh', '/'], null])
  })

  it('refuse what no form of theirs could have sent', () => {
    const BAD: [Kind, object][] = [
      ['event', { startsAt: '2026-02-30T08:00' }],
      ['event', { startsAt: 'besok' }],
      ['document', { date: '2026-13-01' }],
      ['official', { wealthReport: 'javascript:alert(1)' }],
      ['service', { need: 'lain' }],
      ['service', { requirements: Array.from({ length: 21 }, () => 'x') }],
      ['announcement', { tone: 'darurat' }],
    ]
    for (const [kind, json] of BAD) expect(() => parseFields(kind, json), kind).to.throw()
  })
})
