import { OUTPUT_CHARS_MAX, RENDER_STEPS_MAX } from './limits.ts'

/** The template that is being drawn, and what one pass through it costs. */
export interface Part {
  path: string
  steps: number
}

/** Counts the work of one page while it is drawn. Drawing is synchronous, so one meter serves all pages of a theme. */
export interface Meter {
  start(limited: boolean): void
  /** Where the drawing is, or where it broke off. */
  part: Part
  spend(steps: number): void
  wrote(chars: number): void
}

const NOTHING: Part = { path: '', steps: 1 }

export function createMeter(): Meter {
  let stepsLeft = 0
  let charsMax = 0
  return {
    part: NOTHING,
    start(limited) {
      this.part = NOTHING
      stepsLeft = limited ? RENDER_STEPS_MAX : Infinity
      charsMax = limited ? OUTPUT_CHARS_MAX : Infinity
    },
    spend(steps) {
      stepsLeft -= steps
      if (stepsLeft < 0) throw new RenderLimit(`more than ${RENDER_STEPS_MAX} steps`)
    },
    wrote(chars) {
      if (chars > charsMax) throw new RenderLimit(`more than ${OUTPUT_CHARS_MAX} characters`)
    },
  }
}

export class RenderLimit extends Error {
  override name = 'RenderLimit'
}

const CHARS_PER_STEP = 64

/** A template's cost goes by its length: a hundred expressions in a row are a loop too. */
export function aPart(path: string, source: string): Part {
  return { path, steps: 1 + Math.ceil(source.length / CHARS_PER_STEP) }
}
