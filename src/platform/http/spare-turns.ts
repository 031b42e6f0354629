/** Something is done now and then, also while new readers come; so seldom that it does not keep them at the door. */
const WAIT_MS = 40

/**
 * Work that can wait, one piece in each turn of the event loop in which no reader came in. Node lets in one reader a
 * turn: were all work done as it comes, readers would stand at the door behind the work of those before them.
 */
export class SpareTurns {
  readonly #tasks: (() => void)[] = []
  #isFree = true
  #cameIn = false
  #doneAt = 0

  /** Told of each new reader. */
  cameIn(): void {
    this.#cameIn = true
  }

  /** At once when nothing else waits. */
  soon(task: () => void): void {
    if (!this.#isFree) return void this.#tasks.push(task)
    this.#occupy()
    task()
  }

  /** Behind what this turn of the event loop still brings. */
  later(task: () => void): void {
    this.#tasks.push(task)
    if (this.#isFree) this.#occupy()
  }

  #occupy(): void {
    this.#isFree = false
    this.#doneAt = performance.now()
    setImmediate(this.#turn)
  }

  readonly #turn = (): void => {
    if (this.#tasks.length === 0) {
      this.#isFree = true
      return
    }
    setImmediate(this.#turn)
    const now = performance.now()
    const mayWait = this.#cameIn && now - this.#doneAt < WAIT_MS
    this.#cameIn = false
    if (mayWait) return
    this.#doneAt = now
    this.#tasks.shift()!()
  }
}
