import { join } from 'node:path'
import { CARD_FOLDER } from './artwork.ts'
import { FACES, type TextBox } from './looks.ts'
import { shortened, toMarkup } from './words.ts'

/** A text as pixels, and where they go. */
export interface SetText {
  input: Buffer
  raw: { width: number; height: number; channels: 4 }
  left: number
  top: number
}

/** One text, or two of which the second is a quieter line of its own. */
export interface Words {
  text: string
  color: string
  second?: { text: string; color: string }
}

type Typeset = Pick<SetText, 'input' | 'raw'>

/** Each try cuts a fifth of the text, so 20 tries cut any text to a few characters. */
const CUTS_MAX = 20
const BALANCE_STEPS = 5
/** Of four lines, in sizes of their letters: more are small print. */
const LINES_HEIGHT_MAX = 5

/** Sets the text in the largest size that fits, in lines of about the same length; shortens it when none does. */
export async function typeset(words: Words, box: TextBox): Promise<SetText> {
  let { text } = words
  for (let cuts = 0; cuts < CUTS_MAX; cuts++) {
    for (const size of box.sizes) {
      const set = await trySize({ ...words, text }, box, size)
      if (set) return place(await balanced({ ...words, text }, box, size, set), box)
    }
    text = shortened(text, Math.floor(text.length * 0.8))
  }
  throw new Error(`a text does not fit on its card: ${words.text.slice(0, 40)}`)
}

async function trySize(words: Words, box: TextBox, size: number): Promise<Typeset | undefined> {
  const set = await render(words, box, size, box.width)
  const heightMax = Math.min(box.height, size * LINES_HEIGHT_MAX)
  return set.raw.width <= box.width && set.raw.height <= heightMax ? set : undefined
}

/** The narrowest setting that is no higher: a last line of one word looks like a mistake. */
async function balanced(words: Words, box: TextBox, size: number, widest: Typeset): Promise<Typeset> {
  let best = widest
  let tooNarrow = Math.floor(box.width / 2)
  let wide = widest.raw.width
  for (let step = 0; step < BALANCE_STEPS && wide - tooNarrow > size / 4; step++) {
    const width = Math.floor((tooNarrow + wide) / 2)
    const set = await render(words, box, size, width)
    // A line fewer or more moves the lower edge by far more than a letter with a tail does.
    const isSame = set.raw.width <= width && set.raw.height - widest.raw.height < size / 2
    if (isSame) [best, wide] = [set, width]
    else tooNarrow = width
  }
  return best
}

const SECOND_SIZE = 0.8
/** Pango counts in 1024ths of a point, which is a pixel at 72 dpi. */
const UNITS = 1024
const DPI = 72
const SECONDS_MAX = 10

async function render(words: Words, box: TextBox, size: number, width: number): Promise<Typeset> {
  const { default: sharp } = await import('sharp')
  const { family, file } = FACES[box.face]
  const { data, info } = await sharp({
    text: {
      text: markupOf(words, box, size),
      font: `${family} ${size}`,
      fontfile: join(CARD_FOLDER, file),
      rgba: true,
      dpi: DPI,
      width,
    },
  })
    .timeout({ seconds: SECONDS_MAX })
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { input: data, raw: { width: info.width, height: info.height, channels: 4 } }
}

function markupOf({ text, color, second }: Words, box: TextBox, size: number): string {
  const isTitle = box.face !== 'small'
  const spacing = Math.round(size * UNITS * (isTitle ? -0.015 : 0))
  const first = `<span foreground="${color}" letter_spacing="${spacing}" line_height="${isTitle ? 0.9 : 1}">${toMarkup(text)}</span>`
  if (!second) return first
  const secondSize = Math.round(size * SECOND_SIZE * UNITS)
  return `${first}\n<span foreground="${second.color}" size="${secondSize}">${toMarkup(second.text)}</span>`
}

function place(set: Typeset, { left, top, height, align }: TextBox): SetText {
  const room = height - set.raw.height
  const above = { top: 0, middle: room / 2, bottom: room }[align]
  return { ...set, left, top: Math.round(top + above) }
}
