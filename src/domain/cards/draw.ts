import { openImage } from '../media/sharp.ts'
import { readArtwork } from './artwork.ts'
import type { CardEntry, CardOffice } from './card.ts'
import { LAYOUTS, lookOf } from './looks.ts'
import { typeset, type Words } from './typeset.ts'
import { drawableText } from './words.ts'

/** All that stands on a card. */
export interface Card {
  office: CardOffice
  entry: CardEntry
  regencyName: string
  rootDomain: string
}

/** The picture as PNG, 1200 by 630. Setting and encoding run in libvips' own thread. */
export async function drawCard({ office, entry, regencyName, rootDomain }: Card): Promise<Buffer> {
  const look = lookOf(office.theme)
  const { background, colors } = await readArtwork(look, office.palette)
  const layout = LAYOUTS[look]
  const title = drawableText(entry?.title ?? '')
  const officeName = drawableText(office.name) ?? regencyName
  const name: Words = title
    ? { text: officeName, color: colors.name, second: { text: regencyName, color: colors.quiet } }
    : { text: regencyName, color: colors.name }

  const image = await openImage(background)
  const texts = [
    await typeset({ text: title ?? officeName, color: colors.title }, layout.title),
    await typeset(name, layout.name),
    await typeset({ text: `${office.slug}.${rootDomain}`, color: colors.address }, layout.address),
  ]
  return image.composite(texts).png(PNG).toBuffer()
}

const PNG = { palette: true, colours: 128, effort: 4, dither: 0, compressionLevel: 9 }

/** When not even letters can be drawn: the office's colours and motif alone. */
export async function bareCard({ office }: Card): Promise<Buffer> {
  return (await readArtwork(lookOf(office.theme), office.palette)).background
}
