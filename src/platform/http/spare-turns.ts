/** Something is done now and then, also while new readers come; so seldom that it does not keep them at the door. */
const WAIT_MS = 40

type Task = () => void

/**
 * Work that can wait, one piece in each turn of the event loop in which no reader came in. Node lets in one reader a
 * turn: were all work done as it comes, readers would stand at the door behind the work of those before them.
 */
export class SpareTurns {
  readonly #soon: Task[] = []
  readonly #later: Task[] = []
  #wasSoon = false
  #isFree = true
  #cameIn = false
  #doneAt = 0

  /** Told of each new reader. */
  cameIn(): void {
    this.#cameIn = true
  }

  /** At once when nothing else waits. */
  soon(task: Task): void {
    if (!this.#isFree) return void this.#soon.push(task)
    this.#occupy()
    task()
  }

  /** Behind what this turn of the event loop still brings; however much of it waits, half of the turns are for the rest. */
  later(task: Task): void {
    this.#later.push(task)
    if (this.#isFree) this.#occupy()
  }

  #occupy(): void {
    this.#isFree = false
    this.#doneAt = performance.now()
    setImmediate(this.#turn)
  }

  readonly #turn = (): void => {
    if (this.#soon.length + this.#later.length === 0) {
      this.#isFree = true
      return
    }
    setImmediate(this.#turn)
    const now = performance.now()
    const mayWait = this.#cameIn && now - this.#doneAt < WAIT_MS
    this.#cameIn = false
    if (mayWait) return
    this.#doneAt = now
    this.#next()()
  }

  /** One of each in turns. */
  #next(): Task {
    const isSoon = this.#later.length === 0 || (this.#soon.length > 0 && !this.#wasSoon)
    this.#wasSoon = isSoon
    return (isSoon ? this.#soon : this.#later).shift()!
  }
}

/** Of the event loop of this process. */
export const spareTurns = new SpareTurns()
