import type { IncomingMessage } from 'node:http'
import { brotliDecompressSync } from 'node:zlib'
import { expect } from 'chai'
import { acceptedEncoding, makePage } from '../../../src/platform/http/page.ts'

describe('the encoding of an answer', () => {
  const asked = (accepted?: string) =>
    acceptedEncoding({ headers: { 'accept-encoding': accepted } } as unknown as IncomingMessage)

  const CASES: [string | undefined, string][] = [
    [undefined, 'identity'],
    ['', 'identity'],
    ['identity', 'identity'],
    ['gzip', 'gzip'],
    ['gzip, deflate, br, zstd', 'br'],
    ['GZIP;q=0.5', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0.000, gzip;q=0.0', 'identity'],
    ['brotli, gzipped', 'identity'],
    ['*', 'identity'],
  ]
  for (const [accepted, encoding] of CASES) {
    it(`is ${encoding} for "${accepted ?? 'no header'}"`, () => {
      expect(asked(accepted)).to.equal(encoding)
    })
  }
})

describe('pages made one after the other', () => {
  const TEXTS = {
    short: 'Nagari Pulakek…',
    long: 'é'.repeat(1000),
    longest: 'Lubuk Gadang… '.repeat(100_000),
  }
  const asked = { headers: { 'accept-encoding': 'br' } } as unknown as IncomingMessage
  const bodyOf = (text: string) =>
    makePage(asked, { status: 200, type: 'text/html', headers: [] }, text).answers.get('br')!.body

  it('hold each its own text, the longest too', () => {
    const bodies = [TEXTS.long, TEXTS.short, TEXTS.longest, TEXTS.short].map(bodyOf)

    const texts = bodies.map((body) => brotliDecompressSync(body).toString())
    expect(texts.map((text) => text.length)).to.deep.equal([1000, 15, 1_400_000, 15])
    expect(texts.join('') === TEXTS.long + TEXTS.short + TEXTS.longest + TEXTS.short).to.equal(true)
  })
})
