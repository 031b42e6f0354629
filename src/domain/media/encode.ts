import { createHash } from 'node:crypto'
import type { Raw, Sharp } from 'sharp'
import { decodeHeic } from './heic.ts'
import type { PhotoHeader } from './photo-type.ts'
import { decodeRefusal, openImage } from './sharp.ts'

export interface Variant {
  name: string
  format: 'avif' | 'webp'
  width: number
  height: number
  bytes: number
}

export interface Encoded {
  content: Buffer
  width: number
  height: number
  /** Of the content: what this name stands for never changes, so browsers and proxies may keep it for good. */
  name: string
}

/** The width shown first: it exists before the upload is answered. */
const FIRST_WIDTH = 800
const SMALL_WIDTH = 400
const LARGE_WIDTH = 1200
/** A larger variant that is hardly larger is not worth its bytes on disk. */
const WORTHWHILE = 1.25

const WEBP = { quality: 78, effort: 4 }
const AVIF = { quality: 50, effort: 3 }

/** Wide enough for a whole screen; the height is for posters and long screenshots, which would else be unreadable. */
const MASTER_WIDTH_MAX = 2400
const MASTER_HEIGHT_MAX = 4800
const MASTER_QUALITY = 90

/** The widths a photo of this width is served in: never more than it has. */
export function variantWidths(width: number): number[] {
  const first = firstWidth(width)
  const large = Math.min(LARGE_WIDTH, width)
  return [
    ...(SMALL_WIDTH < first ? [SMALL_WIDTH] : []),
    first,
    ...(large >= first * WORTHWHILE ? [large] : []),
  ]
}

export function firstWidth(width: number): number {
  return Math.min(FIRST_WIDTH, width)
}

/**
 * What is kept of an upload: upright, sRGB, at most 2400 px wide and without metadata (sharp writes none unless asked
 * to). The file as sent is not kept: it says where and with which phone a photo was taken. Of a moving GIF it is the
 * first picture; what moves for ever beside a text keeps people from reading it (WCAG 2.2.2).
 */
export async function encodeMaster(path: string, header: PhotoHeader): Promise<Encoded> {
  const { source, raw } = await readSource(path, header)
  try {
    const image = (await openImage(source, raw))
      .autoOrient()
      .resize({ width: MASTER_WIDTH_MAX, height: MASTER_HEIGHT_MAX, fit: 'inside', withoutEnlargement: true })
      .toColorspace('srgb')
    const quality = { quality: MASTER_QUALITY }
    return await (header.hasAlpha
      ? finish(image.webp(quality), 'webp')
      : finish(image.removeAlpha().jpeg(quality), 'jpg'))
  } catch (error) {
    throw decodeRefusal(error)
  }
}

export async function encodeVariant(
  master: string | Buffer,
  format: Variant['format'],
  width: number,
): Promise<Encoded> {
  const image = (await openImage(master)).resize({ width, withoutEnlargement: true })
  return finish(format === 'avif' ? image.avif(AVIF) : image.webp(WEBP), format)
}

/** `#rrggbb`, on white where the image is transparent. */
export async function averageColor(content: Buffer): Promise<string> {
  const image = (await openImage(content))
    .flatten({ background: '#ffffff' })
    .toColorspace('srgb')
    .resize(1, 1, { fit: 'fill' })
  const pixel = await image.raw().toBuffer()
  return `#${pixel.toString('hex', 0, 3)}`
}

async function readSource(
  path: string,
  header: PhotoHeader,
): Promise<{ source: string | Uint8Array; raw?: Raw }> {
  if (header.format !== 'heif') return { source: path }
  const { pixels, raw } = await decodeHeic(path)
  return { source: pixels, raw }
}

const DIGEST_LENGTH = 20

async function finish(image: Sharp, extension: string): Promise<Encoded> {
  const { data: content, info } = await image.toBuffer({ resolveWithObject: true })
  const digest = createHash('sha256').update(content).digest('hex').slice(0, DIGEST_LENGTH)
  return { content, width: info.width, height: info.height, name: `${digest}-${info.width}.${extension}` }
}
