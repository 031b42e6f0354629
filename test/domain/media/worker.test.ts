import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { getPriority } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import sharp from 'sharp'
import { addPhoto, findPhoto, variantsOf } from '../../../src/domain/media/photos.ts'
import { ROOT } from '../../../src/platform/root.ts'
import { onPostgres } from '../../support/database.ts'
import { nobody, openStudio, type Studio } from './studio.ts'

describe('the worker', function () {
  this.timeout(60_000)
  let studio: Studio
  let photoId: string
  let children: ChildProcess[]
  beforeEach(async () => {
    children = []
    studio = await openStudio()
    const path = join(studio.folder, 'a.jpg')
    const noise = { type: 'gaussian' as const, mean: 128, sigma: 30 }
    await sharp({ create: { width: 2400, height: 1800, channels: 3, background: 'red', noise } })
      .jpeg()
      .toFile(path)
    photoId = (await addPhoto(studio.tenant('dinkes'), studio.files, nobody, { path, originalName: 'a.jpg' }))
      .id
  })
  afterEach(async () => {
    for (const child of children) child.kill('SIGKILL')
    await studio.close()
  })

  const start = () => {
    const DATABASE_URL = onPostgres ? studio.database.address : undefined
    const env = { ...process.env, LAMAN_DATA: studio.folder, LAMAN_LOG: 'silent', DATABASE_URL }
    const child = fork(join(ROOT, 'src/worker.ts'), ['--drain'], { execArgv: ['--import=tsx'], env })
    children.push(child)
    return child
  }
  const photo = () => findPhoto(studio.tenant('dinkes'), photoId)
  const job = async () => (await studio.tenant('dinkes').from('jobs').where({ name: 'photo.variants' }))[0]!
  const until = async (isReached: () => Promise<unknown>) => {
    while (!(await isReached())) await sleep(20)
  }

  it('makes all variants, at the lowest priority in every thread, and stops cleanly', async () => {
    const child = start()
    await until(async () => (await job()).leased_by)
    const tasks = `/proc/${child.pid}/task`
    if (process.platform === 'linux') {
      await until(async () => readFileSync(`/proc/${child.pid}/maps`, 'utf8').includes('libvips'))
      expect(readdirSync(tasks).map((thread) => getPriority(Number(thread)))).to.satisfy((all: number[]) =>
        all.every((one) => one === 19),
      )
    }
    await until(async () => (await photo()).completed_at)
    child.kill('SIGTERM')

    expect(await once(child, 'exit')).to.deep.equal([0, null])
    expect(variantsOf(await photo())).to.have.length(6)
    expect((await job()).finished_at).to.be.a('string')
  })

  it('ends when the process that started it has gone', async () => {
    const child = start()
    await until(async () => (await photo()).completed_at)
    child.disconnect()

    expect(await once(child, 'exit')).to.deep.equal([0, null])
  })

  it('loses nothing when it is killed in the middle', async () => {
    const killed = start()
    await until(async () => (await job()).leased_by)
    await sleep(300)
    killed.kill('SIGKILL')
    await once(killed, 'exit')
    expect((await photo()).completed_at).to.equal(null)
    // Two minutes later.
    await studio
      .tenant('dinkes')
      .update('jobs', { id: (await job()).id }, { leased_until: (await job()).created_at })

    start()
    await until(async () => (await photo()).completed_at)

    expect(variantsOf(await photo())).to.have.length(6)
    for (const { name } of variantsOf(await photo()))
      expect(await studio.files.has('dinkes', name)).to.equal(true)
  })
})
