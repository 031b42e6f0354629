import Handlebars, { type HelperOptions } from 'handlebars'
import { type Cover, type Frame, type PhotoView } from './contract.ts'
import { coverArt } from './cover-art.ts'
import { type HELPERS } from './helper-names.ts'
import { writings, type Writing } from './language.ts'
import { bindTerms, iconMarkup, photoMarkup, shorten, smallPhotoMarkup, tapMarkup } from './markup.ts'
import { type Meter } from './meter.ts'
import { say, type WordsByLanguage } from './words.ts'

export interface VocabularyParts {
  words: WordsByLanguage
  icons: Record<string, string>
  /** Name to inline SVG. */
  motifs: ReadonlyMap<string, string>
  assetUrl(logicalName: string): string
}

type Helper = (...values: never[]) => unknown
type HelperName = Exclude<(typeof HELPERS)[number], 'blok'>

const safe = (html: string) => new Handlebars.SafeString(html)

/** Beside what each call costs: by length of text, and for a drawing. */
const CHARS_PER_STEP = 500
const ART_STEPS = 20

/** All that a template may call, and nothing else: pure, synchronous, and what they return is escaped or made here. */
export function vocabulary(parts: VocabularyParts, meter: Meter): Record<HelperName, Helper> {
  const { words, icons, motifs, assetUrl } = parts
  const drawnIcons = new Map(Object.entries(icons).map(([name, shapes]) => [name, safe(iconMarkup(shapes))]))
  const drawnMotifs = new Map([...motifs].map(([name, svg]) => [name, safe(svg)]))
  const photos = photoHelpers(parts, meter)
  /** Counts the call. */
  const one = <T>(value: T): T => {
    meter.spend(1)
    return value
  }
  const text = (value: unknown): string => {
    const text = String(value ?? '')
    meter.spend(1 + text.length / CHARS_PER_STEP)
    return text
  }
  return {
    t: (key: string, options: HelperOptions) =>
      one(say(words[frameOf(options).site.lang], key, options.hash as Record<string, unknown>)),
    tgl: (instant: string, format: string, options: HelperOptions) =>
      one(known(writingOf(options).dates.get(format), `date format ${format}`)(instant)),
    angka: (value: number, options: HelperOptions) => one(writingOf(options).number(value)),
    ukuran: (bytes: number, options: HelperOptions) => one(writingOf(options).bytes(bytes)),
    ikat: (value: unknown) => safe(bindTerms(text(value))),
    potong: (value: unknown, lengthMax: number) => shorten(text(value), lengthMax),
    sama: (a: unknown, b: unknown) => a === b,
    ada: (...values: unknown[]) => values.slice(0, -1).some(isThere),
    ikon: (name: string) => one(known(drawnIcons.get(name), `icon ${name}`)),
    motif: (name: string) => one(known(drawnMotifs.get(name), `motif ${name}`)),
    aset: (logicalName: string) => one(assetUrl(logicalName)),
    jsonld: (options: HelperOptions) => one(jsonLd(frameOf(options))),
    ...photos,
  }
}

function photoHelpers({ words, icons }: VocabularyParts, meter: Meter) {
  const image = iconMarkup(icons['image'] ?? '')
  const draw = (photo: PhotoView, options: HelperOptions): Handlebars.SafeString => {
    meter.spend(1)
    const { sizes = '100vw', utama = false } = options.hash as { sizes?: string; utama?: boolean }
    const { reading, site } = frameOf(options)
    if (!reading.saver) return safe(photoMarkup(photo, { sizes, eager: utama }))
    if (utama) return safe(smallPhotoMarkup(photo))
    return safe(tapMarkup(photo, say(words[site.lang], 'photo.show', {}), image))
  }
  const cover = (cover: Cover, options: HelperOptions): Handlebars.SafeString => {
    const seed = 'art' in cover ? cover.seed : frameOf(options).reading.saver ? cover.src : undefined
    // Covers stand inside links, where a second link to tap on cannot stand: who saves data gets the drawing.
    if (seed === undefined) return draw(cover as PhotoView, options)
    meter.spend(ART_STEPS)
    return safe(coverArt(seed))
  }
  return { gambar: draw, sampul: cover }
}

/** Not from an argument: only the page itself says what is printed as it is. */
function jsonLd({ page }: Frame): Handlebars.SafeString {
  return safe(!page.jsonLd ? '' : `<script type="application/ld+json">${page.jsonLd}</script>`)
}

/** What the page was drawn with; a template cannot put something else there. */
function frameOf(options: HelperOptions): Frame {
  return (options.data as { root: Frame }).root
}

function writingOf(options: HelperOptions): Writing {
  return writings[frameOf(options).site.lang]
}

/** As `if` sees it: an empty list is not there. */
function isThere(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value)
}

function known<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The theme asks for an unknown ${what}`)
  return value
}
