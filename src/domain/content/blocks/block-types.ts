import { agenda } from './agenda/block.ts'
import { angka } from './angka/block.ts'
import { berkas } from './berkas/block.ts'
import type { BlockType } from './block-type.ts'
import { dokumen } from './dokumen/block.ts'
import { galeri } from './galeri/block.ts'
import { gambar } from './gambar/block.ts'
import { kabar } from './kabar/block.ts'
import { kontak } from './kontak/block.ts'
import { kutipan } from './kutipan/block.ts'
import { langkah } from './langkah/block.ts'
import { layanan } from './layanan/block.ts'
import { lokasi } from './lokasi/block.ts'
import { orang } from './orang/block.ts'
import { pembuka } from './pembuka/block.ts'
import { pemisah } from './pemisah/block.ts'
import { pengumuman } from './pengumuman/block.ts'
import { sorotan } from './sorotan/block.ts'
import { struktur } from './struktur/block.ts'
import { syarat } from './syarat/block.ts'
import { tabel } from './tabel/block.ts'
import { tanya } from './tanya/block.ts'
import { tautan } from './tautan/block.ts'
import { teks } from './teks/block.ts'
import { video } from './video/block.ts'

/** In the order in which the newsroom offers them. A new block is one folder here, one line below, and a theme partial. */
const TYPES = {
  ...{ teks, gambar, galeri, sorotan, langkah, syarat, tabel, kutipan, berkas, tautan, tanya, video },
  ...{ layanan, kabar, agenda, dokumen, angka, lokasi, kontak, orang, struktur, pengumuman, pemisah },
  pembuka,
}
export type BlockName = keyof typeof TYPES

export const BLOCK_NAMES = Object.keys(TYPES) as BlockName[]

// Each block's data has passed its own type's schema, which the record cannot say.
const known = new Map(Object.entries(TYPES)) as unknown as Map<string, BlockType<never>>

/** undefined: content may hold blocks of a type that is no longer there. */
export function blockType(type: string): BlockType<never> | undefined {
  return known.get(type)
}
