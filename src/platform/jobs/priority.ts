import { readdirSync } from 'node:fs'
import { setPriority } from 'node:os'

const LOWEST = 19

/**
 * Lets everything else go first. On Linux a priority belongs to a thread, and Node has started its pool (where images
 * are encoded) before our first line runs: each thread is told, and those to come take after them.
 */
export function lowerPriority(): void {
  setPriority(LOWEST)
  for (const thread of threads()) setPriority(thread, LOWEST)
}

function threads(): number[] {
  try {
    return readdirSync('/proc/self/task').map(Number)
  } catch {
    return [] // not Linux
  }
}
