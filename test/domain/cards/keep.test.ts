import { expect } from 'chai'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Card } from '../../../src/domain/cards/draw.ts'
import { cardPicture, type CardDesk } from '../../../src/domain/cards/keep.ts'
import { openFileStore } from '../../../src/platform/files/store.ts'
import { newId } from '../../../src/platform/ids.ts'
import { temporaryFolder } from '../../support/database.ts'

const TENANT = 'kantor-contoh'

const cardOf = (title: string | null, id = 'a'): Card => ({
  office: { name: 'Dinas Contoh', slug: 'dincon', theme: 'gonjong', palette: 'marawa' },
  entry: title === null ? null : { id, title },
  regencyName: 'Kabupaten Contoh',
  rootDomain: 'contoh.go.id',
})
const drawingOf = (card: Card) => Buffer.from(`gambar: ${card.entry?.title ?? 'kantor'}`)

describe('keeping of share cards', () => {
  let folder: string
  let drawn: Card[]
  let faults: unknown[]
  const deskWith = (change: Partial<CardDesk> = {}): CardDesk => ({
    files: openFileStore(folder),
    draw: async (card) => {
      drawn.push(card)
      return drawingOf(card)
    },
    onFault: (error) => faults.push(error),
    ...change,
  })
  const textOf = async (desk: CardDesk, card: Card) => {
    const picture = await cardPicture(desk, TENANT, card)
    return picture === 'busy' ? picture : picture.content.toString()
  }
  const filesKept = async () => {
    const folders = await readdir(join(folder, TENANT)).catch(() => [])
    return (await Promise.all(folders.map((name) => readdir(join(folder, TENANT, name))))).flat()
  }

  beforeEach(async () => {
    folder = await temporaryFolder()
    drawn = []
    faults = []
  })

  it('draws a card once, also for another process', async () => {
    const card = cardOf('Imunisasi')

    expect(await textOf(deskWith(), card)).to.equal('gambar: Imunisasi')
    expect(await textOf(deskWith(), card)).to.equal('gambar: Imunisasi')
    expect(drawn.length).to.equal(1)
  })

  it('draws it once for all who ask at the same time', async () => {
    const desk = deskWith()

    const pictures = await Promise.all(Array.from({ length: 30 }, () => textOf(desk, cardOf('Imunisasi'))))

    expect(new Set(pictures)).to.deep.equal(new Set(['gambar: Imunisasi']))
    expect(drawn.length).to.equal(1)
  })

  it('puts a new title in the place of the old one: one file an entry', async () => {
    const desk = deskWith()
    for (const title of ['Lama', 'Baru', 'Terbaru']) await textOf(desk, cardOf(title))
    await textOf(desk, cardOf(null))

    expect(await textOf(desk, cardOf('Terbaru'))).to.equal('gambar: Terbaru')
    expect(drawn.length).to.equal(4)
    expect((await filesKept()).sort()).to.deep.equal(['kartu-a.png', 'kartu-situs.png'])
  })

  it('draws again what was kept only in part', async () => {
    const desk = deskWith()
    await textOf(desk, cardOf('Imunisasi'))
    await desk.files.put(TENANT, 'kartu-a.png', Buffer.from('gamb'))

    expect(await textOf(desk, cardOf('Imunisasi'))).to.equal('gambar: Imunisasi')
    expect(drawn.length).to.equal(2)
  })

  it('draws one at a time, and turns away whom it would keep waiting for long', async () => {
    let open: () => void = () => undefined
    const gate = new Promise<void>((resolve) => (open = resolve))
    let running = 0
    let runningMost = 0
    const desk = deskWith({
      draw: async (card) => {
        runningMost = Math.max(runningMost, ++running)
        await gate
        running--
        return drawingOf(card)
      },
    })

    const asked = Array.from({ length: 20 }, () => textOf(desk, cardOf('Imunisasi', newId())))
    const refused = await Promise.race(asked)
    open()
    const answers = await Promise.all(asked)

    expect(refused).to.equal('busy')
    expect(answers.filter((answer) => answer === 'busy').length).to.equal(8)
    expect(runningMost).to.equal(1)
    expect(await textOf(desk, cardOf('Sesudahnya', newId()))).to.equal('gambar: Sesudahnya')
  })

  it('sends the card of the office in place of one that cannot be drawn, and does not keep it', async () => {
    const fault = new Error('no letters')
    const desk = deskWith({
      draw: async (card) => {
        if (card.entry) throw fault
        return drawingOf(card)
      },
    })

    const picture = await cardPicture(desk, TENANT, cardOf('Imunisasi'))

    expect(picture).to.deep.equal({ content: drawingOf(cardOf(null)), isWhole: false })
    expect(faults).to.deep.equal([fault])
    expect(await filesKept()).to.deep.equal([])
  })

  it('sends the bare background when nothing can be drawn', async () => {
    const desk = deskWith({ draw: () => Promise.reject(new Error('no faces')) })

    const picture = await cardPicture(desk, TENANT, cardOf('Imunisasi'))

    expect(picture !== 'busy' && picture.content.toString('latin1', 1, 4)).to.equal('PNG')
    expect(picture).to.include({ isWhole: false })
    expect(faults.length).to.equal(2)
  })

  it('still sends what the disk does not take', async () => {
    const full = new Error('disk full')
    const files = { ...openFileStore(folder), put: () => Promise.reject(full) }

    expect(await textOf(deskWith({ files }), cardOf('Imunisasi'))).to.equal('gambar: Imunisasi')
    expect(faults).to.deep.equal([full])
  })
})
