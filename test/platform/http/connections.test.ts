import { once } from 'node:events'
import { Agent, request, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import { LIMITS } from '../../../src/platform/http/connections.ts'
import { cleanUp } from '../../support/cleanup.ts'
import { aGuest, aServer, ask, BIG, get, portOf, SLOW_FORM } from '../../support/connections.ts'

const STILL_MS = 150

describe('connections', () => {
  describe('that hold on', () => {
    it('are cut when nothing of a body comes any more, also below a trickle', async () => {
      const server = await aServer({ stillMs: { ...LIMITS.stillMs, sending: STILL_MS } })
      const slow = await aGuest(server, SLOW_FORM)
      const trickle = setInterval(() => slow.socket.write('x'), 10)
      cleanUp(() => clearInterval(trickle))

      await slow.gone

      expect((await ask(server, '/good')).text).to.equal('/good')
    })

    it('are cut when they never say anything', async () => {
      const server = await aServer({ stillMs: { ...LIMITS.stillMs, silent: STILL_MS } })
      const silent = await aGuest(server, '')
      const begun = await aGuest(server, 'GET / HTTP/1.1\r\n')

      await silent.gone

      expect(begun.isGone).to.equal(false)
    })

    it('are cut when their reader takes nothing', async () => {
      const server = await aServer({ stillMs: { ...LIMITS.stillMs, taking: STILL_MS } })
      const [answered] = await Promise.all([
        once(server, 'request') as Promise<[IncomingMessage, ServerResponse]>,
        aGuest(server, get('/big'), '127.0.0.1', false),
      ])

      // 24 MB are more than the system takes, so it does not close because all was handed over.
      await once(answered[1], 'close')

      expect((await ask(server, '/good')).text).to.equal('/good')
    })

    it('are cut sooner when many readers take nothing', async () => {
      const server = await aServer({ crowdedTakers: 2, crowdedStillMs: STILL_MS })
      const closed: string[] = []
      server.on('request', (req: IncomingMessage, res: ServerResponse) =>
        res.on('close', () => closed.push(req.url!)),
      )
      for (let i = 0; i < 2; i++) await aGuest(server, get('/big'), '127.0.0.1', false)
      await sleep(3 * STILL_MS)
      const whileFew = closed.length

      await aGuest(server, get('/big'), '127.0.0.1', false)
      while (closed.length < 2) await sleep(10)

      expect(whileFew).to.equal(0)
    })

    it('are not cut while we are the ones who are waited for', async () => {
      const still = { ...LIMITS.stillMs, sending: STILL_MS, taking: STILL_MS, working: 60_000 }
      const server = await aServer({ stillMs: still })
      const patient = await aGuest(server, get('/hang'))

      await sleep(4 * STILL_MS)

      expect(patient.isGone).to.equal(false)
    })
  })

  describe('that are slow but move', () => {
    it('may read for longer than one may be still', async () => {
      const photo = Buffer.alloc(300_000)
      const stillMs = { ...LIMITS.stillMs, sending: STILL_MS, working: STILL_MS, taking: STILL_MS }
      const server = await aServer({ stillMs }, (_req, res) => {
        let left = photo.length
        res.writeHead(200, { 'content-length': left })
        const timer = setInterval(() => {
          res.write(photo.subarray(0, 10_000))
          if ((left -= 10_000) > 0) return
          clearInterval(timer)
          res.end()
        }, STILL_MS / 10)
      })

      const { text } = await ask(server, '/foto')

      expect(text.length).to.equal(photo.length)
    })

    it('may take a big answer piece by piece', async () => {
      const server = await aServer({ stillMs: { ...LIMITS.stillMs, taking: 600 } })
      const reader = await aGuest(server, get('/big') + get('/after'), '127.0.0.1', false)
      let taken = 0
      let end = ''
      reader.socket.on('data', (chunk: Buffer) => {
        taken += chunk.length
        end = chunk.toString('latin1').slice(-6)
        reader.socket.pause()
        setTimeout(() => reader.socket.resume(), 2)
      })

      reader.socket.resume()
      while (end !== '/after' && !reader.isGone) await sleep(20)

      expect(taken).to.be.greaterThan(BIG.length)
    })

    it('may send a file for longer than one may be still', async () => {
      const stillMs = { ...LIMITS.stillMs, sending: STILL_MS, working: STILL_MS, taking: STILL_MS }
      const server = await aServer({ stillMs }, (req, res) => {
        let size = 0
        req.on('data', (chunk: Buffer) => (size += chunk.length))
        req.on('end', () => res.end(`${size} bytes`))
      })
      const sender = request({ port: portOf(server), host: '127.0.0.1', method: 'POST', agent: false })
      for (let i = 0; i < 40; i++) {
        sender.write(Buffer.alloc(10_000))
        await sleep(STILL_MS / 10)
      }

      sender.end()
      const [response] = (await once(sender, 'response')) as [IncomingMessage]
      const [text] = (await once(response, 'data')) as [Buffer]

      expect(text.toString()).to.equal('400000 bytes')
    })

    it('keep their connection from one request to the next', async () => {
      const server = await aServer({ stillMs: { ...LIMITS.stillMs, sending: 50, working: 50, taking: 50 } })
      const agent = new Agent({ keepAlive: true, maxSockets: 1 })
      cleanUp(() => agent.destroy())
      const first = await ask(server, '/1', agent)
      await sleep(STILL_MS)

      const second = await ask(server, '/2', agent)

      expect(second.socket).to.equal(first.socket)
    })
  })
})
