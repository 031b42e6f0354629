import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ROOT } from '../../platform/root.ts'
import type { Look } from './looks.ts'

/** Colour of each text; `quiet` is the second line below the name. */
export interface CardColors {
  title: string
  name: string
  quiet: string
  address: string
}

/** Drawn by the build: a server reads no SVG, and a bare machine has no fonts. Not served to browsers. */
export const CARD_FOLDER = join(ROOT, 'dist/cards')

export const COLORS_FILE = 'colors.json'
const FALLBACK_PALETTE = 'marawa'

export interface Artwork {
  background: Buffer
  colors: CardColors
}

export async function readArtwork(look: Look, palette: string | null): Promise<Artwork> {
  const all = JSON.parse(await readFile(join(CARD_FOLDER, COLORS_FILE), 'utf8')) as Record<string, CardColors>
  const wanted = artworkName(look, palette ?? '')
  const name = Object.hasOwn(all, wanted) ? wanted : artworkName(look, FALLBACK_PALETTE)
  return { background: await readFile(join(CARD_FOLDER, `${name}.png`)), colors: all[name]! }
}

export function artworkName(look: Look, palette: string): string {
  return `${look}-${palette}`
}
