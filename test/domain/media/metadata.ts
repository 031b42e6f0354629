/** Names of the parts of an image file that may hold more than pixels. Read by hand: our encoder should not judge itself. */
export function partsOf(content: Buffer): string[] {
  if (content.toString('latin1', 0, 4) === 'RIFF') return riffChunks(content)
  if (content.readUInt16BE(0) === 0xffd8) return jpegSegments(content)
  return []
}

/** Texts that only metadata contains, in any format. */
export const TELLTALES = [
  'Exif\0\0',
  'xpacket',
  'xmpmeta',
  'http://ns.adobe.com',
  'Photoshop 3.0',
  'ICC_PROFILE',
  '<script',
]

function riffChunks(content: Buffer): string[] {
  const names: string[] = []
  for (let at = 12; at + 8 <= content.length;) {
    names.push(content.toString('latin1', at, at + 4).trim())
    const size = content.readUInt32LE(at + 4)
    at += 8 + size + (size % 2)
  }
  return names
}

function jpegSegments(content: Buffer): string[] {
  const names: string[] = []
  const START_OF_SCAN = 0xda
  for (let at = 2; at + 4 <= content.length; at += 2 + content.readUInt16BE(at + 2)) {
    const marker = content.readUInt8(at + 1)
    names.push(marker.toString(16))
    if (marker === START_OF_SCAN) break
  }
  return names
}
