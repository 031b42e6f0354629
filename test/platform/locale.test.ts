import { expect } from 'chai'
import {
  civilDate,
  formatDate,
  formatDateShort,
  formatDay,
  formatMoment,
  formatTime,
} from '../../src/platform/locale.ts'

describe('dates in WIB', () => {
  const zone = { timeZone: 'Asia/Jakarta' } as const

  it('agrees with Intl on every month, over midnight and over the year', () => {
    const long = new Intl.DateTimeFormat('id-ID', { ...zone, day: 'numeric', month: 'long', year: 'numeric' })
    const short = new Intl.DateTimeFormat('id-ID', { ...zone, day: 'numeric', month: 'short' })
    const day = new Intl.DateTimeFormat('id-ID', { ...zone, weekday: 'long' })
    for (let hour = 0; hour < 2 * 366 * 24; hour += 5) {
      const instant = new Date(Date.UTC(2026, 0, 1, hour)).toISOString()
      const date = new Date(instant)

      expect(formatDate(instant)).to.equal(long.format(date))
      expect(formatDateShort(instant)).to.equal(short.format(date))
      expect(formatDay(instant)).to.equal(`${day.format(date)}, ${long.format(date)}`)
    }
  })

  it('begins the day at 17.00 UTC', () => {
    expect(civilDate('2026-11-23T16:59:59.999Z')).to.equal('2026-11-23')
    expect(civilDate('2026-11-23T17:00:00.000Z')).to.equal('2026-11-24')
    expect(formatTime('2026-11-23T17:05:00.000Z')).to.equal('00.05')
    expect(formatMoment('2026-12-31T17:00:00.000Z')).to.equal('1 Januari 2027 pukul 00.00 WIB')
  })
})
