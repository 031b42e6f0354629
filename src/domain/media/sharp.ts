import type { Sharp, SharpOptions } from 'sharp'
import { UserError } from '../../platform/errors.ts'

/** A photo of a phone has 12 to 50 megapixels; the bombs have hundreds. */
export const PIXELS_MAX = 60_000_000
const SECONDS_MAX = 60

const LOADERS = ['Jpeg', 'Png', 'Webp', 'Heif', 'Nsgif'].map((name) => `VipsForeignLoad${name}`)

/**
 * sharp, loaded when the first image comes: a process that never sees one does not pay its 60 MB. It reads no other
 * formats than ours (an SVG could name files of the server), keeps nothing and takes one core.
 */
async function loadSharp() {
  const { default: sharp } = await import('sharp')
  sharp.concurrency(1)
  sharp.cache(false)
  sharp.block({ operation: ['VipsForeignLoad'] })
  sharp.unblock({ operation: LOADERS })
  return sharp
}

/** Opens an image for decoding: within our limits, and not at all when it is cut off or corrupt. */
export async function openImage(source: string | Uint8Array, raw?: SharpOptions['raw']): Promise<Sharp> {
  const sharp = await loadSharp()
  return sharp(source, { limitInputPixels: PIXELS_MAX, failOn: 'error', raw }).timeout({
    seconds: SECONDS_MAX,
  })
}

/** What the header says, without decoding and so without a limit of pixels. */
export async function readHeader(path: string) {
  const sharp = await loadSharp()
  return sharp(path, { limitInputPixels: false, failOn: 'error' }).metadata()
}

/** What sharp could not read, as a refusal a person can act on. */
export function decodeRefusal(error: unknown): UserError {
  const message = String(error)
  if (message.includes('pixel limit')) return new UserError('invalid', 'photo.too_many_pixels')
  if (message.includes('timeout')) return new UserError('invalid', 'photo.too_slow')
  return new UserError('invalid', 'photo.broken')
}
