import { blend, polygon, tint, type Canvas, type Color, type Point } from './canvas.ts'
import type { Scene } from './land.ts'
import { rough } from './noise.ts'

interface Place {
  /** Middle of the house and the ground it stands on. */
  x: number
  ground: number
  width: number
}

const ROOF: Color = [48, 40, 38]
const WALL: Color = [132, 62, 40]
const WINDOW: Color = [222, 190, 128]
const CURVE_STEPS = 14

/** A rumah gadang from its long side: a wall that widens upwards, and roofs that rise in horns at both ends. */
export function gadang({ canvas, light }: Scene, { x, ground, width }: Place): void {
  const shade = (color: Color, share = 0) => tint(tint(color, light.haze, share), light.cast, light.strength)
  const unit = width / 100
  const at = (dx: number, dy: number): Point => [x + dx * unit, ground - dy * unit]

  for (const post of [-34, -17, 0, 17, 34]) {
    polygon(
      canvas,
      [at(post - 1.4, 0), at(post + 1.4, 0), at(post + 1.4, 10), at(post - 1.4, 10)],
      shade([58, 44, 38]),
    )
  }
  polygon(canvas, [at(-38, 9), at(38, 9), at(43, 29), at(-43, 29)], (y) =>
    shade(tint(WALL, [64, 30, 24], (ground - y) / (unit * 70)), 0.04),
  )
  for (let i = -4; i <= 4; i++) {
    polygon(
      canvas,
      [at(i * 8.4 - 2, 14), at(i * 8.4 + 2, 14), at(i * 8.6 + 2, 23), at(i * 8.6 - 2, 23)],
      shade(WINDOW, 0.1),
    )
  }
  polygon(canvas, [at(-5, 0), at(5, 0), at(3, 12), at(-3, 12)], shade([170, 132, 90]))
  roof(canvas, at, { half: 29, eaves: 36, tip: 66 }, (y) =>
    shade(tint(ROOF, [126, 110, 98], (ground - y) / (unit * 110)), 0.08),
  )
  roof(canvas, at, { half: 50, eaves: 26, tip: 54 }, (y) =>
    shade(tint(ROOF, [112, 98, 88], (ground - y) / (unit * 110)), 0.05),
  )
}

/** From horn to horn along the sagging ridge, and back along the eaves. */
function roof(
  canvas: Canvas,
  at: (dx: number, dy: number) => Point,
  { half, eaves, tip }: { half: number; eaves: number; tip: number },
  color: (y: number) => Color,
): void {
  const sag = eaves + (tip - eaves) * 0.44
  const ridge = Array.from({ length: CURVE_STEPS * 2 + 1 }, (_, i) => {
    const share = i / CURVE_STEPS - 1
    return at(share * half, sag + (tip - sag) * Math.abs(share) ** 2.6)
  })
  const edge = Array.from({ length: CURVE_STEPS * 2 + 1 }, (_, i) => {
    const share = 1 - i / CURVE_STEPS
    return at(share * half * 0.94, eaves + (tip - eaves) * 0.42 * Math.abs(share) ** 3.4)
  })
  polygon(canvas, [...ridge, ...edge], color)
}

/** An office as they stand along the main road: two floors, and a roof with two horns over the entrance. */
export function office(scene: Scene, { x, ground, width }: Place): void {
  const { canvas, light } = scene
  const unit = width / 100
  const at = (dx: number, dy: number): Point => [x + dx * unit, ground - dy * unit]
  const shade = (color: Color) => tint(color, light.cast, light.strength)
  polygon(canvas, [at(-48, 0), at(48, 0), at(48, 34), at(-48, 34)], (y) =>
    shade(tint([236, 226, 206], [198, 186, 166], (ground - y) / (unit * 44))),
  )
  for (const floor of [5, 21]) {
    for (let i = -5; i <= 5; i++) {
      if (floor === 5 && Math.abs(i) < 1.5) continue
      polygon(
        canvas,
        [
          at(i * 8.4 - 2.6, floor),
          at(i * 8.4 + 2.6, floor),
          at(i * 8.4 + 2.6, floor + 8),
          at(i * 8.4 - 2.6, floor + 8),
        ],
        shade([92, 118, 134]),
      )
    }
  }
  polygon(canvas, [at(-9, 0), at(9, 0), at(9, 14), at(-9, 14)], shade([70, 82, 92]))
  polygon(canvas, [at(-52, 33), at(52, 33), at(47, 40), at(-47, 40)], shade([126, 58, 46]))
  roof(canvas, at, { half: 24, eaves: 37, tip: 58 }, () => shade([112, 46, 40]))
}

/** A tree as a crown of leaves, lighter where the light comes from; its edge is broken as leaves are. */
export function tree({ canvas, light, seed }: Scene, { x, ground, width }: Place): void {
  const middle = ground - width * 0.72
  const near = (color: Color) => tint(color, light.cast, light.strength)
  const trunk = (dx: number, dy: number): Point => [x + dx * width, ground - dy * width]
  polygon(
    canvas,
    [trunk(-0.045, 0), trunk(0.045, 0), trunk(0.025, 0.6), trunk(-0.025, 0.6)],
    near([74, 56, 42]),
  )
  for (let y = Math.floor(middle - width * 0.5); y < middle + width * 0.42; y++) {
    for (let column = Math.floor(x - width * 0.6); column < x + width * 0.6; column++) {
      const [dx, dy] = [(column - x) / (width * 0.5), (y - middle) / (width * 0.4)]
      const ragged = rough(column / (width * 0.13), y / (width * 0.11), seed + 40, 4)
      const inside = (1.05 - Math.hypot(dx, dy) - (ragged - 0.5) * 1.3) * 7
      const leaves = rough(column / 5, y / 4, seed + 50, 2)
      const bright = Math.min(1, Math.max(0, 0.42 - dx * 0.18 - dy * 0.42 + (leaves - 0.5) * 0.9))
      blend(canvas, column, y, near(tint([20, 48, 26], [112, 150, 68], bright)), inside)
    }
  }
}
