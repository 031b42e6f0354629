import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { artworkName, COLORS_FILE, type CardColors } from '../../src/domain/cards/artwork.ts'
import { FACES, LOOKS, type Face, type Look } from '../../src/domain/cards/looks.ts'
import { cutCardFont } from './card-fonts.ts'
import { cardSvg } from './card-svg.ts'
import type { Scheme, Tokens } from './palettes.ts'

/** What share cards are put together from at run time: a background for each look and palette, colours and faces. */
export async function buildCards(folder: string, sources: CardSources): Promise<void> {
  mkdirSync(folder, { recursive: true })
  for (const face of Object.keys(FACES) as Face[]) {
    write(folder, FACES[face].file, await cutCardFont(sources.packages, face))
  }
  const colors: Record<string, CardColors> = {}
  for (const look of LOOKS) {
    for (const [palette, { light }] of Object.entries(sources.palettes)) {
      const name = artworkName(look, palette)
      const svg = Buffer.from(cardSvg(look, light, (motif) => readMotif(sources.motifs, motif)))
      write(folder, `${name}.png`, await sharp(svg).png(PNG).toBuffer())
      colors[name] = colorsOf(look, light)
    }
  }
  write(folder, COLORS_FILE, Buffer.from(JSON.stringify(colors)))
}

export interface CardSources {
  packages: string
  motifs: string
  palettes: Record<string, Scheme>
}

const PNG = { palette: true, colours: 128, dither: 0, effort: 10, compressionLevel: 9 }

/** Pairs that are proved readable for the pages. */
function colorsOf(look: Look, tokens: Tokens): CardColors {
  const pick = (title: string, name: string, quiet: string, address: string): CardColors => ({
    title: tokens[title] ?? '',
    name: tokens[name] ?? '',
    quiet: tokens[quiet] ?? '',
    address: tokens[address] ?? '',
  })
  if (look === 'house') return pick('on-strong', 'on-strong', 'on-strong-2', 'gold')
  if (look === 'panel') return pick('ink', 'ink', 'ink-2', 'brand-text')
  return pick('ink', 'on-strong', 'on-strong-2', 'brand-text')
}

function readMotif(folder: string, name: string): string {
  return readFileSync(join(folder, `${name}.svg`), 'utf8')
}

function write(folder: string, file: string, body: Buffer): void {
  const path = join(folder, file)
  // A server may be reading the folder while it is rebuilt.
  writeFileSync(`${path}.new`, body)
  renameSync(`${path}.new`, path)
}
