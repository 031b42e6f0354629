import { wcagContrast } from 'culori'
import { type Scheme, statusNames } from './palettes.ts'

/** Every pair that a component may put together, with the WCAG ratio it must have in all palettes and both schemes. */
const pairs: [foreground: string, background: string, ratioMin: number][] = [
  ['ink', 'bg', 7],
  ['ink', 'surface', 7],
  ['ink', 'sunken', 7],
  ['ink', 'brand-soft', 7],
  ['ink-2', 'bg', 4.5],
  ['ink-2', 'surface', 4.5],
  ['ink-2', 'sunken', 4.5],
  ['ink-2', 'brand-soft', 4.5],
  ['brand-text', 'surface', 4.5],
  ['brand-text', 'bg', 4.5],
  ['brand-text', 'sunken', 4.5],
  ['brand-text', 'brand-soft', 4.5],
  ['on-brand', 'brand', 4.5],
  ['on-strong', 'brand-strong', 7],
  ['on-strong-2', 'brand-strong', 4.5],
  ['gold', 'brand-strong', 4.5],
  ['brand-strong', 'gold', 4.5],
  ['gold-ink', 'bg', 4.5],
  ['gold-ink', 'surface', 4.5],
  ['line-strong', 'surface', 3],
  ['line-strong', 'bg', 3],
  ['line-strong', 'sunken', 3],
  ['brand', 'surface', 3],
  ['brand', 'bg', 3],
]

const statusPairs = statusNames.flatMap((name): typeof pairs => [
  [name, 'surface', 4.5],
  [name, 'bg', 4.5],
  [name, `${name}-soft`, 4.5],
])

/** One sentence for each pair that fails; the build stops when there is any. */
export function contrastFailures(palettes: Record<string, Scheme>, status: Scheme): string[] {
  const failures: string[] = []
  for (const [id, palette] of Object.entries(palettes)) {
    for (const mode of ['light', 'dark'] as const) {
      const tokens = { ...palette[mode], ...status[mode] }
      for (const [foreground, background, ratioMin] of [...pairs, ...statusPairs]) {
        const ratio = wcagContrast(tokens[foreground] ?? '', tokens[background] ?? '')
        if (!(ratio >= ratioMin)) {
          failures.push(
            `${id} ${mode}: ${foreground} on ${background} is ${ratio.toFixed(2)}, needs ${ratioMin}`,
          )
        }
      }
    }
  }
  return failures
}
