import type { IncomingMessage } from 'node:http'
import { expect } from 'chai'
import { acceptedEncoding } from '../../../src/platform/http/page.ts'

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
