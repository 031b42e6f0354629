import { hostname } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { readConfig, readSecret, type Config } from './config.ts'
import { makeVariants } from './domain/media/variants.ts'
import { findLetter, markSent } from './domain/people/mails.ts'
import { writeLetter } from './domain/people/letters.ts'
import { systemClock } from './platform/clock.ts'
import { connect, disconnect, type Database } from './platform/db/connect.ts'
import { openFleet, openTenant } from './platform/db/fleet-db.ts'
import { openFileStore } from './platform/files/store.ts'
import { lowerPriority } from './platform/jobs/priority.ts'
import type { Job } from './platform/jobs/queue.ts'
import { runJobs, type JobHandler } from './platform/jobs/run.ts'
import { createLog } from './platform/log.ts'
import { openMailer } from './platform/mail/mailer.ts'

const IDLE_MS_MAX = 10_000

const photoPayload = z.object({ photoId: z.string() })
const mailPayload = z.object({ mailId: z.string() })

/** Job name → domain function. */
function jobHandlers(config: Config, database: Database): Record<string, JobHandler> {
  const files = openFileStore(join(config.dataFolder, 'files'))
  const tenant = (job: Job) => openTenant(database, systemClock, job.tenant_id)

  return {
    'photo.variants': (job) => makeVariants(tenant(job), files, payload(photoPayload, job).photoId),
    'mail.send': (job) => sendMail(config, database, payload(mailPayload, job).mailId),
  }
}

/** Without SMTP the letter stays in the outbox, where Diskominfo finds its link. */
async function sendMail(config: Config, database: Database, mailId: string): Promise<void> {
  if (!config.smtpUrl) return
  const db = openFleet(database, systemClock)
  const letter = await findLetter(db, mailId)
  if (!letter) return
  const mailer = openMailer(config.smtpUrl, config.mailFrom)
  await mailer.send(writeLetter(letter, { base: config.url, secret: readSecret(config.dataFolder) }))
  await markSent(db, mailId)
}

/** Does what is due, until it is told to stop or, with `drain`, until nothing has been due for a while. */
export async function runWorker(config: Config, { drain }: { drain: boolean }): Promise<void> {
  lowerPriority()
  const stop = stopSignal()
  const database = connect(config.databaseAddress)
  try {
    await runJobs({
      database,
      clock: systemClock,
      log: createLog(config.logLevel),
      handlers: jobHandlers(config, database),
      worker: `${hostname()}:${process.pid}`,
      stop,
      idleMsMax: drain ? IDLE_MS_MAX : undefined,
    })
  } finally {
    await disconnect(database)
    if (process.connected) process.disconnect()
  }
}

/** Raised when asked to end, and when the process that forked this one is gone. */
function stopSignal(): AbortSignal {
  const stop = new AbortController()
  for (const event of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.once(event, () => stop.abort())
  return stop.signal
}

function payload<Payload>(schema: z.ZodType<Payload>, job: Job): Payload {
  return schema.parse(JSON.parse(job.payload))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runWorker(readConfig(), { drain: process.argv.includes('--drain') })
}
