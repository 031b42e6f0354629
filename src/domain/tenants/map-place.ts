/** Degrees, WGS 84. */
export interface MapPlace {
  latitude: number
  longitude: number
}

const NUMBER = String.raw`(-?\d{1,3}(?:\.\d+)?)`
/** Of what people copy: the pin of a Google Maps link before the middle of its picture, OpenStreetMap, two numbers. */
const FORMS = [
  `!3d${NUMBER}!4d${NUMBER}`,
  `@${NUMBER},${NUMBER}`,
  `#map=\\d+/${NUMBER}/${NUMBER}`,
  `[?&](?:q|ll|query|destination)=${NUMBER}(?:,|%2C)\\+?${NUMBER}`,
  `^(?:geo:)?${NUMBER}\\s*[,;\\s]\\s*${NUMBER}`,
].map((form) => new RegExp(form, 'i'))
/** About ten centimetres. */
const DECIMALS = 6
/** West Sumatra with its islands. */
const PROVINCE = { south: -3.6, north: 1, west: 98, east: 102 }

/** The place in `-1.4567, 101.2345` or in the link of a map; undefined: there is none in it. */
export function readPlace(typed: string): MapPlace | undefined {
  // As Indonesian writes numbers, `-1,4567; 101,2345`.
  const text = typed.trim().replace(/^(-?\d{1,3}),(\d+)(?:\s*[;,]|\s)\s*(-?\d{1,3}),(\d+)$/, '$1.$2, $3.$4')
  for (const form of FORMS) {
    const [, latitude, longitude] = form.exec(text) ?? []
    if (latitude === undefined) continue
    const place = { latitude: rounded(latitude), longitude: rounded(longitude!) }
    if (Math.abs(place.latitude) <= 90 && Math.abs(place.longitude) <= 180) return place
  }
  return undefined
}

export function isInProvince({ latitude, longitude }: MapPlace): boolean {
  const { south, north, west, east } = PROVINCE
  return latitude >= south && latitude <= north && longitude >= west && longitude <= east
}

/** What was probably meant by a place outside: the minus sign was forgotten, or the numbers changed places. */
export function likelyPlace({ latitude, longitude }: MapPlace): MapPlace | undefined {
  const guesses = [
    { latitude: -latitude, longitude },
    { latitude: longitude, longitude: latitude },
    { latitude: -longitude, longitude: latitude },
  ]
  return guesses.find(isInProvince)
}

export function placeText({ latitude, longitude }: MapPlace): string {
  return `${latitude}, ${longitude}`
}

function rounded(text: string): number {
  return Number(Number(text).toFixed(DECIMALS))
}
