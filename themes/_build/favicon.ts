import { type Tokens } from './palettes.ts'

/** The mark in a palette's own colours: a tab icon has no stylesheet to take them from. */
export function favicon(mark: string, tokens: Tokens): Buffer {
  const colored = mark
    .replace('fill="currentColor"', `fill="${tokens['brand']}"`)
    .replace('class="g"', `fill="${tokens['gold']}"`)
  return Buffer.from(colored)
}
