import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { setImmediate as turn, setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import { openFilesMax } from '../../../src/platform/http/open-files.ts'
import {
  aGuest,
  answerPath,
  aServer,
  ask,
  connectionsOf,
  get,
  PROXY,
  SLOW_FORM,
} from '../../support/connections.ts'

describe('connections', () => {
  describe('that ask for many pages at once', () => {
    it('are given all of them, in order', async () => {
      const server = await aServer()
      const paths = Array.from({ length: 30 }, (_, i) => `/${i}`)
      const guest = await aGuest(server, paths.map(get).join(''))

      while (!guest.heard.endsWith('/29')) await sleep(5)

      expect(guest.heard.match(/^\/\d+/gm)).to.deep.equal(paths)
    })

    it('have the next page made when the last is taken, and not before', async () => {
      const asked: string[] = []
      const server = await aServer({}, (req, res) => {
        asked.push(req.url!)
        answerPath(req, res)
      })
      await aGuest(server, get('/big') + get('/1').repeat(20), '127.0.0.1', false)
      while (!asked.includes('/big')) await sleep(5)

      const { text } = await ask(server, '/good')

      expect(text).to.equal('/good')
      expect(asked).to.deep.equal(['/big', '/good'])
    })

    it('begin after who asks for one at the same moment', async () => {
      const asked: string[] = []
      const server = await aServer({}, (req, res) => {
        asked.push(req.url!)
        answerPath(req, res)
      })
      const many = await Promise.all(Array.from({ length: 20 }, () => aGuest(server, '')))
      const one = await aGuest(server, '')
      for (const { socket } of many) socket.write(get('/many').repeat(3))
      one.socket.write(get('/one'))
      while (!one.heard.endsWith('/one')) await sleep(5)

      expect(asked.indexOf('/one')).to.be.lessThan(20)
    })

    it('let whoever asks for one go first', async () => {
      const asked: string[] = []
      const held: ServerResponse[] = []
      const server = await aServer({}, (req, res) => {
        asked.push(req.url!)
        if (req.url === '/first') held.push(res)
        else res.end(req.url)
      })
      const guests = await Promise.all(
        [1, 2].map(() => aGuest(server, get('/first') + get('/more').repeat(10))),
      )
      while (held.length < 2) await sleep(5)

      for (const res of held) res.end('/first')
      await ask(server, '/good')
      while (!guests.every(({ heard }) => heard.split('/more').length === 11)) await sleep(5)

      expect(asked.filter((path) => path === '/more')).to.have.length(20)
      expect(asked.indexOf('/good')).to.be.lessThan(asked.lastIndexOf('/more'))
    })

    it('are cut when they have more waiting than there may be', async () => {
      const asked: string[] = []
      const server = await aServer({ waitingMax: 4 }, (req, res) => {
        asked.push(req.url!)
        answerPath(req, res)
      })
      const allowed = await aGuest(server, get('/hang') + get('/1').repeat(4))
      const greedy = await aGuest(server, get('/hang') + get('/1').repeat(5))

      await greedy.gone

      expect(allowed.isGone).to.equal(false)
      expect(asked).to.deep.equal(['/hang', '/hang'])
    })

    it('are cut when all of them together have too much waiting', async () => {
      const server = await aServer({ waitingBytesMax: 20_000 })
      const many = get('/hang') + get('/1').repeat(5)
      const first = await aGuest(server, many)
      const second = await aGuest(server, many)

      await second.gone
      first.socket.destroy()
      while ((await connectionsOf(server)) > 0) await sleep(5)
      const third = await aGuest(server, get('/0') + get('/1').repeat(5))
      while (!third.heard.endsWith('/1') && !third.isGone) await sleep(5)

      // What the first had waiting has been given back.
      expect(third.isGone).to.equal(false)
    })
  })

  describe('of which there are too many', () => {
    it('are those of one address that ask for nothing, and not the reader beside them', async () => {
      const server = await aServer({ peerMax: 5 })
      const reader = await aGuest(server, get('/hang'))
      const idle = await Promise.all(Array.from({ length: 8 }, () => aGuest(server, 'GET / HTTP/1.1\r\n')))

      while (idle.filter(({ isGone }) => isGone).length < 4) await sleep(10)
      const { text } = await ask(server, '/good')

      expect(text).to.equal('/good')
      expect(reader.isGone).to.equal(false)
    })

    it('are cut although each comes from an address of its own', async () => {
      const server = await aServer({ connectionsMax: 5 })
      const idle = await Promise.all(
        Array.from({ length: 9 }, (_, i) => aGuest(server, 'GET / HTTP/1.1\r\n', `127.0.1.${i + 1}`)),
      )

      while (idle.filter(({ isGone }) => isGone).length < 4) await sleep(10)

      expect((await ask(server, '/good')).text).to.equal('/good')
    })

    it('do not count by address when they come through a proxy that we believe', async () => {
      const server = await aServer({ peerMax: 2 })
      const fromProxy = await Promise.all(
        Array.from({ length: 6 }, () => aGuest(server, get('/hang'), PROXY)),
      )
      const others = await Promise.all(Array.from({ length: 3 }, () => aGuest(server, 'GET')))

      while (!others.some(({ isGone }) => isGone)) await sleep(10)

      expect(fromProxy.some(({ isGone }) => isGone)).to.equal(false)
    })

    it('keep those who read and send, and lose those who rest', async () => {
      const server = await aServer({ peerMax: 3 })
      const resting = await aGuest(server, get('/1'))
      while (!resting.heard.endsWith('/1')) await sleep(5)
      const taking = await aGuest(server, get('/big'), '127.0.0.1', false)
      const sending = await aGuest(server, SLOW_FORM)
      await once(server, 'request')

      await aGuest(server, get('/hang'))
      await resting.gone

      expect(taking.isGone).to.equal(false)
      expect(sending.isGone).to.equal(false)
    })

    it('keep a new reader beside many who have long waited for us', async () => {
      const server = await aServer({ peerMax: 3 })
      const waiting = await Promise.all(Array.from({ length: 3 }, () => aGuest(server, get('/hang'))))

      const reader = await aGuest(server, get('/hang'))
      await Promise.race(waiting.map(({ gone }) => gone))

      expect(reader.isGone).to.equal(false)
    })

    it('keep one who has asked while we were busy', async () => {
      const server = await aServer({ peerMax: 2, trimMs: 50 })
      const waiting = await Promise.all(Array.from({ length: 2 }, () => aGuest(server, get('/hang'))))
      const reader = await aGuest(server, '')
      while ((await connectionsOf(server)) < 3) await turn()

      reader.socket.write(get('/hang'))
      for (const end = performance.now() + 400; performance.now() < end;);
      await Promise.race(waiting.map(({ gone }) => gone))

      expect(reader.isGone).to.equal(false)
    })

    it('are not let in when the process could not open them', async () => {
      const server = await aServer()

      expect(server.maxConnections).to.be.within(1, openFilesMax() / 2)
    })
  })
})
