import type { Request } from 'express'
import { BLOCK_NAMES, type BlockName } from '../../../domain/content/blocks/block-types.ts'
import type { Kind } from '../../../domain/content/kinds.ts'
import { UserError } from '../../../platform/errors.ts'

/** A kind of content as the newsroom presents it. */
export interface Section {
  /** Names it in the address. */
  word: string
  kind: Kind
  /** The office decides in which order its entries stand. */
  isArranged: boolean
  /** Blocks that are offered first. */
  usual: BlockName[]
  /** All that may be added. */
  blocks: BlockName[]
  /** What a new entry begins with. */
  begins: BlockName[]
}

const USUAL: BlockName[] = ['teks', 'gambar', 'sorotan', 'langkah', 'tabel', 'berkas']
const PAGE_BLOCKS = BLOCK_NAMES.filter((name) => name !== 'pembuka')

const SECTIONS: Section[] = [
  section('beranda', 'home', {
    usual: ['layanan', 'kabar', 'agenda', 'dokumen', 'lokasi', 'kontak'],
    blocks: BLOCK_NAMES,
  }),
  section('berita', 'article', { begins: ['teks'] }),
  section('layanan', 'service', { isArranged: true }),
  section('pengumuman', 'announcement'),
  section('agenda', 'event'),
  section('galeri', 'album', { usual: ['galeri', 'teks', 'gambar'], begins: ['galeri'] }),
  section('dokumen', 'document', { usual: [], blocks: [] }),
  section('halaman', 'page', { isArranged: true, begins: ['teks'] }),
  // Their photo is the first picture of the body; there is no page on which more would stand.
  section('pejabat', 'official', { isArranged: true, usual: ['gambar'], blocks: ['gambar'] }),
]

function section(word: string, kind: Kind, change: Partial<Section> = {}): Section {
  return { word, kind, isArranged: false, usual: USUAL, blocks: PAGE_BLOCKS, begins: [], ...change }
}

export function listSections(): readonly Section[] {
  return SECTIONS
}

export function sectionOf(req: Request): Section {
  const found = SECTIONS.find(({ word }) => word === req.params.section)
  if (!found) throw new UserError('not_found', 'page.not_found')
  return found
}

export function sectionOfKind(kind: Kind): Section {
  return SECTIONS.find((section) => section.kind === kind)!
}

/** Where a section's entries are listed, below the office's base. News have a list of their own. */
export function sectionUrl(base: string, { word, kind }: Section): string {
  return kind === 'article' ? `${base}/${word}` : `${base}/isi/${word}`
}

/** Where an entry is edited whole. */
export function entryUrl(base: string, { word }: Section, id: string): string {
  return `${base}/isi/${word}/${id}`
}
