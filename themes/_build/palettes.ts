import { darken, hex, lighten } from './color-search.ts'

export type Tokens = Record<string, string>
export interface Scheme {
  light: Tokens
  dark: Tokens
}

interface PaletteSeed {
  name: string
  origin: string
  hue: number
  chroma: number
  /** Chroma of the dark areas, where the full one would glow. */
  strongChroma: number
  /** Contrast of buttons against white. */
  brandRatio?: number
}

/** A palette is a hue, a chroma and a name. Every token is searched until its contrast is reached. */
export const paletteSeeds: Record<string, PaletteSeed> = {
  marawa: {
    name: 'Marawa',
    origin: 'merah marawa dan sirah saga',
    hue: 24,
    chroma: 0.165,
    strongChroma: 0.104,
  },
  kerinci: {
    name: 'Kerinci',
    origin: 'biru Gunung Kerinci di pagi hari',
    hue: 256,
    chroma: 0.115,
    strongChroma: 0.075,
  },
  rimbo: {
    name: 'Rimbo',
    origin: 'hijau rimba dan kebun teh Liki',
    hue: 153,
    chroma: 0.095,
    strongChroma: 0.055,
  },
  sangir: { name: 'Sangir', origin: 'hijau-biru Batang Sangir', hue: 206, chroma: 0.075, strongChroma: 0.05 },
  manggih: { name: 'Manggih', origin: 'ungu kulit manggis', hue: 324, chroma: 0.115, strongChroma: 0.085 },
  arang: {
    name: 'Arang',
    origin: 'hitam marawa, arang dan kopi',
    hue: 60,
    chroma: 0.02,
    strongChroma: 0.014,
    brandRatio: 10.4,
  },
}

/** What stands for the whole system when a page names no palette. */
export const defaultPalette = 'marawa'

const MARAWA_INK_HUE = 40

export function paletteTokens(seed: PaletteSeed): Scheme {
  const light = lightTokens(seed)
  return { light, dark: { ...darkTokens(seed), wall: light['brand'] ?? '' } }
}

function lightTokens({ hue, chroma, strongChroma, brandRatio = 7.1 }: PaletteSeed): Tokens {
  const surface = '#ffffff'
  const bg = hex(0.983, 0.0055, 80)
  const sunken = hex(0.957, 0.01, 75)
  const soft = hex(0.948, Math.min(0.026, chroma * 0.22), hue)
  const brand = darken(chroma, hue, [[surface, brandRatio]])
  const strong = darken(strongChroma, hue, [[surface, 13.2]])
  const text = darken(chroma, hue, [
    [surface, 7.4],
    [bg, 7.1],
    [soft, 6.2],
    [sunken, 6.4],
  ])
  return {
    surface,
    bg,
    sunken,
    // Ink of the red hue itself looks like dried blood; a browner one reads as black.
    ink: darken(0.014, hue === 24 ? MARAWA_INK_HUE : hue, [[bg, 16.2]]),
    'ink-2': darken(0.016, 60, [
      [bg, 7.6],
      [sunken, 7.05],
    ]),
    line: hex(0.895, 0.012, 75),
    'line-strong': darken(0.016, 70, [
      [surface, 3.6],
      [bg, 3.4],
      [sunken, 3.15],
    ]),
    brand,
    'brand-strong': strong,
    'brand-soft': soft,
    'brand-line': hex(0.84, Math.min(0.06, chroma * 0.45), hue),
    'brand-text': text,
    'on-brand': '#ffffff',
    'on-strong': hex(0.965, 0.012, 80),
    'on-strong-2': lighten(0.02, 75, [[strong, 8.2]], 0.5),
    gold: lighten(0.125, 84, [[strong, 7.2]], 0.5),
    'gold-ink': darken(0.09, 78, [
      [surface, 5.2],
      [bg, 5],
      [sunken, 4.7],
    ]),
    wall: brand,
  }
}

function darkTokens({ hue, chroma, strongChroma }: PaletteSeed): Tokens {
  const bg = hex(0.175, 0.008, 60)
  const surface = hex(0.215, 0.01, 60)
  const soft = hex(0.265, Math.min(0.05, chroma * 0.38), hue)
  const brand = lighten(
    chroma * 0.82,
    hue,
    [
      [bg, 7.1],
      [surface, 6.6],
    ],
    0.4,
  )
  const strong = hex(0.25, strongChroma * 0.85, hue)
  const gold = lighten(
    0.12,
    84,
    [
      [strong, 7.2],
      [surface, 7],
    ],
    0.5,
  )
  return {
    surface,
    bg,
    sunken: hex(0.145, 0.008, 60),
    ink: hex(0.945, 0.008, 80),
    'ink-2': lighten(
      0.014,
      75,
      [
        [surface, 7.2],
        [bg, 7.2],
      ],
      0.5,
    ),
    line: hex(0.315, 0.012, 60),
    'line-strong': lighten(
      0.014,
      70,
      [
        [surface, 3.3],
        [bg, 3.4],
      ],
      0.3,
    ),
    brand,
    'brand-strong': strong,
    'brand-soft': soft,
    'brand-line': hex(0.42, Math.min(0.08, chroma * 0.6), hue),
    'brand-text': lighten(
      chroma * 0.78,
      hue,
      [
        [surface, 7.2],
        [bg, 7.2],
        [soft, 5.6],
      ],
      0.4,
    ),
    'on-brand': darken(0.02, hue, [[brand, 7]], 0.4),
    'on-strong': hex(0.955, 0.01, 80),
    'on-strong-2': lighten(0.02, 75, [[strong, 7.4]], 0.5),
    gold,
    'gold-ink': gold,
  }
}

const statusHues: Record<string, [hue: number, chroma: number]> = {
  ok: [150, 0.11],
  warn: [70, 0.11],
  bad: [22, 0.17],
  info: [250, 0.12],
}

/** Fixed in all palettes: a warning must not change its colour with the office. */
export function statusTokens(paper: Scheme): Scheme {
  const light: Tokens = {}
  const dark: Tokens = {}
  for (const [name, [hue, chroma]] of Object.entries(statusHues)) {
    const soft = hex(0.952, 0.03, hue)
    const darkSoft = hex(0.27, 0.045, hue)
    light[`${name}-soft`] = soft
    light[name] = darken(chroma, hue, [
      ['#ffffff', 5.6],
      [paper.light['bg'] ?? '', 5.4],
      [soft, 4.95],
      [paper.light['sunken'] ?? '', 4.9],
    ])
    dark[`${name}-soft`] = darkSoft
    dark[name] = lighten(
      chroma * 0.8,
      hue,
      [
        [darkSoft, 5.4],
        [paper.dark['surface'] ?? '', 6],
      ],
      0.4,
    )
  }
  return { light, dark }
}

export const statusNames = Object.keys(statusHues)
