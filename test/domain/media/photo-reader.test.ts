import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import sharp from 'sharp'
import { readPhoto } from '../../../src/domain/media/photo-reader.ts'
import { UserError } from '../../../src/platform/errors.ts'

describe('the process that reads photos', () => {
  let folder: string
  let photo: string

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'laman-photos-'))
    photo = join(folder, 'foto.jpg')
    const noise = { type: 'gaussian' as const, mean: 128, sigma: 60 }
    await sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#888', noise } })
      .jpeg()
      .toFile(photo)
  })
  after(() => rm(folder, { recursive: true }))

  it('reads one photo after another, and is the same for all that come soon', async function () {
    const before = childrenOf(process.pid) ?? this.skip() // the system does not tell which processes there are
    const read = await Promise.all([readPhoto(photo), readPhoto(photo), readPhoto(photo)])

    expect(new Set(read.map(({ master }) => master.name)).size).to.equal(1)
    expect(Buffer.isBuffer(read[0]!.first.content)).to.equal(true)
    expect(childrenOf(process.pid)!.length).to.be.at.most(before.length + 1)
  })

  it('takes only the photo with it when it is ended, and the next photo is read', async function () {
    await readPhoto(photo)
    const children = childrenOf(process.pid) ?? this.skip()
    const [reader] = children.filter(isReader)
    const reading = readPhoto(photo).catch((error: unknown) => error)
    await sleep(20)
    process.kill(reader!, 'SIGKILL')

    expect(await reading)
      .to.be.instanceOf(Error)
      .and.not.instanceOf(UserError)
    expect((await readPhoto(photo)).format).to.equal('jpeg')
  })

  it('tells why a file is refused', async () => {
    const text = join(folder, 'teks.jpg')
    await writeFile(text, 'bukan foto')
    const error = await readPhoto(text).catch((error: unknown) => error)

    expect(error).to.be.instanceOf(UserError).with.property('messageKey', 'photo.not_an_image')
  })
})

function childrenOf(pid: number): number[] | undefined {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').map(Number)
  } catch {
    return undefined
  }
}

function isReader(pid: number): boolean {
  return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('photo-process')
}
