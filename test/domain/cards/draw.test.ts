import { join } from 'node:path'
import { expect } from 'chai'
import sharp from 'sharp'
import { CARD_FOLDER } from '../../../src/domain/cards/artwork.ts'
import { CARD_WIDTH, FACES } from '../../../src/domain/cards/looks.ts'
import { bareCard, drawCard, type Card } from '../../../src/domain/cards/draw.ts'
import { hostileTexts, needFixtures } from '../../support/fixtures.ts'

const BYTES_MAX = 300_000
const TITLE = 'Pengumuman hasil seleksi administrasi penerimaan calon pegawai pemerintah tahun anggaran 27'
const THEMES = ['gonjong', 'songket', 'rangkiang', '_base']
const PALETTES = ['marawa', 'kerinci', 'rimbo', 'sangir', 'manggih', 'arang']

const cardOf = (title: string | null, office: Partial<Card['office']> = {}): Card => ({
  office: { name: 'Dinas Contoh', slug: 'dincon', theme: 'gonjong', palette: 'marawa', ...office },
  entry: title === null ? null : { id: 'a', title },
  regencyName: 'Kabupaten Contoh',
  rootDomain: 'contoh.go.id',
})

describe('a share card', function () {
  this.timeout(120_000)

  for (const theme of THEMES) {
    it(`is a light picture of 1200 by 630 without metadata, in every palette of ${theme}`, async () => {
      for (const palette of PALETTES) {
        const picture = await drawCard(cardOf(TITLE, { theme, palette }))

        const { format, width, height, exif, icc, xmp, iptc, comments } = await sharp(picture).metadata()
        expect({ format, width, height }).to.deep.equal({ format: 'png', width: 1200, height: 630 })
        expect({ exif, icc, xmp, iptc, comments }).to.deep.equal({
          ...{ exif: undefined, icc: undefined, xmp: undefined, iptc: undefined, comments: undefined },
        })
        expect(picture.length).to.be.lessThan(BYTES_MAX)
      }
    })
  }

  it('wears the palette of its office', async () => {
    const corner = async (palette: string) => pixel(await drawCard(cardOf(TITLE, { palette })), 8, 620)

    expect(await corner('marawa')).to.not.deep.equal(await corner('kerinci'))
  })

  it('is drawn for an office whose theme and palette nobody knows', async () => {
    const unknown = await drawCard(cardOf(TITLE, { theme: '../x', palette: '../../etc' }))

    expect(unknown).to.deep.equal(await drawCard(cardOf(TITLE, { theme: 'rangkiang', palette: 'marawa' })))
  })

  it('shows the office where a title cannot be drawn', async () => {
    expect(await drawCard(cardOf('مرحبا بكم'))).to.deep.equal(await drawCard(cardOf(null)))
  })

  it('shows markup in a title as it was typed', async () => {
    const typed = await drawCard(cardOf('Awal <b>tebal</b> akhir'))

    expect(typed).to.not.deep.equal(await drawCard(cardOf('Awal tebal akhir')))
  })

  for (const title of ['W'.repeat(200), 'i '.repeat(150), 'A', TITLE, 'nagari-'.repeat(30)]) {
    it(`leaves margins and motif free with the title ${title.slice(0, 20)}…`, async () => {
      const bare = await pixelsOf(await bareCard(cardOf(null)))
      const drawn = await pixelsOf(await drawCard(cardOf(title)))

      expect(
        changes(bare, drawn, (x) => x < 60),
        'left',
      ).to.equal(0)
      expect(
        changes(bare, drawn, (x, y) => x > 710 && y > 160),
        'house',
      ).to.equal(0)
      expect(
        changes(bare, drawn, (_x, y) => y > 540),
        'hem',
      ).to.equal(0)
      expect(
        changes(bare, drawn, (x, y) => x < 710 && y > 170 && y < 465),
        'title',
      ).to.be.greaterThan(500)
    })
  }

  it('is set in the faces it came with, not in what a machine has', async () => {
    const faces = [...Object.values(FACES), { family: 'TidakAda', file: FACES.small.file }]
    const words = await Promise.all(faces.map(({ family, file }) => wordIn(family, join(CARD_FOLDER, file))))

    expect(new Set(words.map(({ data }) => data.toString('base64'))).size).to.equal(faces.length)
  })

  for (const collection of ['blns.json', 'XSS_Polyglots.txt', 'ssti.txt', 'directory_traversal.txt']) {
    it(`takes every text of ${collection} for a title`, async function () {
      needFixtures(this)
      // Each takes a tenth of a second: of long collections every seventh, from all parts of them.
      const texts = hostileTexts(collection)
      const some = texts.filter((_, i) => texts.length < 40 || i % 7 === 0)

      for (const text of some) {
        const picture = await drawCard(cardOf(text, { name: text }))
        expect(picture.length, text).to.be.within(1000, BYTES_MAX)
      }
    })
  }
})

async function pixelsOf(picture: Buffer): Promise<Buffer> {
  return sharp(picture).removeAlpha().raw().toBuffer()
}

async function pixel(picture: Buffer, x: number, y: number): Promise<number[]> {
  const start = (y * CARD_WIDTH + x) * 3
  return [...(await pixelsOf(picture)).subarray(start, start + 3)]
}

/** Colours are chosen anew for each picture, and so may differ by what nobody sees. */
const NEARLY = 24

function changes(before: Buffer, after: Buffer, where: (x: number, y: number) => boolean): number {
  let count = 0
  for (let i = 0; i < before.length; i++) {
    const at = Math.floor(i / 3)
    if (Math.abs(before[i]! - after[i]!) <= NEARLY) continue
    if (where(at % CARD_WIDTH, Math.floor(at / CARD_WIDTH))) count++
  }
  return count
}

async function wordIn(family: string, fontfile: string) {
  const text = { text: 'Kabupaten', font: `${family} 40`, fontfile, dpi: 72 }
  return sharp({ text }).raw().toBuffer({ resolveWithObject: true })
}
