/** Shorter words have too many neighbours, and numbers have no spelling. */
const LENGTH_MIN = 4
const MIDDLE_LENGTH_MIN = 6
const CORRECTABLE = /^[a-z]+$/
const CONSONANTS = 'bcdfghjklmnpqrstvwxyz'
const CODE_OF_A = 97

export function hasSpelling(word: string): boolean {
  return word.length >= LENGTH_MIN && CORRECTABLE.test(word)
}

/**
 * What a word has in common with its misspellings. Its consonants as a set survive a wrong or missing vowel, a doubled
 * letter and two that changed places; both of its ends survive one wrong letter in the middle.
 */
export function spellingKeys(word: string): string[] {
  if (!hasSpelling(word)) return []
  const keys = [`0${consonantsOf(word)}`]
  if (word.length >= MIDDLE_LENGTH_MIN) keys.push(endsOf(word))
  return keys
}

/** Keys to look under for what a word was meant to be, the likeliest first. */
export function keysToTry(word: string): string[][] {
  const consonants = consonantsOf(word)
  const withoutOne = [...consonants].map((letter) => `0${consonants.replace(letter, '')}`)
  return [spellingKeys(word), consonants.length > 2 ? withoutOne : []].filter((keys) => keys.length > 0)
}

/** Small words of some length that may have one of these keys; not all of them do. */
export function likeKeys(keys: string[], lengthMin: number, lengthMax: number): RegExp {
  const consonants = keys.filter((key) => key.startsWith('0')).flatMap((key) => key.slice(1))
  const ends = keys.filter((key) => key.startsWith('1'))
  const words = [
    `[aeiou${consonants.join('')}]{${lengthMin},${lengthMax}}`,
    ...ends.map((key) => `${key.slice(1, 4)}[a-z]{0,${lengthMax}}${key.slice(4)}`),
  ]
  return new RegExp(`(?<![a-z])(?:${words.join('|')})(?![a-z])`, 'g')
}

/** Each consonant once, in the order of the alphabet. */
function consonantsOf(word: string): string {
  let bits = 0
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) - CODE_OF_A)
  let consonants = ''
  for (let i = 0; i < CONSONANTS.length; i++)
    if (bits & (1 << (CONSONANTS.charCodeAt(i) - CODE_OF_A))) consonants += CONSONANTS[i]
  return consonants
}

function endsOf(word: string): string {
  return `1${word.slice(0, 3)}${word.slice(-2)}`
}

/** One slip in a short word, two in a long one. */
export function slipsMax(word: string): number {
  return word.length >= 7 ? 2 : 1
}

/** Letters missing, added, wrong or changed with their neighbour (Damerau–Levenshtein); `max + 1` for any more. */
export function slipsBetween(a: string, b: string, max: number): number {
  if (Math.abs(a.length - b.length) > max) return max + 1
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const wrong = a[i - 1] === b[j - 1] ? 0 : 1
      let slips = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + wrong)
      const changedPlaces = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (changedPlaces) slips = Math.min(slips, before[j - 2]! + 1)
      row.push(slips)
    }
    before = above
    above = row
  }
  return Math.min(above[b.length]!, max + 1)
}
