import { NO_COLUMNS } from '../../../src/domain/content/editing.ts'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'chai'
import sharp from 'sharp'
import { variantWidths } from '../../../src/domain/media/encode.ts'
import { findOwnFile, findPublicFile } from '../../../src/domain/media/photo-files.ts'
import { addPhoto, findPhoto, photoView, variantsOf, type Photo } from '../../../src/domain/media/photos.ts'
import { makeVariants } from '../../../src/domain/media/variants.ts'
import type { TenantDb } from '../../../src/platform/db/tenant-db.ts'
import { onPostgres } from '../../support/database.ts'
import { NOW, nobody, openStudio, type Studio } from './studio.ts'

describe('variants of a photo', () => {
  let studio: Studio
  let dinkes: TenantDb
  let photo: Photo
  before(async () => {
    studio = await openStudio()
    dinkes = studio.tenant('dinkes')
    const path = join(studio.folder, 'a.png')
    const noise = { type: 'gaussian' as const, mean: 128, sigma: 30 }
    await sharp({ create: { width: 1500, height: 1000, channels: 3, background: 'red', noise } })
      .png()
      .toFile(path)
    photo = await addPhoto(dinkes, studio.files, nobody, { path, originalName: 'a.png' })
  })
  after(() => studio.close())

  it('come in widths that the photo has, and that are worth their bytes', () => {
    expect(variantWidths(4000)).to.deep.equal([400, 800, 1200])
    expect(variantWidths(1100)).to.deep.equal([400, 800, 1100])
    expect(variantWidths(810)).to.deep.equal([400, 800])
    expect(variantWidths(500)).to.deep.equal([400, 500])
    expect(variantWidths(90)).to.deep.equal([90])
  })

  it('are not looked for under another agency', async () => {
    const dishub = studio.tenant('dishub')
    const { name } = variantsOf(photo)[0]!

    expect(await findOwnFile(dishub, studio.files, name)).to.equal(undefined)
    expect(await findOwnFile(dinkes, studio.files, name)).to.include({ type: 'image/webp' })
  })

  it('are all there after the job, AVIF first, smallest first', async () => {
    await makeVariants(dinkes, studio.files, photo.id)

    photo = await findPhoto(dinkes, photo.id)
    const { sources, srcset, src } = photoView(photo, '/foto')
    expect(photo.completed_at).to.equal(NOW)
    expect(sources.map(({ type }) => type)).to.deep.equal(['image/avif', 'image/webp'])
    for (const source of sources) expect(source.srcset).to.match(/ 400w, .* 800w, .* 1200w$/)
    expect(srcset).to.equal(sources[1]!.srcset)
    expect(srcset).to.include(`${src} 800w`)
  })

  it('are what they are called, and say their true size', async () => {
    for (const { name, format, width, height, bytes } of variantsOf(photo)) {
      const file = await studio.files.open('dinkes', name)
      const header = await sharp(file!.path).metadata()
      expect(header).to.include({ format: format === 'avif' ? 'heif' : 'webp', width, height })
      expect(file!.size).to.equal(bytes)
    }
  })

  it('stay as they are when the job runs again', async () => {
    await makeVariants(dinkes, studio.files, photo.id)

    expect(await findPhoto(dinkes, photo.id)).to.deep.equal(photo)
  })

  it('are made once when two workers make them at the same time', async () => {
    const path = join(studio.folder, 'twice.jpg')
    await sharp({ create: { width: 450, height: 300, channels: 3, background: 'green' } })
      .jpeg()
      .toFile(path)
    const { id } = await addPhoto(dinkes, studio.files, nobody, { path, originalName: 'twice.jpg' })

    await Promise.all([makeVariants(dinkes, studio.files, id), makeVariants(dinkes, studio.files, id)])

    expect(variantsOf(await findPhoto(dinkes, id))).to.have.length(4)
  })

  it('are public only while a published entry shows the photo', async () => {
    const { name } = variantsOf(photo)[0]!
    expect(await findPublicFile(dinkes, studio.files, name)).to.equal(undefined)
    await publishWith(dinkes, photo)

    const file = await findPublicFile(dinkes, studio.files, name)

    expect(file).to.include({ type: 'image/webp' })
    expect(await readFile(file!.path)).to.have.length(file!.size)
    expect(await findPublicFile(studio.tenant('dishub'), studio.files, name)).to.equal(undefined)
    expect(await findPublicFile(dinkes, studio.files, photo.master)).to.equal(undefined)
    expect(await findPublicFile(dinkes, studio.files, '../../laman.sqlite')).to.equal(undefined)
  })

  it('are found without looking through all photos', async function () {
    if (onPostgres) this.skip() // the plan of so small a table says nothing there
    const { name } = variantsOf(photo)[0]!
    const { sql, bindings } = dinkes
      .from('photo_variants')
      .join(dinkes.rows('entry_photos'), 'entry_photos.photo_id', 'photo_variants.photo_id')
      .where('photo_variants.name', name)
      .toSQL()

    const plan = await studio.database.knex.raw<{ detail: string }[]>(
      `explain query plan ${sql}`,
      bindings as string[],
    )

    expect(plan.map(({ detail }) => detail).join('\n')).to.not.match(/SCAN/)
  })
})

async function publishWith(db: TenantDb, photo: Photo): Promise<void> {
  await db.insert('entries', {
    id: 'e1',
    kind: 'article',
    slug: 'apel',
    category: null,
    position: 0,
    state: 'published',
    published_revision: null,
    draft_revision: null,
    created_at: NOW,
    updated_at: NOW,
    published_at: NOW,
    withdrawn_at: null,
    ...NO_COLUMNS,
  })
  await db.insert('entry_photos', { entry_id: 'e1', photo_id: photo.id })
}
