import { open } from 'node:fs/promises'
import { UserError } from '../../platform/errors.ts'
import { decodeRefusal, PIXELS_MAX, readHeader } from './sharp.ts'

export type PhotoFormat = 'jpeg' | 'png' | 'webp' | 'avif' | 'gif' | 'heif'

export interface PhotoHeader {
  format: PhotoFormat
  /** As shown, orientation applied. */
  width: number
  height: number
  hasAlpha: boolean
}

/** By content, as file-type sees it, to the format sharp must then see too. */
const KNOWN: Record<string, string> = {
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/apng': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'image/avif': 'heif',
  'image/heic': 'heif',
  'image/heif': 'heif',
  'image/heic-sequence': 'heif',
  'image/heif-sequence': 'heif',
}

/** Decides from the content what a file is, never from its name, and reads its header; refuses what is no photo. */
export async function readPhotoHeader(path: string): Promise<PhotoHeader> {
  const { fileTypeFromFile } = await import('file-type')
  const type = await fileTypeFromFile(path)
  const expected = KNOWN[type?.mime ?? '']
  if (!expected)
    throw new UserError('invalid', (await looksLikeSvg(path)) ? 'photo.svg' : 'photo.not_an_image')

  const header = await readHeader(path).catch((error: unknown) => {
    throw decodeRefusal(error)
  })
  if (header.format !== expected) throw new UserError('invalid', 'photo.not_an_image')
  if (header.width * header.height > PIXELS_MAX) throw new UserError('invalid', 'photo.too_many_pixels')

  const format = expected === 'heif' && header.compression === 'av1' ? 'avif' : (expected as PhotoFormat)
  return {
    format,
    width: header.autoOrient.width,
    height: header.autoOrient.height,
    hasAlpha: header.hasAlpha,
  }
}

const SNIFF_BYTES = 4096

async function looksLikeSvg(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SNIFF_BYTES), 0, SNIFF_BYTES, 0)
    return /<svg[\s>/]/i.test(buffer.toString('latin1', 0, bytesRead))
  } finally {
    await file.close()
  }
}
