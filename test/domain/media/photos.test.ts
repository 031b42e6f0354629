import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'chai'
import sharp from 'sharp'
import { addPhoto, photoView, type Photo } from '../../../src/domain/media/photos.ts'
import { UserError } from '../../../src/platform/errors.ts'
import type { TenantDb } from '../../../src/platform/db/tenant-db.ts'
import { nobody, openStudio, type Studio } from './studio.ts'

describe('adding a photo', () => {
  let studio: Studio
  let dinkes: TenantDb
  before(async () => {
    studio = await openStudio()
    dinkes = studio.tenant('dinkes')
  })
  after(() => studio.close())

  const add = (path: string, db = dinkes) =>
    addPhoto(db, studio.files, nobody, { path, originalName: 'foto.jpg' })
  const aJpeg = (name: string, width: number, height: number, background = '#3060a0') => {
    const path = join(studio.folder, name)
    return sharp({ create: { width, height, channels: 3, background } })
      .jpeg()
      .toFile(path)
      .then(() => path)
  }

  it('shows the first variant at once and leaves the others to a job', async () => {
    const photo = await add(await aJpeg('large.jpg', 1600, 1200))

    const view = photoView(photo, '/foto')
    expect(view).to.include({ width: 800, height: 600, color: '#2f609f' })
    expect(view.src).to.match(/^\/foto\/[0-9a-f]{20}-800\.webp$/)
    expect(view.sources).to.deep.equal([{ type: 'image/webp', srcset: `${view.src} 800w` }])
    expect(await studio.files.has('dinkes', view.src.slice('/foto/'.length))).to.equal(true)
    const jobs = await dinkes.from('jobs').where({ name: 'photo.variants' })
    expect(jobs.map(({ payload }) => JSON.parse(payload))).to.deep.include({ photoId: photo.id })
  })

  it('never enlarges', async () => {
    const photo = await add(await aJpeg('small.jpg', 300, 200))

    expect(photoView(photo, '')).to.include({ width: 300, height: 200 })
  })

  it('keeps a poster readable', async () => {
    const photo = await add(await aJpeg('poster.jpg', 1080, 8000))

    expect([photo.width, photo.height]).to.deep.equal([648, 4800])
  })

  it('is the same photo when the same file comes again, also at the same time', async () => {
    const path = await aJpeg('again.jpg', 900, 600)
    await copyFile(path, `${path}-2`)

    const photos = await Promise.all([add(path), add(`${path}-2`), add(path)])
    const later = await add(path)

    expect(new Set([...photos, later].map(({ id }) => id)).size).to.equal(1)
    const jobs = await dinkes.from('jobs').whereLike('payload', `%${later.id}%`)
    expect(jobs).to.have.length(1)
  })

  it('is another photo in another agency', async () => {
    const path = await aJpeg('both.jpg', 500, 500)

    const [ours, theirs] = [await add(path), await add(path, studio.tenant('dishub'))]

    expect(ours.id).to.not.equal(theirs.id)
    expect(await dinkes.from('photos').where({ id: theirs.id })).to.deep.equal([])
  })

  it('notes who added it, in the record', async () => {
    const photo = await add(await aJpeg('noted.jpg', 90, 60))

    const [entry] = await dinkes.from('audit_log').where({ subject: photo.id })
    expect(entry).to.include({ action: 'photo.added', actor_name: 'Laman' })
  })

  it('keeps the name for showing, without folders and control characters', async () => {
    const path = await aJpeg('named.jpg', 91, 60)
    const originalName = 'C:\\Foto\\Apél\u0000 pagi\u202e.jpg'

    const photo: Photo = await addPhoto(dinkes, studio.files, nobody, { path, originalName })

    expect(photo.original_name).to.equal('Apél pagi.jpg')
  })

  it('keeps transparency', async () => {
    const path = join(studio.folder, 'logo.png')
    await sharp({ create: { width: 100, height: 100, channels: 4, background: '#ff000000' } })
      .png()
      .toFile(path)

    const photo = await add(path)

    expect(photo.color).to.equal('#ffffff')
    const file = await studio.files.open('dinkes', photoView(photo, '').src.slice(1))
    expect((await sharp(file!.path).metadata()).hasAlpha).to.equal(true)
  })

  const written = async (name: string, content: string | Buffer) => {
    const path = join(studio.folder, name)
    await writeFile(path, content)
    return path
  }

  it('refuses a text with the name of a photo', async () => {
    expect(await refusal(add(await written('text.jpg', 'Ini bukan foto.')))).to.equal('photo.not_an_image')
  })

  it('refuses a PDF and a TIFF', async () => {
    const tiff = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
      .tiff()
      .toBuffer()

    expect(await refusal(add(await written('a.jpg', '%PDF-1.7\n')))).to.equal('photo.not_an_image')
    expect(await refusal(add(await written('b.jpg', tiff)))).to.equal('photo.not_an_image')
  })

  it('refuses a drawing, also one that begins with a declaration', async () => {
    const svg = '<?xml version="1.0"?>\n<!-- x --><svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'

    expect(await refusal(add(await written('gambar.png', svg)))).to.equal('photo.svg')
  })

  it('refuses an empty file and one of more than 25 MB', async () => {
    expect(await refusal(add(await written('empty.jpg', '')))).to.equal('photo.broken')
    expect(await refusal(add(await written('big.jpg', Buffer.alloc(25_000_001))))).to.equal('photo.too_big')
  })

  it('refuses a photo that broke off at any place', async () => {
    const whole = await readFile(await aJpeg('whole.jpg', 1200, 900))

    for (const share of [0.2, 0.5, 0.9]) {
      const path = await written(`cut-${share}.jpg`, whole.subarray(0, whole.length * share))
      expect(await refusal(add(path))).to.equal('photo.broken')
    }
  })

  it('refuses a bomb of pixels by its header alone', async () => {
    const bomb = await sharp({ create: { width: 16_000, height: 16_000, channels: 3, background: 'black' } })
      .png()
      .toBuffer()
    // Whoever looks at the pixels finds that they are missing.
    const path = await written('bomb.png', bomb.subarray(0, 1000))

    expect(await refusal(add(path))).to.equal('photo.too_many_pixels')
  })

  it('leaves no row and no job of what it refuses', async () => {
    const [photos, jobs] = [await dinkes.from('photos'), await dinkes.from('jobs')]

    await refusal(add(await written('no.jpg', 'tidak')))

    expect(await dinkes.from('photos')).to.have.length(photos.length)
    expect(await dinkes.from('jobs')).to.have.length(jobs.length)
  })
})

async function refusal(work: Promise<unknown>): Promise<string | undefined> {
  try {
    await work
  } catch (error) {
    if (error instanceof UserError) return error.messageKey
    throw error
  }
}
