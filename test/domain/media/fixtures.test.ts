import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { expect } from 'chai'
import sharp from 'sharp'
import { addPhoto, photoView, variantsOf, type Photo } from '../../../src/domain/media/photos.ts'
import { makeVariants } from '../../../src/domain/media/variants.ts'
import { UserError } from '../../../src/platform/errors.ts'
import { partsOf, TELLTALES } from './metadata.ts'
import { fixture, hasFixtures, nobody, openStudio, type Studio } from './studio.ts'

/** What becomes of each: format, size as shown; or the refusal. */
const OUTCOMES: Record<string, string> = {
  'images/16-bit-grey-alpha.png': 'png 109x96',
  'images/65536-lebar.png': 'photo.too_many_pixels',
  'images/alpha.webp': 'webp 300x300',
  'images/animated-loop-3.gif': 'gif 370x285',
  'images/cmyk-tanpa-profil.jpg': 'jpeg 500x333',
  'images/cmyk.jpg': 'jpeg 500x333',
  'images/corrupt-header.jpg': 'photo.broken',
  'images/exif-rusak-01980.jpg': 'jpeg 284x25',
  'images/giant-image.jpg': 'photo.too_many_pixels',
  'images/gps-DSCN0010.jpg': 'jpeg 640x480',
  'images/orient-landscape_5.jpg': 'jpeg 600x450',
  'images/orient-landscape_6.jpg': 'jpeg 600x450',
  'images/orient-portrait_8.jpg': 'jpeg 450x600',
  'images/p3.png': 'png 8x8',
  'images/pitm.avif': 'avif 2400x469',
  'images/rotating-squares.gif': 'gif 80x80',
  'images/samplefilehub.heif': 'heif 640x426',
  'images/truncated.jpg': 'photo.broken',
  'svg/check.svg': 'photo.svg',
  'svg/xss1.svg': 'photo.svg',
  'svg/xss-green-triangle.svg': 'photo.svg',
  'svg/xss-nested-use.svg': 'photo.svg',
  'security/exif-xss-kutip-ganda.png': 'png 100x100',
  'zip/kompresi-besar.zip': 'photo.not_an_image',
  'pdf/rotation.pdf': 'photo.not_an_image',
}

const describeWithFixtures = hasFixtures ? describe : describe.skip

describeWithFixtures('photos that others made (needs ../shared/fixtures)', () => {
  let studio: Studio
  const photos = new Map<string, Photo>()
  before(async () => {
    studio = await openStudio()
  })
  after(() => studio.close())

  for (const [path, expected] of Object.entries(OUTCOMES)) {
    it(`${path}: ${expected}`, async () => {
      expect(await outcome(path)).to.equal(expected)
    })
  }

  it('leaves no metadata in anything stored', async function () {
    this.timeout(60_000)
    for (const { id } of photos.values()) await makeVariants(studio.tenant('dinkes'), studio.files, id)

    const stored = await studio.tenant('dinkes').from('photos')
    for (const photo of stored) {
      for (const name of [photo.master, ...variantsOf(photo).map(({ name }) => name)]) {
        expect(await leftovers(name), `${photo.original_name} ${name}`).to.deep.equal([])
      }
    }
    expect(stored).to.have.length(photos.size)
  })

  it('turns a photo as its camera was held', async () => {
    // The sample photos of all orientations show the same scene, so upright they look alike.
    const [five, six] = await Promise.all(['5', '6'].map((n) => pixels(`images/orient-landscape_${n}.jpg`)))

    expect(difference(five!, six!)).to.be.lessThan(6)
    expect(difference(five!, Buffer.from(five!).reverse())).to.be.greaterThan(20)
  })

  it('brings wide colours and print colours to sRGB', async () => {
    for (const name of ['images/p3.png', 'images/cmyk.jpg', 'images/cmyk-tanpa-profil.jpg']) {
      const { space, hasProfile } = await sharp(await shown(name)).metadata()
      expect({ space, hasProfile }).to.deep.equal({ space: 'srgb', hasProfile: false })
    }
  })

  it('takes the first picture of a GIF that moves', async () => {
    expect((await sharp(await shown('images/animated-loop-3.gif')).metadata()).pages ?? 1).to.equal(1)
  })

  async function outcome(path: string): Promise<string> {
    try {
      const upload = { path: fixture(path), originalName: basename(path) }
      const photo = await addPhoto(studio.tenant('dinkes'), studio.files, nobody, upload)
      photos.set(path, photo)
      return `${photo.format} ${photo.width}x${photo.height}`
    } catch (error) {
      if (error instanceof UserError) return error.messageKey
      throw error
    }
  }

  async function shown(path: string): Promise<string> {
    const name = photoView(photos.get(path)!, '').src.slice(1)
    return (await studio.files.open('dinkes', name))!.path
  }

  async function pixels(path: string): Promise<Buffer> {
    return sharp(await shown(path))
      .resize(30, 20, { fit: 'fill' })
      .raw()
      .toBuffer()
  }

  async function leftovers(name: string): Promise<string[]> {
    const { path } = (await studio.files.open('dinkes', name))!
    const content = await readFile(path)
    const { exif, xmp, iptc, icc } = await sharp(path).metadata()
    const allowed = ['VP8', 'VP8L', 'VP8X', 'ALPH', 'e0', 'db', 'c0', 'c2', 'c4', 'dd', 'da']
    return [
      ...Object.keys({
        ...(exif && { exif }),
        ...(xmp && { xmp }),
        ...(iptc && { iptc }),
        ...(icc && { icc }),
      }),
      ...partsOf(content).filter((part) => !allowed.includes(part)),
      ...TELLTALES.filter((text) => content.includes(text)),
    ]
  }
})

/** Mean difference of two pictures of the same size, of 255. */
function difference(a: Buffer, b: Buffer): number {
  return a.reduce((sum, value, i) => sum + Math.abs(value - b[i]!), 0) / a.length
}
