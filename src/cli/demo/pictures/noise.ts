/** A number in 0 to 1 for a place, always the same one. */
export function random(x: number, y: number, seed: number): number {
  let n = Math.imul(x, 374761393) + Math.imul(y, 668265263) + Math.imul(seed, 974634647)
  n = Math.imul(n ^ (n >>> 13), 1274126177)
  return ((n ^ (n >>> 16)) >>> 0) / 4294967296
}

/** Smooth between whole numbers, 0 to 1. */
export function noise(x: number, y: number, seed: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)]
  const [u, v] = [smooth(x - left), smooth(y - top)]
  const above = mix(random(left, top, seed), random(left + 1, top, seed), u)
  const below = mix(random(left, top + 1, seed), random(left + 1, top + 1, seed), u)
  return mix(above, below, v)
}

/** Large waves with smaller ones on them, 0 to 1: as hills and clouds are. */
export function rough(x: number, y: number, seed: number, octaves = 4): number {
  let [sum, weight, total] = [0, 1, 0]
  for (let octave = 0; octave < octaves; octave++) {
    sum += weight * noise(x * 2 ** octave, y * 2 ** octave, seed + octave)
    total += weight
    weight /= 2
  }
  return sum / total
}

export function mix(a: number, b: number, share: number): number {
  return a + (b - a) * share
}

const smooth = (t: number) => t * t * (3 - 2 * t)
