import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { UserError } from '../../platform/errors.ts'
import type { CleanPhoto } from './clean.ts'
import type { PhotoAnswer } from './photo-process.ts'

const ANSWER_MS_MAX = 90_000
/** Who sends one photo often sends the next. */
const IDLE_MS = 10_000
const WAITING_MAX = 20

const SCRIPT = fileURLToPath(
  new URL(`./photo-process.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url),
)

let reader: Reader | undefined
let last: Promise<unknown> = Promise.resolve()
let waiting = 0

/**
 * Decodes an upload in a process of its own, which gives way to those that serve pages, takes its memory with it when
 * it ends, and can be ended when a file keeps it busy. One photo after another: the memory that 60 megapixels take
 * (240 MB) is a limit of the machine, whoever asks, so what stands in turn is kept here and not passed about.
 */
export async function readPhoto(path: string): Promise<CleanPhoto> {
  if (waiting >= WAITING_MAX) throw new UserError('too_many', 'photo.busy')
  waiting++
  const turn = last.then(() => running().ask(path)).finally(() => waiting--)
  last = turn.catch(() => undefined)
  const answer = await turn
  if ('photo' in answer) return answer.photo
  if ('refusal' in answer) throw new UserError(answer.refusal.refusal, answer.refusal.messageKey)
  throw new Error(`the reader of photos: ${answer.fault}`)
}

function running(): Reader {
  if (!reader?.isThere) reader = new Reader()
  return reader
}

/** The process, from the first photo until none has come for a while. */
class Reader {
  readonly #process: ChildProcess
  #answered: { resolve: (answer: PhotoAnswer) => void; reject: (error: Error) => void } | undefined
  #limit: NodeJS.Timeout | undefined
  #end: NodeJS.Timeout | undefined
  #isLate = false
  isThere = true

  constructor() {
    // Serialised as `advanced`, bytes travel as bytes.
    this.#process = fork(SCRIPT, [], { env: {}, serialization: 'advanced' })
    this.#process.on('message', (answer) => {
      this.#answered?.resolve(answer as PhotoAnswer)
      this.#rest()
    })
    this.#process.once('error', (error) => this.#gone(error))
    this.#process.once('exit', (code, signal) => this.#gone(new Error(`ended with ${signal ?? code}`)))
  }

  ask(path: string): Promise<PhotoAnswer> {
    clearTimeout(this.#end)
    this.#process.ref()
    this.#process.channel?.ref()
    this.#limit = setTimeout(() => {
      this.#isLate = true
      this.#process.kill('SIGKILL')
    }, ANSWER_MS_MAX)
    return new Promise((resolve, reject) => {
      this.#answered = { resolve, reject }
      this.#process.send(path)
    })
  }

  /** Waits for the next photo, without keeping the server's process alive for it. */
  #rest(): void {
    this.#answered = undefined
    clearTimeout(this.#limit)
    this.#process.unref()
    this.#process.channel?.unref()
    this.#end = setTimeout(() => {
      this.isThere = false
      this.#process.disconnect()
    }, IDLE_MS).unref()
  }

  #gone(error: Error): void {
    this.isThere = false
    clearTimeout(this.#limit)
    clearTimeout(this.#end)
    if (this.#isLate)
      this.#answered?.resolve({ refusal: { refusal: 'invalid', messageKey: 'photo.too_slow' } })
    else this.#answered?.reject(new Error(`the reader of photos: ${error.message}`, { cause: error }))
    this.#answered = undefined
  }
}
