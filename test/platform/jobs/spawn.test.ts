import { spawn, type ChildProcess } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import { superviseWorker, type Supervisor } from '../../../src/platform/jobs/spawn.ts'

describe('supervising the worker', () => {
  let due: boolean
  let code: string
  let children: ChildProcess[]
  let supervisor: Supervisor
  beforeEach(() => {
    due = false
    children = []
    code = 'setTimeout(() => {}, 60000)'
    supervisor = superviseWorker({
      isDue: async () => due,
      spawn() {
        const child = spawn(process.execPath, ['-e', code])
        children.push(child)
        return child
      },
    })
  })
  afterEach(() => supervisor.stop())

  const alive = () =>
    children.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null).length

  it('runs nothing while nothing is due, then one worker, and ends it when the server stops', async () => {
    await sleep(1300)
    expect(children).to.have.length(0)

    due = true
    await sleep(2500)
    expect(children).to.have.length(1)
    expect(alive()).to.equal(1)

    await supervisor.stop()

    expect(alive()).to.equal(0)
  })

  it('runs another when one has ended and something is due again', async () => {
    code = ''
    due = true
    await sleep(2600)

    expect(children).to.have.length(2)
  })

  it('waits longer after a worker that failed', async () => {
    code = 'process.exit(1)'
    due = true
    await sleep(2600)

    expect(children).to.have.length(1)
  })

  it('goes on asking after a question that failed', async () => {
    await supervisor.stop()
    let asked = 0
    const started: ChildProcess[] = []
    supervisor = superviseWorker({
      isDue: async () => (++asked === 1 ? Promise.reject(new Error('database is away')) : true),
      spawn() {
        started.push(spawn(process.execPath, ['-e', '']))
        return started.at(-1)!
      },
    })
    await sleep(2400)

    expect(started).to.have.length(1)
  })
})
