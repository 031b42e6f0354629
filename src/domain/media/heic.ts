import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Raw } from 'sharp'
import { UserError } from '../../platform/errors.ts'

export interface RawImage {
  pixels: Uint8Array
  raw: Raw
}

interface Decoded {
  width: number
  height: number
  data: Uint8ClampedArray
}

type Decode = (image: { buffer: Buffer }) => Promise<Decoded>

const require = createRequire(import.meta.url)

/** An iPhone's HEIC as pixels, when this server has the decoder (its licence is LGPL, so it is installed by choice). */
export async function decodeHeic(path: string): Promise<RawImage> {
  const decode = findDecoder()
  if (!decode) throw new UserError('invalid', 'photo.heic')

  const { width, height, data } = await decode({ buffer: await readFile(path) }).catch(() => {
    throw new UserError('invalid', 'photo.heic')
  })
  return { pixels: new Uint8Array(data.buffer), raw: { width, height, channels: 4 } }
}

function findDecoder(): Decode | undefined {
  try {
    return require('heic-decode') as Decode
  } catch {
    return undefined
  }
}
