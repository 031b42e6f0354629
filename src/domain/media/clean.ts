import { averageColor, encodeMaster, encodeVariant, firstWidth, type Encoded } from './encode.ts'
import { readPhotoHeader, type PhotoFormat } from './photo-type.ts'

export interface CleanPhoto {
  format: PhotoFormat
  master: Encoded
  first: Encoded
  color: string
}

/** What the first page needs of an upload, made from its content alone. */
export async function cleanPhoto(path: string): Promise<CleanPhoto> {
  const header = await readPhotoHeader(path)
  const master = await encodeMaster(path, header)
  const first = await encodeVariant(master.content, 'webp', firstWidth(master.width))
  return { format: header.format, master, first, color: await averageColor(first.content) }
}
