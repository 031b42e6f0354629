import { mix, random } from './noise.ts'

export type Color = readonly [number, number, number]
export type Point = readonly [number, number]

export interface Canvas {
  width: number
  height: number
  pixels: Uint8ClampedArray
}

/** Lines crossed within one row of pixels: enough for edges that look smooth. */
const SLICES = 4

export function openCanvas(width: number, height: number): Canvas {
  return { width, height, pixels: new Uint8ClampedArray(width * height * 3) }
}

export function blend(canvas: Canvas, x: number, y: number, color: Color, share: number): void {
  if (x < 0 || y < 0 || x >= canvas.width || y >= canvas.height || share <= 0) return
  const at = (y * canvas.width + x) * 3
  for (let part = 0; part < 3; part++) {
    canvas.pixels[at + part] = mix(canvas.pixels[at + part]!, color[part]!, Math.min(1, share))
  }
}

/** Each pixel from a row on asks for its colour. */
export function fill(canvas: Canvas, fromY: number, colorAt: (x: number, y: number) => Color): void {
  for (let y = Math.max(0, Math.floor(fromY)); y < canvas.height; y++) {
    for (let x = 0; x < canvas.width; x++) canvas.pixels.set(colorAt(x, y), (y * canvas.width + x) * 3)
  }
}

/** All that is below an outline; its edge is as soft as a photo's. */
export function fillBelow(
  canvas: Canvas,
  topAt: (x: number) => number,
  colorAt: (x: number, y: number, depth: number) => Color,
): void {
  for (let x = 0; x < canvas.width; x++) {
    const top = topAt(x)
    const first = Math.floor(top)
    for (let y = Math.max(0, first); y < canvas.height; y++) {
      blend(canvas, x, y, colorAt(x, y, y - top), y === first ? 1 - (top - first) : 1)
    }
  }
}

export function polygon(canvas: Canvas, points: Point[], colorAt: Color | ((y: number) => Color)): void {
  const rows = points.map(([, y]) => y)
  const last = Math.min(canvas.height - 1, Math.ceil(Math.max(...rows)))
  for (let y = Math.max(0, Math.floor(Math.min(...rows))); y <= last; y++) {
    const color = typeof colorAt === 'function' ? colorAt(y) : colorAt
    for (const [x, share] of coverage(points, y, canvas.width)) blend(canvas, x, y, color, share)
  }
}

/** How much of each pixel of a row lies inside. */
function coverage(points: Point[], y: number, width: number): Map<number, number> {
  const shares = new Map<number, number>()
  for (let slice = 0; slice < SLICES; slice++) {
    const crossings = crossingsAt(points, y + (slice + 0.5) / SLICES)
    for (let pair = 0; pair + 1 < crossings.length; pair += 2) {
      const [from, to] = [Math.max(0, crossings[pair]!), Math.min(width, crossings[pair + 1]!)]
      for (let x = Math.floor(from); x < to; x++) {
        const share = Math.min(x + 1, to) - Math.max(x, from)
        shares.set(x, (shares.get(x) ?? 0) + share / SLICES)
      }
    }
  }
  return shares
}

function crossingsAt(points: Point[], y: number): number[] {
  return points
    .flatMap(([x1, y1], i) => {
      const [x2, y2] = points[(i + 1) % points.length]!
      return y1 <= y !== y2 <= y ? [x1 + ((y - y1) * (x2 - x1)) / (y2 - y1)] : []
    })
    .sort((a, b) => a - b)
}

/** A soft round light or cloud. */
export function glow(canvas: Canvas, [cx, cy]: Point, radius: number, color: Color, share: number): void {
  for (let y = Math.floor(cy - radius); y <= cy + radius; y++) {
    for (let x = Math.floor(cx - radius); x <= cx + radius; x++) {
      const distance = Math.hypot(x - cx, y - cy) / radius
      if (distance < 1) blend(canvas, x, y, color, share * (1 - distance) ** 2)
    }
  }
}

/** What a sensor adds: without it large skies show bands. */
export function grain(canvas: Canvas, amount: number): void {
  for (let i = 0; i < canvas.pixels.length; i += 3) {
    const shift = (random(i, 7, 3) - 0.5) * amount
    for (let part = 0; part < 3; part++) canvas.pixels[i + part]! += shift
  }
}

export function tint(color: Color, other: Color, share: number): Color {
  return [mix(color[0], other[0], share), mix(color[1], other[1], share), mix(color[2], other[2], share)]
}
