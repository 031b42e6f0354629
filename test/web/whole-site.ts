import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { BLOCK_NAMES, type BlockName } from '../../src/domain/content/blocks/block-types.ts'
import type { Block } from '../../src/domain/content/body.ts'
import { withdrawEntry } from '../../src/domain/content/publishing.ts'
import { ROOT } from '../../src/platform/root.ts'
import type { TestApp } from '../support/app.ts'
import { aPublicFile } from '../support/documents.ts'
import { aBlock, anEntry, aText } from '../support/entries.ts'
import { aPublicPhoto, aTenant, EDITOR } from '../support/tenants.ts'

/** More than one page of a list holds. */
const ARTICLES = 14
const english = { title: 'In English', summary: 'A summary.', text: 'Come and **see**.' }

/** A live site with something of every kind, every block on several of its pages, and one page withdrawn. */
export async function aWholeSite(app: TestApp, slug: string, theme: string): Promise<void> {
  const db = app.fleet().tenant((await aTenant(app.fleet(), { slug, theme })).id)
  const photo = await aPublicPhoto(db, app.parts.files)
  const photoId = (await db.from('photo_variants').where({ name: photo }).first('photo_id'))!.photo_id
  const { id: entryId } = (await db.from('entries').first('id'))!
  const fileId = await aPublicFile(db, app.parts.files, entryId, 'PDF')
  const file = { id: fileId, name: 'Renstra 2026.pdf', sizeBytes: 3, pages: 1 }
  const document = await anEntry(db, 'document', { title: 'Rencana strategis', fields: { file } })
  const blocks = everyBlock({ photoId, document })
  const body = blocks.filter(({ type }) => type !== 'pembuka')

  await anEntry(db, 'home', { title: 'Beranda', blocks })
  await anEntry(db, 'service', { title: 'Surat pindah', blocks: body, fields: { english } })
  await anEntry(db, 'announcement', {
    title: 'Loket pindah',
    blocks: body,
    fields: { urgent: true, english },
  })
  await anEntry(db, 'event', { title: 'Rapat kerja', blocks: body })
  await anEntry(db, 'album', { title: 'Pekan budaya', blocks: [blockOf(blocks, 'galeri')] })
  const head = await anEntry(db, 'official', {
    title: 'Kepala (contoh)',
    blocks: [blockOf(blocks, 'gambar')],
  })
  await anEntry(db, 'official', { title: 'Sekretaris (contoh)', fields: { superior: head } })
  await anEntry(db, 'page', { title: 'Sejarah', blocks: body, fields: { english } })
  await anEntry(db, 'page', { title: 'Halaman bebas', text: 'Isi.', fields: { section: 'hal' } })
  await anEntry(db, 'article', { title: 'Kabar lengkap', blocks: body, fields: { english } })
  for (let i = 0; i < ARTICLES; i++) {
    const category = i % 2 ? 'layanan' : 'kegiatan'
    await anEntry(db, 'article', {
      title: `Kabar ${i}`,
      blocks: [aText('Baca [halaman bebas](/hal/halaman-bebas).')],
      fields: { category },
    })
  }
  await withdrawEntry(db, EDITOR, 'page', await anEntry(db, 'page', { title: 'Ditarik', text: 'Isi.' }))
}

function everyBlock(own: { photoId: string; document: string }): Block[] {
  const ordered = ['pembuka', ...BLOCK_NAMES.filter((type) => type !== 'pembuka')]
  return ordered.map((type) => {
    const file = join(ROOT, 'src/domain/content/blocks', type, 'fixture.json')
    return aBlock(type, settled(JSON.parse(readFileSync(file, 'utf8')), own))
  })
}

/** The example with photos, documents and pages that this office has. */
function settled(data: unknown, own: { photoId: string; document: string }): unknown {
  return JSON.parse(JSON.stringify(data), (key, value: unknown) => {
    if (key === 'photoId') return value && own.photoId
    if (key === 'documents') return [own.document]
    return key === 'url' && typeof value === 'string' && value.startsWith('/') ? '/kontak' : value
  })
}

function blockOf(blocks: Block[], type: BlockName): Block {
  return blocks.find((block) => block.type === type)!
}
