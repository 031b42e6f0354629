import { expect } from 'chai'
import { hoursNow, type StoredHours } from '../../../src/domain/tenants/hours.ts'

const WEEK: StoredHours[] = [
  { days: 'Senin–Kamis', open: '07.30–12.00, 13.00–16.00' },
  { days: 'Jumat', open: '07.30–11.30, 14.00–16.30' },
  { days: 'Sabtu–Minggu', open: 'Tutup' },
]
/** A moment in WIB. */
const at = (day: string, time: string) => new Date(`${day}T${time}+07:00`).toISOString()
const HOLIDAYS = new Map([
  ['2026-12-25', 'Kelahiran Yesus Kristus'],
  ...['2027-03-08', '2027-03-09', '2027-03-10', '2027-03-11', '2027-03-12'].map((date): [string, string] => [
    date,
    'Idul Fitri 1448 Hijriah',
  ]),
])
const stateAt = (day: string, time: string, week = WEEK) => hoursNow(week, at(day, time), HOLIDAYS)!.state
const WEDNESDAY = '2026-11-25'
const FRIDAY = '2026-11-27'
const SATURDAY = '2026-11-28'
const SUNDAY = '2026-11-29'

describe('the hours of a counter', () => {
  const MOMENTS: [string, string, string, string][] = [
    ['before it opens', WEDNESDAY, '07:29:59.999', 'Tutup. Buka pukul 07.30'],
    ['the instant it opens', WEDNESDAY, '07:30:00.000', 'Buka sampai 12.00'],
    ['the last instant before the break', WEDNESDAY, '11:59:59.999', 'Buka sampai 12.00'],
    ['the instant the break begins', WEDNESDAY, '12:00:00.000', 'Tutup. Buka pukul 13.00'],
    ['the instant the break ends', WEDNESDAY, '13:00:00.000', 'Buka sampai 16.00'],
    ['the instant it closes', WEDNESDAY, '16:00:00.000', 'Tutup. Buka besok 07.30'],
    ['just after midnight in WIB', WEDNESDAY, '00:00:00.000', 'Tutup. Buka pukul 07.30'],
    ['during the Friday prayer', FRIDAY, '12:30:00.000', 'Tutup. Buka pukul 14.00'],
    ['on Friday evening', FRIDAY, '20:00:00.000', 'Tutup. Buka Senin 07.30'],
    ['on Saturday', SATURDAY, '09:00:00.000', 'Tutup. Buka Senin 07.30'],
    ['on Sunday', SUNDAY, '23:59:59.999', 'Tutup. Buka besok 07.30'],
    ['on the evening before a holiday', '2026-12-24', '20:00:00.000', 'Tutup. Buka Senin 07.30'],
    [
      'a week and more before it opens again',
      '2027-03-05',
      '20:00:00.000',
      'Tutup. Buka Senin, 15 Mar pukul 07.30',
    ],
    ['on a holiday', '2026-12-25', '09:00:00.000', 'Tutup, Kelahiran Yesus Kristus. Buka Senin 07.30'],
  ]
  for (const [when, day, time, label] of MOMENTS) {
    it(`${when}: "${label}"`, () => {
      expect(stateAt(day, time)).to.deep.equal({ open: label.startsWith('Buka'), label })
    })
  }

  it('say until when they hold: the next opening or closing, or midnight in WIB', () => {
    const until = (time: string) =>
      new Date(hoursNow(WEEK, at(WEDNESDAY, time), HOLIDAYS)!.validUntil).toISOString()

    expect(until('06:00:00')).to.equal(at(WEDNESDAY, '07:30:00'))
    expect(until('07:30:00')).to.equal(at(WEDNESDAY, '12:00:00'))
    expect(until('12:00:00')).to.equal(at(WEDNESDAY, '13:00:00'))
    expect(until('15:59:59.999')).to.equal(at(WEDNESDAY, '16:00:00'))
    expect(until('16:00:00')).to.equal(at('2026-11-26', '00:00:00'))
  })

  it('never change before the moment until which they hold', () => {
    let now = Date.parse(at('2026-11-23', '00:00'))
    for (let steps = 0; steps < 40; steps++) {
      const { state, validUntil } = hoursNow(WEEK, new Date(now).toISOString(), HOLIDAYS)!
      expect(validUntil).to.be.greaterThan(now)
      expect(hoursNow(WEEK, new Date(validUntil - 1).toISOString(), HOLIDAYS)!.state).to.deep.equal(state)
      now = validUntil
    }
  })

  it('are a table with today marked, and days with the same hours together', () => {
    const rows = hoursNow(WEEK, at(WEDNESDAY, '09:00'), HOLIDAYS)!.rows

    expect(rows.map(({ label, slots }) => `${label}: ${slots.join(', ')}`)).to.deep.equal([
      'Senin–Selasa: 07.30–12.00, 13.00–16.00',
      'Rabu (hari ini): 07.30–12.00, 13.00–16.00',
      'Kamis: 07.30–12.00, 13.00–16.00',
      'Jumat: 07.30–11.30, 14.00–16.30',
      'Sabtu–Minggu: ',
    ])
    expect(rows.filter(({ today }) => today)).to.have.length(1)
  })

  it('show today as closed on a holiday, and the same day of other weeks as it is', () => {
    const rows = hoursNow(WEEK, at('2026-12-25', '09:00'), HOLIDAYS)!.rows

    expect(rows.map(({ label, slots }) => `${label}: ${slots.join(', ')}`)).to.deep.equal([
      'Senin–Kamis: 07.30–12.00, 13.00–16.00',
      'Jumat (hari ini): ',
      'Sabtu–Minggu: ',
    ])
  })

  it('that belong to no weekday are shown as they were written', () => {
    const rows = hoursNow(
      [...WEEK, { days: 'Posko siaga', open: '24 jam' }],
      at(WEDNESDAY, '09:00'),
      HOLIDAYS,
    )!.rows

    expect(rows.at(-1)).to.deep.equal({ label: 'Posko siaga', slots: ['24 jam'], today: false })
  })

  it('are unknown where none are written, or none can be read', () => {
    expect(hoursNow([], at(WEDNESDAY, '09:00'), HOLIDAYS)).to.equal(undefined)
    expect(hoursNow([{ days: 'Setiap hari', open: 'pagi' }], at(WEDNESDAY, '09:00'), HOLIDAYS)).to.equal(
      undefined,
    )
  })

  it('promise no opening that is more than two weeks away', () => {
    const never = [{ days: 'Senin', open: '08.00–10.00' }]

    expect(stateAt(WEDNESDAY, '09:00', never).label).to.equal('Tutup. Buka Senin 08.00')
  })
})
