import { fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect } from 'chai'
import { addSeconds, systemClock } from '../../../src/platform/clock.ts'
import type { Database } from '../../../src/platform/db/connect.ts'
import { openFleet } from '../../../src/platform/db/fleet-db.ts'
import { claimJob, enqueue, isJobDue } from '../../../src/platform/jobs/queue.ts'
import { renewLease, runJobs, type JobHandler } from '../../../src/platform/jobs/run.ts'
import { createLog } from '../../../src/platform/log.ts'
import { freshDatabase, temporaryFolder } from '../../support/database.ts'

const SLOW_WORKER = fileURLToPath(new URL('slow-worker.ts', import.meta.url))

describe('running jobs', () => {
  let folder: string
  let database: Database
  let now: string
  beforeEach(async () => {
    folder = await temporaryFolder()
    database = await freshDatabase()
    now = systemClock()
  })

  const clock = () => now
  const enqueued = (name: string, payload = {}) => enqueue(openFleet(database, clock), name, payload)
  const onlyJob = async () => (await openFleet(database, clock).from('jobs'))[0]!
  /** Until nothing is due for a moment. */
  const drain = (handlers: Record<string, JobHandler>) =>
    runJobs({
      database,
      clock,
      log: createLog('silent'),
      handlers,
      worker: 'w',
      stop: new AbortController().signal,
      idleMsMax: 1,
    })

  it('does what is due, oldest first, and then ends', async () => {
    const done: unknown[] = []
    await enqueued('note', { n: 1 })
    now = addSeconds(now, 1)
    await enqueued('note', { n: 2 })

    await drain({ note: async (job) => void done.push(JSON.parse(job.payload)) })

    expect(done).to.deep.equal([{ n: 1 }, { n: 2 }])
    expect(await onlyJob()).to.include({ finished_at: now, leased_until: null, attempts: 1 })
  })

  it('tries again later, each time after a longer while, and at last gives up', async () => {
    let attempts = 0
    await enqueued('fails')
    const waits: number[] = []

    for (let i = 0; i < 10 && !(await onlyJob()).failed_at; i++) {
      await drain({ fails: async () => Promise.reject(new Error(`no. ${++attempts}`)) })
      const { run_at } = await onlyJob()
      waits.push((Date.parse(run_at) - Date.parse(now)) / 1000)
      now = run_at
    }

    expect(waits).to.deep.equal([15, 30, 60, 120, 240, 480])
    expect(await onlyJob()).to.include({ last_error: 'no. 6', finished_at: null })
    expect(await isJobDue(database, addSeconds(now, 1e6))).to.equal(false)
  })

  it('says so when nobody can do a job', async () => {
    await enqueued('constructor')

    await drain({})

    expect((await onlyJob()).last_error).to.equal('No handler for jobs named constructor.')
  })

  it('gives up a job that took its worker down every time', async () => {
    await enqueued('poison')
    for (let i = 0; i < 6; i++) {
      await claimJob(database, clock, `crashed-${i}`)
      now = addSeconds(now, 121)
    }

    await drain({ poison: async () => expect.fail('must not be done a seventh time') })

    expect(await onlyJob()).to.include({
      failed_at: now,
      last_error: 'The worker ended each time during this job.',
    })
  })

  it('keeps a long job from others by renewing its lease', async () => {
    await enqueued('long')
    const job = await claimJob(database, clock, 'a')
    now = addSeconds(now, 100)
    await renewLease(database, clock, job!)
    now = addSeconds(now, 100)

    expect(await claimJob(database, clock, 'b')).to.equal(undefined)
    now = addSeconds(now, 21)
    expect(await claimJob(database, clock, 'b')).to.include({ leased_by: 'b', attempts: 2 })
  })

  it('does not take back a lease that another has by now', async () => {
    await enqueued('long')
    const job = await claimJob(database, clock, 'a')
    now = addSeconds(now, 121)
    const taken = await claimJob(database, clock, 'b')
    now = addSeconds(now, 60)

    await renewLease(database, clock, job!)

    expect(await onlyJob()).to.include({ leased_by: 'b', leased_until: taken!.leased_until })
  })

  it('finishes the job in hand when asked to stop, and begins no other', async () => {
    const stop = new AbortController()
    const done: string[] = []
    await enqueued('note')
    await enqueued('note')

    const handlers = {
      async note(job: { id: string }) {
        stop.abort()
        await sleep(50)
        done.push(job.id)
      },
    }
    await runJobs({ database, clock, log: createLog('silent'), handlers, worker: 'w', stop: stop.signal })

    expect(done).to.have.length(1)
    expect(await isJobDue(database, now)).to.equal(true)
  })

  it('loses nothing when a worker is killed during a job', async () => {
    const notes = join(folder, 'notes')
    await enqueued('slow')
    const child = fork(SLOW_WORKER, [database.address, notes], { execArgv: ['--import=tsx'] })
    while (!existsSync(notes)) await sleep(20)
    child.kill('SIGKILL')
    await once(child, 'exit')
    const done: string[] = []
    const handlers = { slow: async (job: { id: string }) => void done.push(job.id) }

    now = systemClock()
    await drain(handlers)
    expect(done, 'still leased to the one that was killed').to.deep.equal([])

    now = addSeconds(now, 121)
    await drain(handlers)
    expect(done).to.deep.equal([(await onlyJob()).id])
    expect(await onlyJob()).to.include({ attempts: 2, finished_at: now })
  })
})
