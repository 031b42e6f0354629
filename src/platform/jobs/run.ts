import { setTimeout as sleep } from 'node:timers/promises'
import { addSeconds, type Clock } from '../clock.ts'
import type { Database } from '../db/connect.ts'
import type { Logger } from '../log.ts'
import { ATTEMPTS_MAX, claimJob, failJob, finishJob, LEASE_SECONDS, type Job } from './queue.ts'

/** Does one job; what it throws is noted and the job tried again later. It must bear being done twice. */
export type JobHandler = (job: Job) => Promise<void>

export interface RunParts {
  database: Database
  clock: Clock
  log: Logger
  /** By job name. */
  handlers: Readonly<Record<string, JobHandler>>
  /** Who holds the leases: unique to this process. */
  worker: string
  /** Aborted: the job in hand is finished, no other is begun. */
  stop: AbortSignal
  /** Ends after this long without a due job; absent: runs for good. */
  idleMsMax?: number
}

const POLL_MS = 1000
const RENEW_EVERY_MS = 40_000
const JOB_MS_MAX = 30 * 60_000

/** Does what is due, one job after another. */
export async function runJobs(parts: RunParts): Promise<void> {
  const idleMsMax = parts.idleMsMax ?? Infinity
  const pollMs = Math.min(POLL_MS, idleMsMax)
  let idleMs = 0
  while (!parts.stop.aborted && idleMs < idleMsMax) {
    if (await runNext(parts)) idleMs = 0
    else {
      await sleep(pollMs, undefined, { signal: parts.stop }).catch(() => undefined)
      idleMs += pollMs
    }
  }
}

/** A database that does not answer is no reason to end: the lease runs out and the job is done again. */
async function runNext(parts: RunParts): Promise<boolean> {
  try {
    const job = await claimJob(parts.database, parts.clock, parts.worker)
    if (job) await run(parts, job)
    return job !== undefined
  } catch (error) {
    parts.log.error({ err: error }, 'jobs cannot be read or written')
    return false
  }
}

async function run({ database, clock, log, handlers }: RunParts, job: Job): Promise<void> {
  const about = { job: job.id, name: job.name, tenant: job.tenant_id, attempt: job.attempts }
  const renewal = setInterval(
    () =>
      void renewLease(database, clock, job).catch((err) => log.warn({ err, ...about }, 'lease not renewed')),
    RENEW_EVERY_MS,
  )
  const begun = performance.now()
  try {
    await withinLimit(perform(handlers, job))
  } catch (error) {
    log.warn({ err: error, ...about }, 'job failed')
    return await failJob(database, clock, job, error instanceof Error ? error : new Error(String(error)))
  } finally {
    clearInterval(renewal)
  }
  await finishJob(database, clock, job)
  log.info({ ...about, ms: Math.round(performance.now() - begun) }, 'job done')
}

async function perform(handlers: RunParts['handlers'], job: Job): Promise<void> {
  // Taken this often and never come back: it has taken its worker down with it.
  if (job.attempts > ATTEMPTS_MAX) throw new Error('The worker ended each time during this job.')
  const handler = Object.hasOwn(handlers, job.name) ? handlers[job.name] : undefined
  if (!handler) throw new Error(`No handler for jobs named ${job.name}.`)
  await handler(job)
}

/** Of a job that takes longer than its lease, so that no other worker takes it too. */
export async function renewLease(database: Database, clock: Clock, job: Job): Promise<void> {
  await database
    .knex('jobs')
    .where({ id: job.id, leased_by: job.leased_by })
    .whereNotNull('leased_until')
    .update({ leased_until: addSeconds(clock(), LEASE_SECONDS) })
}

async function withinLimit(work: Promise<void>): Promise<void> {
  const limit = new AbortController()
  const tooLong = sleep(JOB_MS_MAX, undefined, { signal: limit.signal, ref: false }).then(() => {
    throw new Error(`Longer than ${JOB_MS_MAX / 60_000} minutes.`)
  })
  await Promise.race([work, tooLong]).finally(() => limit.abort())
}
