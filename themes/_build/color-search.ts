import { clampChroma, formatHex, wcagContrast } from 'culori'

/** A background a colour has to be read on, and the WCAG ratio it must reach there. */
export type Requirement = [background: string, ratioMin: number]

const STEPS = 400

/** Clamped to sRGB here, so phones without `oklch()` show exactly what the proof checked. */
export function hex(l: number, c: number, h: number): string {
  return formatHex(clampChroma({ mode: 'oklch', l, c, h }, 'oklch'))
}

/** The lightest colour of this hue that is dark enough for every requirement. */
export function darken(c: number, h: number, requirements: Requirement[], from = 0.85): string {
  return search(c, h, requirements, (step) => from - step * from)
}

/** The darkest colour of this hue that is light enough for every requirement. */
export function lighten(c: number, h: number, requirements: Requirement[], from = 0.25): string {
  return search(c, h, requirements, (step) => from + step * (1 - from))
}

function search(
  c: number,
  h: number,
  requirements: Requirement[],
  lightness: (step: number) => number,
): string {
  for (let i = 0; i <= STEPS; i++) {
    const color = hex(lightness(i / STEPS), c, h)
    if (requirements.every(([background, ratioMin]) => wcagContrast(color, background) >= ratioMin))
      return color
  }
  throw new Error(`No lightness of hue ${h}, chroma ${c} satisfies ${JSON.stringify(requirements)}`)
}
