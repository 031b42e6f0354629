import { appendFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { systemClock } from '../../../src/platform/clock.ts'
import { connect } from '../../../src/platform/db/connect.ts'
import { runJobs } from '../../../src/platform/jobs/run.ts'
import { createLog } from '../../../src/platform/log.ts'

/** A worker whose jobs take a minute: `slow-worker.ts <database> <file it notes its doings in>`. */
const [, , address, notes] = process.argv

await runJobs({
  database: connect(address!),
  clock: systemClock,
  log: createLog('silent'),
  worker: 'slow',
  stop: new AbortController().signal,
  handlers: {
    async slow() {
      appendFileSync(notes!, 'begun\n')
      await sleep(60_000)
    },
  },
})
