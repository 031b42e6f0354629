import type { Color } from './canvas.ts'

/** One time of day: the colours of sky and distance, and how far they colour what is near. */
export interface Light {
  high: Color
  low: Color
  haze: Color
  sun: Color
  /** What near colours are drawn towards, and how much. */
  cast: Color
  strength: number
  /** Place of the sun, as shares of width and height; none behind clouds. */
  sunAt: readonly [number, number] | null
}

export const LIGHTS = {
  pagi: {
    high: [96, 142, 186],
    low: [250, 219, 181],
    haze: [226, 205, 187],
    sun: [255, 236, 196],
    cast: [120, 104, 110],
    strength: 0.2,
    sunAt: [0.74, 0.4],
  },
  siang: {
    high: [66, 132, 196],
    low: [206, 228, 240],
    haze: [188, 212, 224],
    sun: [255, 253, 242],
    cast: [255, 248, 214],
    strength: 0.06,
    sunAt: null,
  },
  sore: {
    high: [82, 96, 148],
    low: [252, 178, 110],
    haze: [222, 160, 128],
    sun: [255, 214, 140],
    cast: [96, 52, 66],
    strength: 0.34,
    sunAt: [0.24, 0.5],
  },
  mendung: {
    high: [142, 158, 170],
    low: [218, 224, 224],
    haze: [204, 212, 212],
    sun: [240, 240, 236],
    cast: [112, 126, 130],
    strength: 0.26,
    sunAt: null,
  },
} as const satisfies Record<string, Light>

export type LightName = keyof typeof LIGHTS
