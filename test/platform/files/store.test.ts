import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { incomingFolder, openFileStore, type FileStore } from '../../../src/platform/files/store.ts'
import { sweepTemporary } from '../../../src/platform/files/sweep.ts'

const NAME = '0a1b2c3d4e5f60718293-800.webp'

describe('file store', () => {
  let folder: string
  let files: FileStore
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'laman-files-'))
    files = openFileStore(join(folder, 'files'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('keeps bytes and copies of files under a tenant and a name', async () => {
    const source = join(folder, 'source')
    await writeFile(source, 'dari berkas')

    await files.put('dinkes', NAME, Buffer.from('isi'))
    await files.put('dishub', NAME, source)

    const [ours, theirs] = [await files.open('dinkes', NAME), await files.open('dishub', NAME)]
    expect(ours).to.deep.equal({ path: join(folder, 'files/dinkes/0a', NAME), size: 3 })
    expect(await readFile(theirs!.path, 'utf8')).to.equal('dari berkas')
    expect(await readFile(source, 'utf8')).to.equal('dari berkas')
  })

  it('does not have what was not put, or was removed', async () => {
    await files.put('dinkes', NAME, Buffer.from('isi'))
    await files.remove('dinkes', NAME)
    await files.remove('dinkes', NAME)

    expect(await files.has('dinkes', NAME)).to.equal(false)
    expect(await files.open('dishub', NAME)).to.equal(undefined)
  })

  it('leaves nothing half-written behind when a source is missing', async () => {
    const error = await files.put('dinkes', NAME, join(folder, 'nowhere')).catch((error: unknown) => error)

    expect(error).to.have.property('code', 'ENOENT')
    expect(await files.has('dinkes', NAME)).to.equal(false)
    expect(await readdir(incomingFolder(join(folder, 'files')))).to.deep.equal([])
  })

  for (const name of [
    '../secret',
    '..',
    '.',
    '',
    'a',
    'ab/cd',
    'ab\\cd',
    'AB.webp',
    'ab\0.webp',
    '.incoming',
    '%2e%2e',
    'a'.repeat(101),
  ]) {
    it(`neither reads nor writes ${JSON.stringify(name).slice(0, 30)}`, async () => {
      await writeFile(join(folder, 'secret'), 'rahasia')

      expect(await files.open('dinkes', name)).to.equal(undefined)
      expect(await files.has('dinkes', name)).to.equal(false)
      expect(
        await files.put('dinkes', name, Buffer.from('x')).catch((error: unknown) => error),
      ).to.be.instanceOf(Error)
    })
  }

  it('does not take a tenant for a path either', async () => {
    await files.put('dinkes', NAME, Buffer.from('isi'))

    expect(await files.open('dishub/../dinkes', NAME)).to.equal(undefined)
    expect(await files.open('..', NAME)).to.equal(undefined)
    expect(await files.open('.incoming', NAME)).to.equal(undefined)
  })

  it('sweeps what a crash left, and leaves what is being written', async () => {
    const [old, fresh] = [join(folder, 'old'), join(folder, 'fresh')]
    await writeFile(old, '')
    await writeFile(fresh, '')
    const yesterday = Date.now() / 1000 - 86_400
    await utimes(old, yesterday, yesterday)

    expect(await sweepTemporary(folder)).to.equal(1)
    expect(await readdir(folder)).to.deep.equal(['fresh'])
    expect(await sweepTemporary(join(folder, 'nowhere'))).to.equal(0)
  })
})
