import { expect } from 'chai'
import { readClock, storedHours, weekOf } from '../../../src/domain/tenants/weekly-hours.ts'

const OFFICE = [
  { days: 'Senin–Kamis', open: '08.00–15.30' },
  { days: 'Jumat', open: '08.00–11.30, 13.30–16.00' },
  { days: 'Sabtu–Minggu', open: 'Tutup' },
]

describe('the weekly hours', () => {
  it('come back from the form as they were stored', () => {
    const standby = { days: 'Posko siaga', open: '24 jam setiap hari' }

    expect(storedHours(weekOf(OFFICE))).to.deep.equal(OFFICE)
    expect(storedHours(weekOf([standby, ...OFFICE]))).to.deep.equal([standby, ...OFFICE])
  })

  it('are taken apart into openings of each day', () => {
    const { days } = weekOf(OFFICE)

    expect(days[3]).to.deep.equal([{ from: 480, to: 930 }])
    expect(days[4]).to.deep.equal([
      { from: 480, to: 690 },
      { from: 810, to: 960 },
    ])
    expect(days[6]).to.deep.equal([])
  })

  it('join only days that follow each other', () => {
    const morning = [{ from: 480, to: 720 }]
    const days = [morning, [], morning, morning, [], [], morning]

    expect(storedHours({ days, others: [] })).to.deep.equal([
      { days: 'Senin', open: '08.00–12.00' },
      { days: 'Selasa', open: 'Tutup' },
      { days: 'Rabu–Kamis', open: '08.00–12.00' },
      { days: 'Jumat–Sabtu', open: 'Tutup' },
      { days: 'Minggu', open: '08.00–12.00' },
    ])
  })

  it('are not known, rather than closed all week, when no day has any', () => {
    expect(storedHours({ days: Array.from({ length: 7 }, () => []), others: [] })).to.deep.equal([])
  })

  it('are read however people write a time', () => {
    const read = ['8', '08.00', '8:00', '0800', '8,00', '24.00'].map(readClock)
    const refused = ['', '8.60', '24.01', '25', 'pagi', '8.0', '-8'].map(readClock)

    expect(read).to.deep.equal([480, 480, 480, 480, 480, 1440])
    expect(refused.every((time) => time === undefined)).to.equal(true)
  })
})
