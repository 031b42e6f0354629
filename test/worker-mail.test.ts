import { fork } from 'node:child_process'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect } from 'chai'
import { SMTPServer } from 'smtp-server'
import { PLATFORM } from '../src/domain/audit/actor.ts'
import { addMembership } from '../src/domain/people/memberships.ts'
import { sendLink } from '../src/domain/people/mails.ts'
import { ensurePerson } from '../src/domain/people/persons.ts'
import { systemClock } from '../src/platform/clock.ts'
import { connect, disconnect } from '../src/platform/db/connect.ts'
import { openFleet } from '../src/platform/db/fleet-db.ts'
import { ROOT } from '../src/platform/root.ts'
import { cleanUp } from './support/cleanup.ts'
import { freshAddress, onPostgres, temporaryFolder } from './support/database.ts'

describe('mail from the worker process', () => {
  it('sends an invitation whose link opens where the person works', async () => {
    const sink = await aMailServer()
    const address = await freshAddress()
    const database = connect(address)
    cleanUp(() => disconnect(database))
    const db = openFleet(database, systemClock)
    const person = await ensurePerson(db, { name: 'Peninjau (contoh)', email: 'peninjau@contoh.test' })
    await addMembership(db, PLATFORM, person, { memberOf: null, role: 'reviewer' })
    const link = await sendLink(db, person, 'invitation')

    await startWorker(address, sink.port)
    const letter = await sink.letter

    expect(letter).to.contain('To: peninjau@contoh.test').and.to.contain('Subject: Undangan mengelola situs')
    expect(letter.replaceAll('=\r\n', '')).to.contain(`http://konsol.localhost:3000/undangan/${link.id}.`)
    await until(async () => (await db.from('mails').first())?.sent_at)
  })
})

async function aMailServer(): Promise<{ port: number; letter: Promise<string> }> {
  let receive: (letter: string) => void
  const letter = new Promise<string>((resolve) => (receive = resolve))
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        receive(Buffer.concat(chunks).toString('utf8'))
        done()
      })
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  cleanUp(() => new Promise<void>((resolve) => server.close(resolve)))
  return { port: (server.server.address() as AddressInfo).port, letter }
}

async function startWorker(address: string, smtpPort: number): Promise<void> {
  const folder = await temporaryFolder()
  const env = {
    ...process.env,
    ...{
      PORT: '3000',
      LAMAN_DATA: folder,
      LAMAN_SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
      LAMAN_LOG: 'silent',
    },
    // Without DATABASE_URL the worker takes laman.sqlite of its data folder.
    ...(onPostgres ? { DATABASE_URL: address } : { LAMAN_DATA: address.replace(/\/laman\.sqlite$/, '') }),
  }
  const worker = fork(join(ROOT, 'src/worker.ts'), [], { env })
  cleanUp(async () => {
    worker.kill('SIGTERM')
    if (worker.exitCode === null) await once(worker, 'exit')
  })
}

async function until(condition: () => Promise<unknown>): Promise<void> {
  for (let tries = 0; tries < 500; tries++) {
    if (await condition()) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error('It did not come about.')
}
