import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'

export interface SupervisorParts {
  /** Asked once a second, so it should be cheap. */
  isDue: () => Promise<boolean>
  /** Starts a worker that ends by itself when nothing is left to do. */
  spawn: () => ChildProcess
}

export interface Supervisor {
  /** Lets the worker finish its job, or ends it: its lease runs out and the job is done again. */
  stop(): Promise<void>
}

const ASK_MS = 1000
const REST_MS_MAX = 60_000
const GRACE_MS = 10_000

/**
 * Has a worker run while jobs are due. Nothing runs while nothing is due: image work needs memory that an idle server
 * should not hold. After a worker that failed it waits, longer each time.
 */
export function superviseWorker({ isDue, spawn }: SupervisorParts): Supervisor {
  let child: ChildProcess | undefined
  let failures = 0
  let stopped = false
  let timer = setTimeout(() => void look(), ASK_MS)

  async function look(): Promise<void> {
    // A database that does not answer now is asked again; the pages say what is wrong.
    const due = await isDue().catch(() => false)
    if (stopped) return
    if (due) start()
    else askAgain()
  }

  function start(): void {
    child = spawn()
    child.once('error', () => ended(1))
    child.once('exit', ended)
  }

  function ended(code: number | null): void {
    if (!child) return
    child = undefined
    failures = code === 0 ? 0 : failures + 1
    if (!stopped) askAgain()
  }

  function askAgain(): void {
    timer = setTimeout(() => void look(), Math.min(ASK_MS * 2 ** failures, REST_MS_MAX))
  }

  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      if (!child) return
      const running = child
      const exit = once(running, 'exit')
      running.kill('SIGTERM')
      const kill = setTimeout(() => running.kill('SIGKILL'), GRACE_MS)
      await exit
      clearTimeout(kill)
    },
  }
}

/** The worker as a process of its own, with this one's settings. */
export function forkWorker(file: string, env: Record<string, string | undefined>): ChildProcess {
  return fork(file, ['--drain'], { env })
}
