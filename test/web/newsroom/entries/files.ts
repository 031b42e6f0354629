import sharp from 'sharp'
import { aPdf } from '../../../support/documents.ts'

export async function aPhoto(color = '#7a3b2e', name = 'IMG_0042.jpg'): Promise<File> {
  const bytes = await sharp({ create: { width: 900, height: 600, channels: 3, background: color } })
    .jpeg()
    .toBuffer()
  return new File([new Uint8Array(bytes)], name, { type: 'image/jpeg' })
}

export function notAPhoto(): File {
  return new File(['<svg xmlns="http://www.w3.org/2000/svg"/>'], 'kantor.jpg', { type: 'image/jpeg' })
}

export function aDocument(name = 'Renstra 2026.pdf', pages = 3): File {
  return new File([new Uint8Array(aPdf({ pages, text: name }))], name, { type: 'application/pdf' })
}
