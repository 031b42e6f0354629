import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setImmediate as turn } from 'node:timers/promises'
import { expect } from 'chai'
import { makePage, sendPage } from '../../../src/platform/http/page.ts'
import { PageCache, ticketOf } from '../../../src/platform/http/page-cache.ts'
import { sendTo, type Answer } from '../../support/app.ts'
import { cleanUp } from '../../support/cleanup.ts'
import { testClock } from '../../support/database.ts'

/** A page that says which text was current when it was read, and waits where the test wants it to. */
async function aKitchen() {
  const kitchen = {
    version: 1,
    /** The version of the whole fleet, and what happens before a page shows more than its office. */
    fleet: 1,
    widens: undefined as (() => void) | undefined,
    made: 0,
    clock: testClock(),
    validUntil: Infinity,
    /** Resolves after the text was read, before the page goes into the cache. */
    pause: Promise.resolve(),
    fails: false,
    ask: (): Promise<Answer> => Promise.reject(new Error('not open yet')),
    arrived: 0,
    arrivals: new Map<number, () => void>(),
    /** Resolves when so many requests have come in. */
    guests: (count: number) =>
      new Promise<void>((resolve) =>
        kitchen.arrived >= count ? resolve() : kitchen.arrivals.set(count, resolve),
      ),
  }
  const versionOf = (scope: string) => (scope === 'fleet' ? kitchen.fleet : kitchen.version)
  const cache = new PageCache(
    {
      mark: () => kitchen.version + kitchen.fleet,
      read: versionOf,
      readBoth: (one, other) => [versionOf(one), versionOf(other)],
      close: async () => undefined,
    },
    kitchen.clock,
  )
  const server = createServer((req, res) => {
    cache.serve(req, res, 'page', async () => {
      kitchen.made++
      if (kitchen.fails) return void res.writeHead(500).end('fault')
      const ticket = ticketOf(req)
      await ticket?.scope('office')
      const text = `version ${kitchen.version}`
      await kitchen.pause
      if (kitchen.widens) {
        kitchen.widens()
        await ticket?.widen('fleet')
      }
      const page = makePage(req, { status: 200, type: 'text/plain', headers: [] }, text)
      ticket?.settle(page, kitchen.validUntil)
      sendPage(req, res, page)
    })
    kitchen.arrivals.get(++kitchen.arrived)?.()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  cleanUp(() => {
    server.closeAllConnections()
    server.close()
  })
  kitchen.ask = () => sendTo((server.address() as AddressInfo).port, 'localhost', '/')
  return kitchen
}

function gate() {
  let open!: () => void
  const closed = new Promise<void>((resolve) => (open = resolve))
  return { closed, open }
}

describe('the page cache', () => {
  it('makes a page once for as long as its version holds', async () => {
    const kitchen = await aKitchen()

    const texts = [await kitchen.ask(), await kitchen.ask()].map(({ text }) => text)

    expect(texts).to.deep.equal(['version 1', 'version 1'])
    expect(kitchen.made).to.equal(1)
  })

  it('makes a cold page once, however many ask at the same time', async () => {
    const kitchen = await aKitchen()
    const { closed, open } = gate()
    kitchen.pause = closed

    const answers = Promise.all(Array.from({ length: 50 }, () => kitchen.ask()))
    await kitchen.guests(50)
    open()

    expect(new Set((await answers).map(({ text }) => text))).to.deep.equal(new Set(['version 1']))
    expect(kitchen.made).to.equal(1)
  })

  it('never serves a page that was read before a publication to who came after it', async () => {
    const kitchen = await aKitchen()
    const { closed, open } = gate()
    kitchen.pause = closed

    const early = kitchen.ask()
    await kitchen.guests(1)
    await turn() // the text has been read
    kitchen.version = 2
    const late = [kitchen.ask(), kitchen.ask()]
    await kitchen.guests(3)
    open()

    expect((await early).text).to.equal('version 1')
    expect((await Promise.all(late)).map(({ text }) => text)).to.deep.equal(['version 2', 'version 2'])
    expect((await kitchen.ask()).text).to.equal('version 2')
  })

  it('answers all who wait for a page that is made again while the answer before it is sent', async () => {
    const kitchen = await aKitchen()
    const [first, second] = [gate(), gate()]
    kitchen.pause = first.closed
    const early = kitchen.ask()
    await kitchen.guests(1)
    await turn()
    kitchen.version = 2
    const late = Promise.all(Array.from({ length: 3 }, () => kitchen.ask()))
    await kitchen.guests(4)
    kitchen.pause = second.closed

    first.open()
    await early
    second.open()

    expect((await late).map(({ text }) => text)).to.deep.equal(['version 2', 'version 2', 'version 2'])
  })

  it('makes a page anew once its own time is over, and not before', async () => {
    const kitchen = await aKitchen()
    kitchen.validUntil = Date.parse(kitchen.clock()) + 60_000

    await kitchen.ask()
    kitchen.clock.advance(59)
    await kitchen.ask()
    const before = kitchen.made
    kitchen.clock.advance(1)
    kitchen.validUntil = Infinity
    await kitchen.ask()

    expect([before, kitchen.made]).to.deep.equal([1, 2])
  })

  it('makes a page that shows others anew once anything of theirs changed', async () => {
    const kitchen = await aKitchen()
    kitchen.widens = () => undefined

    await kitchen.ask()
    await kitchen.ask()
    const before = kitchen.made
    kitchen.fleet++
    await kitchen.ask()

    expect([before, kitchen.made]).to.deep.equal([1, 2])
  })

  it('keeps no page whose own office changed before the others were read', async () => {
    const kitchen = await aKitchen()
    kitchen.widens = () => void kitchen.version++

    const first = await kitchen.ask()
    kitchen.widens = () => undefined

    expect([first.text, (await kitchen.ask()).text]).to.deep.equal(['version 1', 'version 2'])
  })

  it('keeps no fault, and lets those who waited try for themselves', async () => {
    const kitchen = await aKitchen()
    kitchen.fails = true

    const waiting = await Promise.all([kitchen.ask(), kitchen.ask(), kitchen.ask()])
    kitchen.fails = false

    expect(waiting.map(({ status }) => status)).to.deep.equal([500, 500, 500])
    expect((await kitchen.ask()).text).to.equal('version 1')
  })
})
