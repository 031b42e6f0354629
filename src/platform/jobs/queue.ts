import { addSeconds, type Clock } from '../clock.ts'
import type { Database } from '../db/connect.ts'
import type { FleetDb } from '../db/fleet-db.ts'
import type { TenantDb } from '../db/tenant-db.ts'
import { newId } from '../ids.ts'

export interface Job {
  tenant_id: string
  id: string
  name: string
  payload: string
  created_at: string
  run_at: string
  attempts: number
  leased_until: string | null
  leased_by: string | null
  finished_at: string | null
  failed_at: string | null
  last_error: string | null
}
declare module 'knex/types/tables.js' {
  interface Tables {
    jobs: Job
  }
}

export const LEASE_SECONDS = 120
export const ATTEMPTS_MAX = 6
const BACKOFF_SECONDS = 15
const ERROR_LENGTH_MAX = 500

/** Written in the transaction of what it belongs to: a change that is rolled back takes its job with it. */
export async function enqueue(
  db: TenantDb | FleetDb,
  name: string,
  payload: Record<string, unknown>,
): Promise<void> {
  const row: Omit<Job, 'tenant_id'> = {
    id: newId(),
    name,
    payload: JSON.stringify(payload),
    created_at: db.now,
    run_at: db.now,
    attempts: 0,
    leased_until: null,
    leased_by: null,
    finished_at: null,
    failed_at: null,
    last_error: null,
  }
  await (db as TenantDb).insert('jobs', row)
}

/** Is anything due? One cheap read, so that the web process can ask every second. */
export async function isJobDue(database: Database, now: string): Promise<boolean> {
  return (await due(database, now).first('id')) !== undefined
}

/** Takes the oldest due job for `worker`, for the time of the lease; none: undefined. */
export async function claimJob(database: Database, clock: Clock, worker: string): Promise<Job | undefined> {
  const now = clock()
  return database.knex.transaction(async (transaction) => {
    const query = due({ ...database, knex: transaction }, now).orderBy('run_at')
    const job = await (database.engine === 'postgres' ? query.forUpdate().skipLocked() : query).first()
    if (!job) return undefined

    const taken = {
      attempts: job.attempts + 1,
      leased_by: worker,
      leased_until: addSeconds(now, LEASE_SECONDS),
    }
    await transaction('jobs').where({ id: job.id }).update(taken)
    return { ...job, ...taken }
  })
}

export async function finishJob(database: Database, clock: Clock, job: Job): Promise<void> {
  await database
    .knex('jobs')
    .where({ id: job.id, leased_by: job.leased_by })
    .update({ finished_at: clock(), leased_until: null })
}

/** Later again, each time after a longer while; after the last attempt it stays as failed, to be seen in the console. */
export async function failJob(database: Database, clock: Clock, job: Job, error: Error): Promise<void> {
  const now = clock()
  const givenUp = job.attempts >= ATTEMPTS_MAX
  await database
    .knex('jobs')
    .where({ id: job.id, leased_by: job.leased_by })
    .update({
      leased_until: null,
      last_error: error.message.slice(0, ERROR_LENGTH_MAX),
      failed_at: givenUp ? now : null,
      run_at: addSeconds(now, BACKOFF_SECONDS * 2 ** (job.attempts - 1)),
    })
}

function due(database: Database, now: string) {
  return database
    .knex<Job>('jobs')
    .whereNull('finished_at')
    .whereNull('failed_at')
    .where('run_at', '<=', now)
    .where((free) => free.whereNull('leased_until').orWhere('leased_until', '<', now))
}
