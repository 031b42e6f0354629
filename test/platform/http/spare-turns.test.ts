import { expect } from 'chai'
import { SpareTurns } from '../../../src/platform/http/spare-turns.ts'

describe('spare turns', () => {
  it('do at once what comes alone', () => {
    const done: string[] = []

    new SpareTurns().soon(() => done.push('a'))

    expect(done).to.deep.equal(['a'])
  })

  it('do one piece in each turn of the event loop', async () => {
    const spare = new SpareTurns()
    const done: string[] = []

    for (const task of ['a', 'b', 'c']) spare.soon(() => done.push(task))
    const seen = [done.join('')]
    for (let i = 0; i < 2; i++) {
      await turn()
      seen.push(done.join(''))
    }

    expect(seen).to.deep.equal(['a', 'ab', 'abc'])
  })

  it('leave what is for later to a later turn', async () => {
    const spare = new SpareTurns()
    const done: string[] = []
    spare.later(() => done.push('a'))
    const before = done.length

    await turn()
    await turn()

    expect(before).to.equal(0)
    expect(done).to.deep.equal(['a'])
  })

  it('are shared by what is for soon and what is for later, however much there is of either', async () => {
    const spare = new SpareTurns()
    const done: string[] = []
    for (const task of ['a', 'b', 'c']) spare.later(() => done.push(task))
    for (const task of ['x', 'y']) spare.soon(() => done.push(task))

    while (done.length < 5) await turn()

    expect(done).to.deep.equal(['x', 'a', 'y', 'b', 'c'])
  })

  it('come also while readers keep coming', async () => {
    const spare = new SpareTurns()
    const done: string[] = []
    for (const task of ['a', 'b', 'c']) spare.soon(() => done.push(task))

    while (done.length < 3) {
      spare.cameIn()
      await turn()
    }

    expect(done).to.deep.equal(['a', 'b', 'c'])
  })

  it('do the rest after a piece that fails', async () => {
    const spare = new SpareTurns()
    const done: string[] = []
    const broken = () =>
      spare.soon(() => {
        throw new Error('broken')
      })

    expect(broken).to.throw('broken')
    spare.soon(() => done.push('b'))
    await turn()

    expect(done).to.deep.equal(['b'])
  })
})

const turn = () => new Promise<void>((resolve) => setImmediate(resolve))
