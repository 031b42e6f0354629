import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import subsetFont from 'subset-font'
import { FACES, type Face } from '../../src/domain/cards/looks.ts'
import { CARD_CHARACTERS } from '../../src/domain/cards/words.ts'

const JAKARTA = {
  file: '@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal.woff2',
  family: 'Plus Jakarta Sans',
}
const SERIF = {
  file: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  family: 'Source Serif 4',
}
const CUTS: Record<Face, typeof JAKARTA & { weight: number }> = {
  sansTitle: { ...JAKARTA, weight: 800 },
  serifTitle: { ...SERIF, weight: 700 },
  small: { ...JAKARTA, weight: 600 },
}

const FEATURES = ['kern', 'liga', 'ccmp', 'locl', 'mark', 'mkmk']

/** One weight of a face, as the server sets cards in it. */
export async function cutCardFont(packages: string, face: Face): Promise<Buffer> {
  const { file, family, weight } = CUTS[face]
  const font = await subsetFont(readFileSync(join(packages, file)), CARD_CHARACTERS, {
    targetFormat: 'truetype',
    variationAxes: { wght: weight },
    keepFeatures: FEATURES,
  })
  return renamed(font, family, FACES[face].family)
}

/** Names of the same length leave every offset in the file as it is; they stand there in two encodings. */
function renamed(font: Buffer, from: string, to: string): Buffer {
  if (from.length !== to.length) throw new Error(`${to} is not as long as ${from}`)
  const wide = (name: string) => [...name].map((letter) => `\0${letter}`).join('')
  const text = font.toString('latin1')
  if (!text.includes(wide(from))) throw new Error(`A face of the name ${from} is not in its file`)
  return Buffer.from(text.replaceAll(wide(from), wide(to)).replaceAll(from, to), 'latin1')
}
