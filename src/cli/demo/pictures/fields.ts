import { fillBelow, tint, type Color } from './canvas.ts'
import { leaf, type Scene } from './land.ts'
import { mix, noise, rough } from './noise.ts'

/** Tea in rows that follow the slope and grow towards who looks at them. */
export function tea(scene: Scene, top: number): void {
  const { canvas, light, seed } = scene
  const dark = tint([20, 44, 24], light.cast, light.strength)
  const bright = tint([138, 176, 74], light.cast, light.strength * 0.8)
  fillBelow(
    canvas,
    (x) => top - Math.sin(x / 210 + seed) * 16 - rough(x / 170, 2, seed) * 30,
    (x, y, depth) => {
      const near = (depth + 26) / (canvas.height - top + 26)
      const across = (x - canvas.width * 0.62) / (near * 62) + Math.sin(near * 5 + seed) * 3
      const row = Math.abs(Math.sin(across * Math.PI))
      const bush = rough(x / (3 + near * 11), y / (2 + near * 8), seed + 6, 3)
      const crown = Math.min(1, row * 1.25) * (0.45 + bush * 0.75)
      return tint(tint(dark, bright, crown), light.haze, Math.max(0, 0.5 - near * 1.5))
    },
  )
}

/** Terraces: each step is one field, some still under water. */
export function rice(scene: Scene, top: number): void {
  const { canvas, light, seed } = scene
  const bund = tint([66, 74, 44], light.cast, light.strength)
  fillBelow(
    canvas,
    (x) => top - rough(x / 300, 8, seed) * 26,
    (x, y, depth) => {
      const near = (depth + 12) / (canvas.height - top + 12)
      const level = Math.log(near * 9 + 1) * 7 + rough(x / 340, near * 2.4, seed + 12, 3) * 6
      const field = Math.floor(level)
      if (level - field < 0.14) return tint(bund, light.haze, Math.max(0, 0.4 - near))
      const own = noise(field * 3.7, Math.floor(x / 190 + field * 0.4), seed + 2)
      const texture = rough(x / (2 + near * 5), y / (1 + near * 7), seed + 15, 2)
      const color = own > 0.62 ? water(scene, x, y) : tint(crop(own), leaf(light), 0.25 + texture * 0.35)
      return tint(tint(color, light.cast, light.strength * 0.6), light.haze, Math.max(0, 0.45 - near))
    },
  )
}

/** Still water mirrors the sky, broken by small waves. */
export function water({ canvas, light, seed }: Scene, x: number, y: number): Color {
  const wave = rough(x / 70, y / 5, seed + 31, 3)
  return tint(tint(light.low, light.high, 0.35 + wave * 0.4), [30, 52, 58], 0.28 * (y / canvas.height))
}

/** A lake down to the lower edge; `shore` is how far its far bank moves up and down. */
export function lake(scene: Scene, top: number, shore = 0): void {
  fillBelow(
    scene.canvas,
    (x) => top + (rough(x / 160, 6, scene.seed) - 0.5) * shore,
    (x, y) => water(scene, x, y),
  )
}

/** A river or a road that comes from the distance; its middle moves from side to side. */
export function course(
  scene: Scene,
  { top, start, width }: { top: number; start: number; width: number },
  colorAt: (x: number, y: number, across: number) => Color,
): void {
  const { canvas, seed } = scene
  for (let y = Math.floor(top); y < canvas.height; y++) {
    const near = (y - top) / (canvas.height - top)
    const bend = Math.sin(near * 4.2 + seed) * 0.16 * (1 - near * 0.4)
    const middle = canvas.width * mix(start, 0.46, near) + canvas.width * bend
    const half = mix(2, width * canvas.width, near ** 1.7) / 2
    for (let x = Math.max(0, Math.floor(middle - half)); x < Math.min(canvas.width, middle + half); x++) {
      canvas.pixels.set(colorAt(x, y, (x - middle) / half), (y * canvas.width + x) * 3)
    }
  }
}

const crop = (ripeness: number): Color => tint([86, 138, 54], [188, 172, 82], ripeness)
