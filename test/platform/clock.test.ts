import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import { systemClock } from '../../src/platform/clock.ts'

describe('the clock of the system', () => {
  it('tells each moment as it is, in UTC with milliseconds', async () => {
    for (let i = 0; i < 3; i++) {
      const before = Date.now()
      const told = systemClock()
      const after = Date.now()

      expect(told).to.match(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
      expect(Date.parse(told)).to.be.within(before, after)
      await sleep(3)
    }
  })
})
