/**
 * A cover for an article without a photo, about 1 KB of SVG: no empty grey boxes and no stock photos. The seed chooses
 * the family and its variation, so an article keeps its cover. Colours are classes: they follow palette and scheme.
 */
export function coverArt(seed: string): string {
  const dice = hash(seed)
  const family = families[dice % families.length] ?? landscape
  return `<svg class="art" viewBox="0 0 640 400" preserveAspectRatio="xMidYMid slice" aria-hidden="true">${family(dice >>> 4)}</svg>`
}

const families = [landscape, rabuang, itiak]

/** Mount Kerinci above tea fields, with a rumah gadang. */
function landscape(dice: number): string {
  const sun = `<circle class="gold" cx="${[452, 508, 96, 140][dice % 4]}" cy="${100 + ((dice >>> 2) % 4) * 14}" r="${38 + ((dice >>> 4) % 3) * 6}"/>`
  const houseX = [0, 300, 410][(dice >>> 6) % 3]
  const shift = [0, 60, -50][(dice >>> 8) % 3]
  return (
    `<path class="a1" d="M0 0h640v400H0z"/>${sun}` +
    `<g transform="translate(${shift})"><path class="a2s" d="M268 74c10-8 4-16 14-24s2-15 12-22"/>` +
    '<path class="a3" d="M-80 280C56 258 104 238 150 204c40-30 64-64 88-100 5-8 12-14 19-15l9 7 9-4c6 0 13 5 18 13 25 39 55 73 105 101 64 34 150 50 322 56v138H-80z"/>' +
    '<path class="a4" d="M257 89l9 7 9-4c6 0 13 5 18 13 7 12 15 24 23 35-14-6-20 8-32-6-12 12-22-12-34-2-4-12-4-32 7-43z"/></g>' +
    '<path class="a4" d="M0 300c80-38 150-38 230-12 90 28 190-38 290-30 60 4 100 20 120 32v110H0z"/>' +
    '<path class="a5" d="M0 336c120-40 240-24 340-4 110 20 220-16 300-10v78H0z"/>' +
    '<path class="a4s" d="M0 352c120-38 240-22 340-2 110 20 220-16 300-10M0 372c120-38 240-22 340-2 110 20 220-16 300-10M0 392c120-38 240-22 340-2 110 20 220-16 300-10"/>' +
    `<path class="a6" transform="translate(${houseX})" d="M70 268c12 20 42 28 68 28s56-8 68-28c0 24-8 34-14 40l-6-3-5 25h-5v9h-6v-9h-16v9h-6v-9h-20v9h-6v-9h-16v9h-6v-9h-5l-5-25-6 3c-6-6-14-16-14-40zM100 246c6 24 24 32 38 32s32-8 38-32c1 20-4 40-8 46h-60c-4-6-9-26-8-46z"/>`
  )
}

/** Bamboo shoots, woven large: a row in front of a paler one. */
function rabuang(dice: number): string {
  const count = 2 + (dice % 3)
  const width = 640 / count
  const height = Math.min(270, width * 1.15)
  const front = [1, 0.74, 0.48, 0.2].map((scale) => shoots(0, count, width, height * scale, scale))
  const tones = ['a5', 'a3', 'a6', 'gold']
  const lozenges = Array.from({ length: count + 1 }, (_, i) =>
    lozenge(i * width, 330 - height, 26 - count * 3),
  ).join('')
  return (
    `<path class="${(dice >>> 4) % 2 ? 'a1' : 'a2'}" d="M0 0h640v400H0z"/><path class="gold" d="${lozenges}"/>` +
    `<path class="a3" d="${shoots(-width / 2, count + 1, width, height * 1.22, 1)}"/>` +
    `<path class="a4" d="${shoots(-width / 2, count + 1, width, height * 0.9, 0.74)}"/>` +
    front.map((d, i) => `<path class="${tones[i]}" d="${d}"/>`).join('') +
    '<path class="a6" d="M0 372h640v28H0z"/><path class="golds" d="M0 379h640M0 386h640"/>'
  )
}

function shoots(left: number, count: number, width: number, height: number, scale: number): string {
  const half = round((width * scale) / 2)
  const tall = round(height)
  return Array.from({ length: count }, (_, i) => {
    const start = round(left + i * width + width / 2 - half)
    return `M${start} 372l${half}-${tall} ${half} ${tall}z`
  }).join('')
}

function lozenge(x: number, y: number, radius: number): string {
  return `M${round(x)} ${y - radius}l${radius} ${radius}-${radius} ${radius}-${radius}-${radius}z`
}

/** Ducks walking home in line, row after row. */
function itiak(dice: number): string {
  const tones = ['a4s', 'a5s', 'golds']
  const rows = tones.map((_, row) => {
    const d = Array.from({ length: 7 }, (_, i) =>
      curl(i * CURL_WIDTH - 108 + (row % 2) * 54, 110 + row * 92),
    ).join('')
    return `<path class="thick ${tones[(row + dice) % 3]}" d="${d}"/>`
  })
  const sunX = [96, 320, 544][(dice >>> 2) % 3] ?? 320
  return (
    `<path class="${(dice >>> 4) % 2 ? 'a1' : 'a2'}" d="M0 0h640v400H0z"/><path class="a3" d="${lozenge(sunX, 62, 44)}"/>` +
    `<path class="gold" d="${lozenge(sunX, 62, 20)}"/>${rows.join('')}<path class="a5" d="M0 376h640v24H0z"/>`
  )
}

const CURL_WIDTH = 108

function curl(x: number, y: number): string {
  return `M${x} ${y + 75}c54 0 48-75 102-75 33 0 42 48 9 51-18 1-23-24-6-27`
}

function round(value: number): number {
  return Math.round(value)
}

/** FNV-1a: spreads ids that differ in their last letters only. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0
  return (value ^ (value >>> 15)) >>> 0
}
