import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { UserError } from '../../platform/errors.ts'

export interface Upload {
  path: string
  originalName: string
}

const PHOTO_BYTES_MAX = 25_000_000

export async function checkSize(path: string): Promise<number> {
  const { size } = await stat(path)
  if (size > PHOTO_BYTES_MAX) throw new UserError('invalid', 'photo.too_big')
  if (size === 0) throw new UserError('invalid', 'photo.broken')
  return size
}

/** SHA-256 of the file, hex. */
export async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}
