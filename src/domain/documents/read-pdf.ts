import { fork, type ChildProcess } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { UserError } from '../../platform/errors.ts'
import type { PdfReading } from './pdf-process.ts'

const READ_MS_MAX = 20_000
const WAITING_MAX = 20
const HEAP_MB_MAX = 256
/** The heap's limit does not bind the byte arrays that streams unpack into, so all of the memory is watched: 600 MB in pages of 4 KB. */
const RESIDENT_PAGES_MAX = 150_000
const WATCH_MS = 100

const READER = fileURLToPath(
  new URL(`./pdf-process.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url),
)

let last: Promise<unknown> = Promise.resolve()
let waiting = 0

/**
 * Opens a PDF as its readers will: its length, or the refusal with what to do about it. One after another, because the
 * memory that one may take is a limit of the machine; so what stands in turn is kept here.
 */
export async function readPdf(path: string): Promise<{ pages: number }> {
  if (waiting >= WAITING_MAX) throw new UserError('too_many', 'document.busy')
  waiting++
  const turn = last.then(() => readApart(path)).finally(() => waiting--)
  last = turn.catch(() => undefined)
  const reading = await turn
  if ('problem' in reading) throw new UserError('invalid', `document.${reading.problem}`)
  return reading
}

/** In a process of its own: one that takes too long or too much is ended, and nothing else with it. */
async function readApart(path: string): Promise<PdfReading> {
  const execArgv = [...process.execArgv, `--max-old-space-size=${HEAP_MB_MAX}`]
  const reader = fork(READER, [path], { execArgv, env: {}, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
  const limit = setTimeout(() => reader.kill('SIGKILL'), READ_MS_MAX)
  const watch = setInterval(() => void endWhenLarge(reader), WATCH_MS)
  return new Promise<PdfReading>((resolve, reject) => {
    reader.once('message', (reading) => resolve(reading as PdfReading))
    reader.once('error', reject)
    reader.once('exit', (code, signal) => {
      if (signal) resolve({ problem: 'too_complex' })
      else reject(new Error(`the reader of PDF files ended with ${code} and no answer`))
    })
  }).finally(() => {
    clearTimeout(limit)
    clearInterval(watch)
    reader.kill('SIGKILL')
  })
}

/** Where the system tells (Linux); elsewhere the time alone is limited. */
async function endWhenLarge(reader: ChildProcess): Promise<void> {
  const sizes = await readFile(`/proc/${reader.pid}/statm`, 'latin1').catch(() => '')
  if (Number(sizes.split(' ')[1] ?? 0) > RESIDENT_PAGES_MAX) reader.kill('SIGKILL')
}
