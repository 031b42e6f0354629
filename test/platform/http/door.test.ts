import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import { aGuest, answerPath, aServer, ask, get } from '../../support/connections.ts'

const MANY = get('/hang') + get('/1').repeat(5)

/** A server whose first connection waits for an answer with more behind it, so that it has no room for another such. */
async function aFullServer(change: { doorBytesMax?: number; peerMax?: number } = {}) {
  const asked: string[] = []
  const server = await aServer({ roomyBytes: 1, ...change }, (req, res) => {
    asked.push(req.url!)
    answerPath(req, res)
  })
  const first = await aGuest(server, MANY)
  while (!asked.includes('/hang')) await sleep(5)
  return { server, asked, first }
}

describe('the door', () => {
  it('keeps those who begin with many requests as long as others have many waiting', async () => {
    const { server, asked, first } = await aFullServer()
    const second = await aGuest(server, get('/0') + get('/1'))

    const { text } = await ask(server, '/good')
    await sleep(60)
    const before = [...asked]
    first.socket.destroy()
    while (!second.heard.endsWith('/1')) await sleep(5)

    expect(text).to.equal('/good')
    expect(before).to.deep.equal(['/hang', '/good'])
    expect(asked).to.deep.equal(['/hang', '/good', '/0', '/1'])
  })

  it('sends those away for whom it has no place', async () => {
    const { server } = await aFullServer({ doorBytesMax: MANY.length + 10 })
    const second = await aGuest(server, MANY)

    const third = await aGuest(server, MANY)
    await third.gone

    expect(second.isGone).to.equal(false)
    expect((await ask(server, '/good')).text).to.equal('/good')
  })

  it('has a place again when one who stood there is cut', async () => {
    const { server } = await aFullServer({ doorBytesMax: MANY.length + 10, peerMax: 2 })
    const second = await aGuest(server, MANY)
    await sleep(100)
    const reader = await aGuest(server, get('/hang'))
    await second.gone

    const third = await aGuest(server, MANY, '127.0.1.1')
    await sleep(60)

    expect(reader.isGone).to.equal(false)
    expect(third.isGone).to.equal(false)
  })

  it('lets in one who has asked and sends nothing more', async () => {
    const guest = await aGuest(await aServer(), get('/1'))
    guest.socket.end()

    await guest.gone

    expect(guest.heard).to.match(/\/1$/)
  })

  it('survives those who break off', async () => {
    const { server } = await aFullServer()
    for (const says of ['', MANY]) {
      const guest = await aGuest(server, says)
      await sleep(10)
      guest.socket.resetAndDestroy()
      await guest.gone
    }

    expect((await ask(server, '/good')).text).to.equal('/good')
  })

  it('does not hold up a server that closes', async () => {
    const { server, first } = await aFullServer()
    const standing = await Promise.all(['', MANY].map((says) => aGuest(server, says)))
    await sleep(20)
    first.socket.destroy()

    server.close()
    await once(server, 'close')

    await Promise.all(standing.map(({ gone }) => gone))
  })
})
