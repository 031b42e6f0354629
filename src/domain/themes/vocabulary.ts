import Handlebars, { type HelperOptions } from 'handlebars'
import {
  formatBytes,
  formatDate,
  formatDateShort,
  formatMoment,
  formatNumber,
} from '../../platform/locale.ts'
import { type Cover, type PhotoView } from './contract.ts'
import { coverArt } from './cover-art.ts'
import { bindTerms, iconMarkup, photoMarkup, shorten } from './markup.ts'
import { say, type Words } from './words.ts'

export interface VocabularyParts {
  words: Words
  icons: Record<string, string>
  /** Name to inline SVG. */
  motifs: ReadonlyMap<string, string>
  assetUrl(logicalName: string): string
}

type Helper = (...values: never[]) => unknown

const safe = (html: string) => new Handlebars.SafeString(html)

const dateFormats: Record<string, (instant: string) => string> = {
  panjang: formatDate,
  pendek: formatDateShort,
  saat: formatMoment,
}

/** All that a template may call, and nothing else: pure, synchronous, and what they return is escaped or made here. */
export function vocabulary({ words, icons, motifs, assetUrl }: VocabularyParts): Record<string, Helper> {
  const drawnIcons = new Map(Object.entries(icons).map(([name, shapes]) => [name, safe(iconMarkup(shapes))]))
  const drawnMotifs = new Map([...motifs].map(([name, svg]) => [name, safe(svg)]))
  return {
    t: (key: string, options: HelperOptions) => say(words, key, options.hash as Record<string, unknown>),
    tgl: (instant: string, format: string) => known(dateFormats[format], `date format ${format}`)(instant),
    angka: (value: number) => formatNumber(value),
    ukuran: (bytes: number) => formatBytes(bytes),
    ikat: (text: string) => safe(bindTerms(text)),
    potong: (text: string, lengthMax: number) => shorten(text, lengthMax),
    sama: (a: unknown, b: unknown) => a === b,
    ikon: (name: string) => known(drawnIcons.get(name), `icon ${name}`),
    motif: (name: string) => known(drawnMotifs.get(name), `motif ${name}`),
    aset: (logicalName: string) => assetUrl(logicalName),
    gambar: (photo: PhotoView, options: HelperOptions) => drawPhoto(photo, options),
    sampul: (cover: Cover, options: HelperOptions) =>
      'art' in cover ? safe(coverArt(cover.seed)) : drawPhoto(cover, options),
  }
}

function drawPhoto(photo: PhotoView, { hash }: HelperOptions): Handlebars.SafeString {
  const { sizes = '100vw', utama = false } = hash as { sizes?: string; utama?: boolean }
  return safe(photoMarkup(photo, { sizes, eager: utama }))
}

function known<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The theme asks for an unknown ${what}`)
  return value
}
