import { expect } from 'chai'
import { createLimiter, purgeLimits } from '../../../src/web/frame/limiter.ts'
import { freshDatabase } from '../../support/database.ts'

const secret = Buffer.alloc(32, 7)

describe('a limit', () => {
  it('says how long to wait once it is reached, and begins anew when it is forgotten', async () => {
    const database = await freshDatabase()
    const limiter = createLimiter({ database, secret }, { name: 'coba', points: 1, seconds: 60 })

    const first = await limiter.spend('a')
    const second = await limiter.spend('a')
    const other = await limiter.spend('b')
    await limiter.forget('a')

    expect([first, other, await limiter.spend('a')]).to.deep.equal([undefined, undefined, undefined])
    expect(second!.seconds).to.be.within(1, 60)
  })

  it('remembers as much of 60,000 letters as of one', async () => {
    const database = await freshDatabase()
    const limiter = createLimiter({ database, secret }, { name: 'coba', points: 1, seconds: 60 })

    for (const key of ['a', 'a'.repeat(60_000)]) await limiter.spend(key)

    const keys = await database.knex('rate_limits').pluck<string[]>('key')
    expect(keys.map(({ length }) => length)).to.deep.equal([48, 48])
  })

  it('writes nothing more for who goes on all the same', async () => {
    const database = await freshDatabase()
    const limiter = createLimiter({ database, secret }, { name: 'coba', points: 1, seconds: 60 })

    for (let count = 1; count <= 5; count++) await limiter.spend('a')

    expect(await database.knex('rate_limits').pluck<number[]>('points')).to.deep.equal([2])
  })

  it('is gone from the table when its time is over', async () => {
    const database = await freshDatabase()
    const limiter = createLimiter({ database, secret }, { name: 'coba', points: 1, seconds: 60 })
    for (const key of ['a', 'b']) await limiter.spend(key)
    const [over] = await database.knex('rate_limits').pluck<string[]>('key')
    await database
      .knex('rate_limits')
      .where({ key: over })
      .update({ expire: Date.now() - 1 })

    await purgeLimits(database)

    expect(await database.knex('rate_limits').pluck<string[]>('key'))
      .to.have.length(1)
      .and.not.include(over)
  })
})
