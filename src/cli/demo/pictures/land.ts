import { fill, fillBelow, glow, tint, type Canvas, type Color } from './canvas.ts'
import type { Light } from './lights.ts'
import { mix, noise, rough } from './noise.ts'

/** What all landscapes are made of, from the sky downwards. */
export interface Scene {
  canvas: Canvas
  light: Light
  seed: number
}

const LEAF: Color = [74, 122, 58]
const LEAF_DARK: Color = [26, 58, 34]
const CLOUD: Color = [250, 248, 244]

export function sky({ canvas, light, seed }: Scene, horizon: number): void {
  fill(canvas, 0, (x, y) => {
    const share = Math.min(1, y / horizon)
    const clear = tint(light.high, light.low, share ** 1.4)
    const cloud = rough(x / 260, y / 70, seed, 5)
    return tint(clear, CLOUD, Math.max(0, cloud - 0.52) * 2.2 * (1 - share * 0.7))
  })
  if (!light.sunAt) return
  const place = [light.sunAt[0] * canvas.width, light.sunAt[1] * horizon * 1.6] as const
  glow(canvas, place, canvas.height * 0.55, light.sun, 0.75)
  glow(canvas, place, canvas.height * 0.07, light.sun, 1)
}

/** Kerinci, as it stands behind everything in the south. */
export function volcano({ canvas, light, seed }: Scene, centre: number, base: number, height: number): void {
  const rock: Color = tint([78, 92, 112], light.cast, light.strength)
  fillBelow(
    canvas,
    (x) => {
      const away = Math.abs(x / canvas.width - centre) / 0.42
      const slope = Math.max(0, 1 - away) ** 1.35
      const crater = away < 0.035 ? 0.02 * (1 - away / 0.035) : 0
      return base - height * (slope - crater) - rough(x / 90, 1, seed) * 16
    },
    (x, y, depth) => {
      const ravine = rough((x + depth * (x / canvas.width < centre ? 0.5 : -0.5)) / 26, depth / 160, seed + 9)
      const lit = tint(rock, light.haze, 0.16 + ravine * 0.4)
      return tint(lit, light.haze, Math.min(1, Math.max(0, (y - base + height) / height) ** 1.3 * 0.85))
    },
  )
}

/** A chain of wooded hills; the nearer, the darker. */
export function hills(scene: Scene, base: number, height: number, nearness: number): void {
  const { canvas, light, seed } = scene
  const shift = Math.round(nearness * 1000)
  const wood = tint(LEAF_DARK, light.cast, light.strength)
  fillBelow(
    canvas,
    (x) => {
      const tree = noise(x / 3, 5, seed + shift) * 5 * nearness
      return base - rough(x / (180 + 160 * nearness), shift, seed) * height - tree
    },
    (x, y, depth) => {
      const crown = rough(x / (5 + 9 * nearness), y / (4 + 6 * nearness), seed + shift, 2)
      const near = tint(wood, leaf(light), crown * 0.55)
      const far = tint(near, light.haze, 1 - nearness)
      return tint(far, light.haze, Math.min(0.5, depth / (height * 2.2)) * (1.1 - nearness))
    },
  )
}

export function mist({ canvas, light, seed }: Scene, at: number, depth: number, share: number): void {
  const white = tint(light.haze, CLOUD, 0.6)
  for (let y = Math.floor(at - depth); y < at + depth; y++) {
    const middle = 1 - Math.abs(y - at) / depth
    for (let x = 0; x < canvas.width; x++) {
      const place = (y * canvas.width + x) * 3
      const thickness = share * middle * rough(x / 150, y / 34, seed + 21, 3)
      if (y < 0 || y >= canvas.height) continue
      for (let part = 0; part < 3; part++) {
        canvas.pixels[place + part] = mix(canvas.pixels[place + part]!, white[part]!, thickness)
      }
    }
  }
}

/** Meadow or lawn down to the lower edge. */
export function grass({ canvas, light, seed }: Scene, top: number): void {
  fillBelow(
    canvas,
    (x) => top - rough(x / 240, 3, seed) * 22,
    (x, y, depth) => {
      const near = 1 + depth / 60
      const blade =
        rough(x / (1.5 + near * 0.7), y / (1.2 + near * 0.5), seed + 4, 2) * 0.6 +
        rough(x / 90, y / 30, seed + 5, 3) * 0.5
      const color = tint([128, 150, 70], [52, 92, 40], blade)
      return tint(tint(color, light.haze, Math.max(0, 0.35 - depth / 260)), light.cast, light.strength)
    },
  )
}

export function leaf(light: Light): Color {
  return tint(LEAF, light.cast, light.strength)
}
